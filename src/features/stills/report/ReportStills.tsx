import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ClipRecord } from '../../../domain/records/clip'
import type { RecordId, StillId } from '../../../domain/records/ids'
import type { StillRecord } from '../../../domain/records/still'
import { isGraphicAt } from '../../../domain/sensitivity/sensitivityMarks'
import { timecodeText } from '../../../domain/time/timecode'
import type { Workspace } from '../../../engine/workspace'
import { useMarks } from '../../../stores/sensitivityQueries'
import { useIsReadOnly, useRecordsCalmly } from '../../../stores/workspaceStore'
import { LongList } from '../../../ui/LongList'
import { ToolButton } from '../../../ui/ToolButton'
import { StillThumb } from '../StillThumb'
import { setReport } from './reportActions'

interface ReportStillsProps {
  /** In the order of the report. */
  readonly stills: readonly StillRecord[]
  readonly seen: ReadonlySet<RecordId>
  readonly onStill: (id: RecordId) => void
  readonly onMore: () => void
}

const NO_CLIPS: ReadonlyMap<RecordId, ClipRecord> = new Map()

function clipsById({ index }: Workspace): ReadonlyMap<RecordId, ClipRecord> {
  return new Map(index.all('clip').map((clip) => [clip.id, clip]))
}

/** The stills of the report, to be brought in order. */
export function ReportStills({ stills, seen, onStill, onMore }: ReportStillsProps) {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const clips = useRecordsCalmly(clipsById, NO_CLIPS)
  const move = (from: number, to: number) => {
    const ids = stills.map(({ id }) => id)
    const [moved] = ids.splice(from, 1)
    if (moved !== undefined) ids.splice(to, 0, moved)
    setReport({ stillIds: ids })
  }
  const remove = (id: StillId) => setReport({ stillIds: stills.flatMap((each) => (each.id === id ? [] : [each.id])) })
  return (
    <aside className="stills-tray" aria-label={t('report.stills')}>
      <div className="stills-tray-head">
        <span className="row">
          <h2>
            {t('report.stills')} <span className="muted">{stills.length}</span>
          </h2>
          <span className="spacer" />
          <ToolButton
            label={t('report.more')}
            icon={<IconPlus size={14} aria-hidden="true" />}
            isIconOnly
            isDisabled={isReadOnly}
            onClick={onMore}
            testId="report-more"
          />
        </span>
      </div>
      <LongList lines={stills} keyOf={({ id }) => id} label={t('report.stills')} testId="report-stills">
        {(still) => {
          const clip = clips.get(still.clipId)
          const at = stills.indexOf(still)
          return clip ? (
            <div className="report-row" data-testid="report-row">
              <Row still={still} clip={clip} number={at + 1} isSeen={seen.has(still.id)} onStill={onStill} />
              <span className="report-row-tools">
                <ToolButton
                  label={t('report.up', { frame: still.frame })}
                  icon={<IconArrowUp size={14} aria-hidden="true" />}
                  isIconOnly
                  isDisabled={isReadOnly || at === 0}
                  onClick={() => move(at, at - 1)}
                  testId="report-up"
                />
                <ToolButton
                  label={t('report.down', { frame: still.frame })}
                  icon={<IconArrowDown size={14} aria-hidden="true" />}
                  isIconOnly
                  isDisabled={isReadOnly || at === stills.length - 1}
                  onClick={() => move(at, at + 1)}
                  testId="report-down"
                />
                <ToolButton
                  label={t('report.remove', { frame: still.frame })}
                  icon={<IconX size={14} aria-hidden="true" />}
                  isIconOnly
                  isDisabled={isReadOnly}
                  onClick={() => remove(still.id)}
                  testId="report-remove"
                />
              </span>
            </div>
          ) : null
        }}
      </LongList>
    </aside>
  )
}

interface RowProps {
  readonly still: StillRecord
  readonly clip: ClipRecord
  readonly number: number
  readonly isSeen: boolean
  readonly onStill: (id: RecordId) => void
}

function Row({ still, clip, number, isSeen, onStill }: RowProps) {
  const { t } = useTranslation()
  const isGraphic = isGraphicAt(useMarks(clip.id), still.frame)
  return (
    <button type="button" className="still-row" title={t('report.openStill')} onClick={() => onStill(still.id)}>
      <StillThumb still={still} clip={clip} isHidden={isGraphic && !isSeen} />
      <span className="still-facts">
        <span className="row">
          <span className="strong">{number}.</span>
          <span className="ltr">f {still.frame}</span>
        </span>
        <span className="second ltr small">{timecodeText(still.pts, clip.timebase)}</span>
        <bdi className="second small ellipsis">{clip.name}</bdi>
      </span>
    </button>
  )
}
