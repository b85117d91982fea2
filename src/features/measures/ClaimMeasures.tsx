import './measures.css'
import { useTranslation } from 'react-i18next'
import type { ClaimId } from '../../domain/records/ids'
import { session } from '../../stores/session'
import { useClaimMeasures, useMeasured } from '../../stores/measureQueries'
import { useIsReadOnly } from '../../stores/workspaceStore'
import { measureNotes } from './measureNotes'
import { measureSentences } from './measureSentences'
import { NewMeasure } from './NewMeasure'
import { SentenceText } from './SentenceText'
import { useWords } from './useWords'

/** What the measures of a claim find, in sentences; a number leads to the measure, where its frames are. */
export function ClaimMeasures({ claimId }: { readonly claimId: ClaimId }) {
  const { t } = useTranslation()
  const words = useWords()
  const isReadOnly = useIsReadOnly()
  const { measured, waiting } = useMeasured(useClaimMeasures(claimId))
  const open = (id: string) => session().openMeasures(id)
  return (
    <section className="claim-measures" aria-label={t('measures.ofClaim.title')} data-testid="claim-measures">
      <h2>{t('measures.ofClaim.title')}</h2>
      {waiting > 0 ? (
        <p className="second" role="status">
          {t('measures.waiting', { count: waiting })}
        </p>
      ) : null}
      {measured.length === 0 ? <p className="second">{t('measures.ofClaim.none')}</p> : null}
      {waiting > 0
        ? null
        : measured.map((found) => {
            const { id, name } = found.measure
            return (
              <article key={id} className="claim-measure" data-measure={id}>
                <button
                  type="button"
                  className="text-button"
                  aria-label={t('measures.ofClaim.open', { name })}
                  onClick={() => open(id)}
                >
                  <bdi>{name}</bdi>
                </button>
                {measureSentences(words, found).map((sentence, at) => (
                  // The sentences have no names; each is what stands at its place.
                  // oxlint-disable-next-line react/no-array-index-key
                  <p key={at} className={at === 0 ? 'finding' : 'second'}>
                    <SentenceText sentence={sentence} words={words} onNumber={() => open(id)} />
                  </p>
                ))}
                {measureNotes(words, found).map((note) => (
                  <p key={note} className="muted">
                    {note}
                  </p>
                ))}
              </article>
            )
          })}
      {isReadOnly ? null : <NewMeasure claimId={claimId} onAdded={open} />}
    </section>
  )
}
