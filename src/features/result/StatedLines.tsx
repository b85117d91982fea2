import { useTranslation } from 'react-i18next'
import { stateAgreement } from '../../domain/agreement/stateAgreement'
import type { ReviewReport } from '../../engine/reviewReport'
import { agreementDifferences } from '../../formats/framebench/agreementDifferences'
import { useStatedAgreement } from '../../stores/statedAgreementStore'
import { useWorkspace } from '../../stores/workspaceStore'

/** Nobody reads more of them. */
const MOST_LINES = 20

/** Holds what an imported file states against what is computed here of its originals; nothing where none states anything. */
export function StatedLines({ report }: { readonly report: ReviewReport }) {
  const { t } = useTranslation()
  const projectId = useWorkspace()?.projectId
  const file = useStatedAgreement()
  if (!file || file.projectId !== projectId) return null
  const here = new Set<string>(report.statistics.clips.map(({ clipId }) => clipId))
  const isOfOthers = file.stated.clips.some(({ clipId }) => !here.has(clipId))
  const found = isOfOthers ? [] : agreementDifferences(file.stated, stateAgreement(report.statistics, report.examined))
  const verdict = isOfOthers ? 'otherClips' : found.length === 0 ? 'same' : 'differs'
  return (
    <section className="result-stated" role="status" data-testid="stated" data-verdict={verdict}>
      <p className={verdict === 'same' ? undefined : 'warn'}>
        {t(`result.stated.${verdict}`, { file: `\u2068${file.fileName}\u2069` })}
      </p>
      {found.length === 0 ? null : (
        <ul>
          {found.slice(0, MOST_LINES).map(({ place, stated, own }) => (
            <li key={place}>
              {t('result.stated.line', {
                place: `\u2066${place}\u2069`,
                stated: stated ?? t('result.stated.nothing'),
                own: own ?? t('result.stated.nothing'),
              })}
            </li>
          ))}
          {found.length > MOST_LINES ? <li>{t('result.stated.more', { n: found.length - MOST_LINES })}</li> : null}
        </ul>
      )}
    </section>
  )
}
