import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyframeRecord } from '../domain/records/keyframe'
import type { RecordId } from '../domain/records/ids'
import { clampFrame, type FrameTable } from '../domain/time/frameTable'
import { seek } from '../stores/playbackStore'
import type { LaneGeometry } from './laneGeometry'
import { firstTickFrom, type TrackLane } from './trackLane'

interface KeyframeItemsProps {
  readonly geometry: LaneGeometry
  readonly table: FrameTable
  readonly selected: ReadonlySet<RecordId>
  /** The keyframe whose button has the focus, so that it can be seen in its lane. */
  readonly onFocus: (id: RecordId | undefined) => void
}

const MOST_ITEMS = 200

/** The keyframes in view of selected tracks, as buttons that go there, for the keyboard and for screen readers. */
export const KeyframeItems = memo(function KeyframeItems({ geometry, table, selected, onFocus }: KeyframeItemsProps) {
  const { t } = useTranslation()
  const { scale, tracks } = geometry
  return tracks
    .filter(({ track }) => selected.has(track.track.id))
    .map(({ track: lane }) => {
      const first = firstTickFrom(lane.ticks, scale.start)
      return (
        <ul
          key={lane.track.id}
          className="tl-hidden"
          aria-label={t('keyframeItems.list', { name: lane.track.label || lane.name })}
        >
          {inView(lane, first, scale.end).map((keyframe, index) => (
            <li key={keyframe.id}>
              <button
                type="button"
                onClick={() => seek(clampFrame(table, keyframe.frame))}
                onFocus={() => onFocus(keyframe.id)}
                onBlur={() => onFocus(undefined)}
              >
                {[
                  t('keyframeItems.item', {
                    at: first + index + 1,
                    total: lane.keyframes.length,
                    frame: keyframe.frame,
                  }),
                  ...(keyframe.outside ? [t('keyframeItems.outside')] : []),
                  ...(keyframe.occluded ? [t('boxView.occluded')] : []),
                  ...(keyframe.auto ? [t('keyframeItems.auto')] : []),
                ].join(', ')}
              </button>
            </li>
          ))}
        </ul>
      )
    })
})

/** From the one at `first` to the end of the window, and not more than anybody walks through. */
function inView({ keyframes, ticks }: TrackLane, first: number, endTicks: number): readonly KeyframeRecord[] {
  return keyframes.slice(first, Math.min(firstTickFrom(ticks, endTicks), first + MOST_ITEMS))
}
