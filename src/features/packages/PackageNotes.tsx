import { useTranslation } from 'react-i18next'
import { inLanguage } from '../../stores/codebookQueries'
import type { ReceiveStep } from '../../stores/packagesStore'
import { usePreferences } from '../../stores/preferencesStore'

/** What should be known before a package is opened, and stands in nobody's way. */
export function PackageNotes({ step }: { readonly step: Extract<ReceiveStep, { kind: 'ready' }> }) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const { plan, summary, blindOn, isBeforeCoding } = step
  const tags = plan.otherMeaning.map(({ id, labels }) => inLanguage(labels, language, id)).join(t('clock.comma'))
  const notes = [
    ...(plan.otherMeaning.length > 0 && blindOn.length === 0
      ? [t('packages.note.otherMeaning', { count: plan.otherMeaning.length, tags })]
      : []),
    ...(plan.isOtherProject ? [t('packages.note.otherProject', { name: summary.projectName })] : []),
    ...(plan.isOlder ? [t('packages.note.older')] : []),
    ...(blindOn[0] === undefined ? [] : [t('packages.note.blind', { clip: blindOn[0] })]),
    ...(isBeforeCoding && blindOn.length === 0 ? [t('packages.note.beforeCoding')] : []),
  ]
  if (notes.length === 0) return null
  return (
    <ul className="package-notes">
      {notes.map((note) => (
        <li key={note} className="warn">
          {note}
        </li>
      ))}
    </ul>
  )
}
