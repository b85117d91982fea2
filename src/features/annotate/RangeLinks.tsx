import { IconX } from '@tabler/icons-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotationRecord } from '../../domain/records/annotation'
import type { RecordId, SegmentId } from '../../domain/records/ids'
import type { SegmentRecord } from '../../domain/records/segment'
import type { TrackRecord } from '../../domain/records/track'
import { linkedTo, rangesAbout } from '../../engine/commands/linkRange'
import type { Workspace } from '../../engine/workspace'
import { useRecordsCalmly } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { goToRecord, unlink } from './rangeActions'
import { useNumberedName } from './recordName'
import { useHeld } from './useHeld'

type LinkedRecord = AnnotationRecord | SegmentRecord | TrackRecord

interface Link {
  readonly record: LinkedRecord
  readonly name: string
  readonly frames: string
}

const NO_LINKS: readonly Link[] = []

/** Of a range what belongs to it, of a track or a box the ranges about it; each is a press away. */
export function RangeLinks({ record }: { readonly record: LinkedRecord }) {
  const { t } = useTranslation()
  const nameOf = useNumberedName()
  const held = useHeld(record.id)
  const query = useCallback(
    (workspace: Workspace): readonly Link[] => {
      const found: readonly LinkedRecord[] =
        record.type === 'segment' ? linkedTo(workspace, record) : rangesAbout(workspace, record)
      return found.map((each) => ({ record: each, name: nameOf(workspace, each), frames: framesOf(workspace, each) }))
    },
    [record, nameOf],
  )
  const links = useRecordsCalmly(query, NO_LINKS)
  const isRange = record.type === 'segment'
  const rangeOf = (other: RecordId): [SegmentId, RecordId] | undefined =>
    isRange
      ? [record.id, other]
      : links.flatMap(({ record: range }) =>
          range.type === 'segment' && range.id === other ? [[range.id, record.id] as [SegmentId, RecordId]] : [],
        )[0]
  return (
    <section className="range-links" aria-label={t(isRange ? 'ranges.linked' : 'ranges.rangesAbout')}>
      <h3>{t(isRange ? 'ranges.linked' : 'ranges.rangesAbout')}</h3>
      {links.length === 0 ? (
        <p className="small muted">{t(isRange ? 'ranges.linkedNone' : 'ranges.rangesAboutNone')}</p>
      ) : (
        <ul>
          {links.map(({ record: other, name, frames }) => (
            <li key={other.id} className="row">
              <button type="button" className="link-row" data-testid="range-link" onClick={() => goToRecord(other)}>
                <bdi className="ellipsis">{name}</bdi>
                <span className="ltr muted">{frames}</span>
              </button>
              <ToolButton
                label={t('ranges.unlinkOne', { name })}
                icon={<IconX size={14} aria-hidden="true" />}
                isIconOnly
                hint={held}
                isDisabled={held !== undefined}
                onClick={() => {
                  const ends = rangeOf(other.id)
                  if (ends) unlink(ends[0], [ends[1]])
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function framesOf(workspace: Workspace, record: LinkedRecord): string {
  if (record.type === 'annotation') return `${record.frame}`
  if (record.type === 'segment') return `${record.start}–${record.end === undefined ? '…' : record.end - 1}`
  const keyframes = workspace.index.keyframesOf(record.id)
  const last = keyframes.at(-1)
  return `${keyframes[0]?.frame ?? ''}–${last?.outside ? last.frame - 1 : '…'}`
}
