import { useTranslation } from 'react-i18next'
import type { SyncRecord } from '../../domain/records/sync'
import { LongList } from '../../ui/LongList'
import { OffsetRow } from './OffsetRow'
import type { OpenPair } from './openPair'
import type { ProjectClock } from './useProjectClock'

interface OffsetListProps {
  readonly clock: ProjectClock
  readonly syncs: readonly SyncRecord[]
  readonly onPair: OpenPair
}

/** Offsets with how sure each is, what it rests on, and whether others hold it. */
export function OffsetList({ clock, syncs, onPair }: OffsetListProps) {
  const { t } = useTranslation()
  const title = t('clock.offsets.title', { count: syncs.length })
  return (
    <section className="offset-list" aria-label={title}>
      <h2>{title}</h2>
      <LongList lines={syncs} keyOf={({ id }) => id} label={title} testId="offsets">
        {(sync) => <OffsetRow sync={sync} clock={clock} onPair={onPair} />}
      </LongList>
    </section>
  )
}
