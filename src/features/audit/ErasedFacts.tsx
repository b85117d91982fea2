import { useTranslation } from 'react-i18next'
import type { Edit, Erasure } from '../../domain/edits/edit'
import { usePresent } from '../../stores/workspaceStore'
import { useEditWords } from '../../stores/useEditWords'

/** Lines that are listed by number; of more, how many. */
const MOST_LINES = 40

/** What is said in the place of an entry whose payload is gone. */
export function ErasedFacts({ erasing }: { readonly erasing: Edit }) {
  const { t } = useTranslation()
  const words = useEditWords()
  const { present } = usePresent()
  const { who, when } = words(erasing)
  const line = (present?.edits.indexOf(erasing) ?? -1) + 1
  return (
    <div className="form" data-testid="erased-facts">
      <p>{t('erase.gone', { who, when, line })}</p>
      {erasing.erasure ? <p>{t('erase.because', { reason: erasing.erasure.reason })}</p> : null}
      <p className="muted small">{t('erase.hashHolds')}</p>
    </div>
  )
}

/** What an entry that erased others says of them. */
export function ErasureFacts({ erasure }: { readonly erasure: Erasure }) {
  const { t } = useTranslation()
  const lines = erasure.entries.slice(0, MOST_LINES).map(({ seq }) => seq + 1)
  const more = erasure.entries.length - lines.length
  return (
    <div className="form">
      <p>{t('erase.because', { reason: erasure.reason })}</p>
      <p>
        {t('erase.lines', { lines: lines.join(t('historyPanel.comma')) })}
        {more > 0 ? ` ${t('erase.moreLines', { count: more })}` : ''}
      </p>
    </div>
  )
}
