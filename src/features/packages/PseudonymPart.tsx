import { useTranslation } from 'react-i18next'
import { changePseudonym } from '../../engine/commands/changePseudonym'
import { hasSubmitted } from '../../engine/reviewsOf'
import type { Workspace } from '../../engine/workspace'
import { accepted } from '../../stores/refusals'
import { useAnnotator, useIsReadOnly, useRecords, useWorkspace } from '../../stores/workspaceStore'
import { DraftInput } from '../../ui/DraftInput'

function isFixed({ index, authorId }: Workspace): boolean {
  return hasSubmitted(index, authorId)
}

/** Under which pseudonym this coder works: another one until something was submitted, and from then on why not. */
export function PseudonymPart() {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const coder = useAnnotator()
  const isReadOnly = useIsReadOnly()
  const isSubmitted = useRecords(isFixed, false)
  if (!workspace || !coder) return null
  return (
    <div className="own-pseudonym">
      <DraftInput
        label={t('newProject.pseudonym')}
        value={coder.pseudonym}
        isReadOnly={isReadOnly || isSubmitted}
        maxLength={60}
        onValue={(value) => {
          if (value.trim() === '') return t('newProject.pseudonymMissing')
          return accepted(changePseudonym(workspace, value)) ? undefined : ''
        }}
        testId="own-pseudonym"
      />
      <p className="muted small">{t(isSubmitted ? 'ownPseudonym.stays' : 'ownPseudonym.hint')}</p>
    </div>
  )
}
