import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrackRecord } from '../../domain/records/track'
import { presences } from '../../domain/tracks/presence'
import { shapeAt } from '../../domain/tracks/trackShape'
import type { Workspace } from '../../engine/workspace'
import { usePlayback } from '../../stores/playbackStore'
import { useRecordsCalmly } from '../../stores/workspaceStore'

/** When a track is there, by how many keyframes, and its box on the frame on screen. */
export function TrackFacts({ track }: { readonly track: TrackRecord }) {
  const { t } = useTranslation()
  const shown = usePlayback((state) => state.shown)
  const query = useCallback((workspace: Workspace) => workspace.index.keyframesOf(track.id), [track.id])
  const keyframes = useRecordsCalmly(query, undefined)
  if (!keyframes) return null
  const spans = presences(keyframes).map(({ start, end }) => `${start}–${end === undefined ? '…' : end - 1}`)
  const box = shapeAt(keyframes, shown)?.box
  return (
    <>
      <p className="ltr">{spans.join(', ')}</p>
      <p>{t('ranges.track.keyframes', { count: keyframes.length })}</p>
      <p className={box ? 'ltr' : ''} data-testid="box-facts">
        {box
          ? (['x', 'y', 'w', 'h'] as const).map((side) => `${side} ${Math.round(box[side])}`).join('  ')
          : t('ranges.track.notHere')}
      </p>
    </>
  )
}
