import { Checkbox } from '@mantine/core'
import { IconPhotoSearch } from '@tabler/icons-react'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { StillRecord } from '../../domain/records/still'
import type { RecordId } from '../../domain/records/ids'
import { isGraphicAt } from '../../domain/sensitivity/sensitivityMarks'
import { STILL_FILES } from '../../domain/stills/stillFiles'
import { timecodeText } from '../../domain/time/timecode'
import type { Workspace } from '../../engine/workspace'
import { useMarks } from '../../stores/sensitivityQueries'
import { session } from '../../stores/session'
import { useRecordsCalmly } from '../../stores/workspaceStore'
import { FilePickButton } from '../../ui/FilePickButton'
import { LongList } from '../../ui/LongList'
import { SearchField } from '../../ui/SearchField'
import { StillThumb } from './StillThumb'
import type { ClipRecord } from '../../domain/records/clip'
import { fileKind } from './fileKind'

interface StillTrayProps {
  readonly stills: readonly StillRecord[]
  readonly stillId: RecordId | undefined
  readonly onStill: (id: RecordId) => void
  /** Graphic ones that this viewer has chosen to see. */
  readonly seen: ReadonlySet<RecordId>
  /** Those that are to leave together. */
  readonly chosen: ReadonlySet<RecordId>
  readonly onChosen: (ids: readonly RecordId[], isChosen: boolean) => void
  /** What is done with the chosen ones. */
  readonly children?: ReactNode
}

const NO_CLIPS: ReadonlyMap<RecordId, ClipRecord> = new Map()

function clipsById({ index }: Workspace): ReadonlyMap<RecordId, ClipRecord> {
  return new Map(index.all('clip').map((clip) => [clip.id, clip]))
}

/** What was captured in the project, newest first. */
export function StillTray({ stills, stillId, onStill, seen, chosen, onChosen, children }: StillTrayProps) {
  const { t } = useTranslation()
  const clips = useRecordsCalmly(clipsById, NO_CLIPS)
  const [search, setSearch] = useState('')
  const found = useMemo(() => {
    const wanted = search.trim().toLowerCase()
    return stills.filter((still) => {
      const clip = clips.get(still.clipId)
      const words = [`f ${still.frame}`, clip?.name ?? '', fileKind(still), ...Object.values(still.captions)]
      return words.some((word) => word.toLowerCase().includes(wanted))
    })
  }, [stills, clips, search])
  const chosenHere = found.filter(({ id }) => chosen.has(id)).length
  return (
    <aside className="stills-tray" aria-label={t('stills.tray')}>
      <div className="stills-tray-head">
        <h2>
          {t('stills.title')} <span className="muted">{stills.length}</span>
        </h2>
        <FilePickButton
          label={t('reopened.pick')}
          icon={<IconPhotoSearch size={16} aria-hidden="true" />}
          accept={STILL_FILES}
          testId="reopen-still"
          onFiles={(files) => void session().reopenStill(files)}
        />
        <SearchField label={t('stills.filter')} value={search} onValue={setSearch} testId="filter-stills" />
        <Checkbox
          label={t('stillsTogether.all', { count: found.length })}
          checked={chosenHere > 0 && chosenHere === found.length}
          indeterminate={chosenHere > 0 && chosenHere < found.length}
          data-testid="choose-all"
          onChange={() =>
            onChosen(
              found.map(({ id }) => id),
              chosenHere < found.length,
            )
          }
        />
      </div>
      <LongList lines={found} keyOf={({ id }) => id} label={t('stills.tray')} testId="stills">
        {(still) => {
          const clip = clips.get(still.clipId)
          return clip ? (
            <TrayRow
              still={still}
              clip={clip}
              isChosen={still.id === stillId}
              isSeen={seen.has(still.id)}
              isTogether={chosen.has(still.id)}
              onTogether={(isTogether) => onChosen([still.id], isTogether)}
              onStill={onStill}
            />
          ) : null
        }}
      </LongList>
      {children}
    </aside>
  )
}

interface TrayRowProps {
  readonly still: StillRecord
  readonly clip: ClipRecord
  readonly isChosen: boolean
  readonly isSeen: boolean
  readonly isTogether: boolean
  readonly onTogether: (isTogether: boolean) => void
  readonly onStill: (id: RecordId) => void
}

function TrayRow({ still, clip, isChosen, isSeen, isTogether, onTogether, onStill }: TrayRowProps) {
  const { t } = useTranslation()
  const isGraphic = isGraphicAt(useMarks(clip.id), still.frame)
  return (
    <span className="still-line-of-tray">
      <Checkbox
        size="xs"
        aria-label={t('stillsTogether.choose', { frame: still.frame })}
        checked={isTogether}
        data-testid="choose-still"
        onChange={(event) => onTogether(event.currentTarget.checked)}
      />
      <button
        type="button"
        className={`still-row ${isChosen ? 'is-selected' : ''}`}
        aria-current={isChosen || undefined}
        data-testid="still-row"
        onClick={() => onStill(still.id)}
      >
        <StillThumb still={still} clip={clip} isHidden={isGraphic && !isSeen} />
        <span className="still-facts">
          <span className="row">
            <span className="strong ltr">f {still.frame}</span>
            <span className="spacer" />
            <span className="second ltr small">{fileKind(still)}</span>
          </span>
          <span className="second ltr small">{timecodeText(still.pts, clip.timebase)}</span>
          <bdi className="second small ellipsis">{clip.name}</bdi>
        </span>
      </button>
    </span>
  )
}
