import './measures.css'
import { useTranslation } from 'react-i18next'
import type { ClipId, MeasureId, RecordId } from '../../domain/records/ids'
import { useMeasures } from '../../stores/measureQueries'
import { useIsReadOnly } from '../../stores/workspaceStore'
import { LongList } from '../../ui/LongList'
import { MeasureView } from './MeasureView'
import { NewMeasure } from './NewMeasure'

interface MeasuresPageProps {
  readonly measureId: RecordId | undefined
  readonly onMeasure: (id: MeasureId | undefined) => void
  readonly onOpen: (clipId: ClipId, frame: number) => void
}

/** The measures of the project: what is asked of the codes, and what they answer. */
export function MeasuresPage({ measureId, onMeasure, onOpen }: MeasuresPageProps) {
  const { t } = useTranslation()
  const measures = useMeasures()
  const isReadOnly = useIsReadOnly()
  const measure = measureId === undefined ? measures[0] : measures.find(({ id }) => id === measureId)
  if (measures.length === 0) {
    return (
      <main className="measures is-empty" aria-label={t('measures.title')}>
        <div className="measures-empty">
          <h1>{t('measures.emptyTitle')}</h1>
          <p className="second">{t('measures.emptyHint')}</p>
          {isReadOnly ? null : <NewMeasure onAdded={onMeasure} />}
        </div>
      </main>
    )
  }
  return (
    <main className="measures" aria-label={t('measures.title')}>
      <aside className="measures-side">
        {isReadOnly ? null : (
          <div className="measures-new">
            <NewMeasure onAdded={onMeasure} />
          </div>
        )}
        <LongList lines={measures} keyOf={({ id }) => id} label={t('measures.list')} testId="measures">
          {({ id, name }) => (
            <button
              type="button"
              className={`measure-row ${id === measure?.id ? 'is-selected' : ''}`}
              aria-current={id === measure?.id || undefined}
              onClick={() => onMeasure(id)}
            >
              <bdi>{name}</bdi>
            </button>
          )}
        </LongList>
      </aside>
      {measure ? (
        <MeasureView key={measure.id} measure={measure} onMeasure={onMeasure} onOpen={onOpen} />
      ) : (
        <p className="measures-gone second">{t('measures.gone')}</p>
      )}
    </main>
  )
}
