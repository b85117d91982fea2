import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrackRecord } from '../../domain/records/track'
import { useKeyOf } from '../../stores/keysStore'
import { shapeEvenOutside } from '../../domain/tracks/trackShape'
import type { Workspace } from '../../engine/workspace'
import { usePlayback } from '../../stores/playbackStore'
import { useRecords } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { toggleInterpolationHere, toggleKeyframeHere, toggleOccludedHere, toggleOutsideHere } from './trackActions'
import { useHeld } from './useHeld'

/** What is said of the selected track on the frame on screen. */
export function TrackControls({ track }: { readonly track: TrackRecord }) {
  const { t } = useTranslation()
  const interpolationKey = useKeyOf('interpolation')
  const occludedKey = useKeyOf('occluded')
  const outsideKey = useKeyOf('outside')
  const keyframeKey = useKeyOf('keyframe')
  const shown = usePlayback((state) => state.shown)
  const held = useHeld(track.id)
  const shape = useRecords(
    useCallback(
      (workspace: Workspace) => shapeEvenOutside(workspace.index.keyframesOf(track.id), shown),
      [track.id, shown],
    ),
    undefined,
  )
  const isOutside = shape?.keyframe.outside === true
  const isHeld = shape?.keyframe.interpolation === 'none'
  const reason = held ?? (shape ? undefined : t('ranges.track.notBegun'))
  const shared = { isFilled: true, isDisabled: reason !== undefined }
  return (
    <div className="track-controls">
      <ToolButton
        {...shared}
        label={t('ranges.track.keyframe')}
        hint={reason ?? t(shape?.isKeyframe ? 'ranges.track.keyframeTake' : 'ranges.track.keyframeMake')}
        keys={keyframeKey}
        isActive={shape?.isKeyframe === true}
        onClick={toggleKeyframeHere}
        testId="track-keyframe"
      />
      <ToolButton
        {...shared}
        label={t('ranges.track.outside')}
        hint={reason ?? t('ranges.track.outsideHint')}
        keys={outsideKey}
        isActive={isOutside}
        onClick={toggleOutsideHere}
        testId="track-outside"
      />
      <ToolButton
        {...shared}
        label={t('ranges.track.occluded')}
        hint={reason ?? t('ranges.track.occludedHint')}
        keys={occludedKey}
        isActive={shape?.occluded === true}
        onClick={toggleOccludedHere}
        testId="track-occluded"
      />
      <ToolButton
        {...shared}
        label={t(isHeld ? 'ranges.track.held' : 'ranges.track.linear')}
        hint={reason ?? t('ranges.track.interpolationHint')}
        keys={interpolationKey}
        isActive={isHeld}
        onClick={toggleInterpolationHere}
        testId="track-interpolation"
      />
    </div>
  )
}
