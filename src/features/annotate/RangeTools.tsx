import { IconArrowsSplit2, IconPlayerStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SegmentRecord } from '../../domain/records/segment'
import { useKeyOf } from '../../stores/keysStore'
import { usePlayback } from '../../stores/playbackStore'
import { ToolButton } from '../../ui/ToolButton'
import { endHere, splitRangeHere } from './rangeActions'
import { useHeld } from './useHeld'

/** What can be done to the selected range at the frame on screen. */
export function RangeTools({ range }: { readonly range: SegmentRecord }) {
  const { t } = useTranslation()
  const splitKey = useKeyOf('split')
  const held = useHeld(range.id)
  const isInside = usePlayback(({ shown }) => shown > range.start && shown < (range.end ?? Number.POSITIVE_INFINITY))
  const isOpen = range.end === undefined
  return (
    <div className="track-controls">
      <ToolButton
        label={t('ranges.split')}
        icon={<IconArrowsSplit2 size={14} aria-hidden="true" />}
        hint={held ?? t(isInside ? 'ranges.splitHint' : 'ranges.refused.cannotSplitRange')}
        keys={splitKey}
        isFilled
        isDisabled={held !== undefined || !isInside}
        onClick={splitRangeHere}
        testId="split-range"
      />
      {isOpen ? (
        <ToolButton
          label={t('ranges.endHere')}
          icon={<IconPlayerStop size={14} aria-hidden="true" />}
          hint={held ?? t('ranges.endHereHint')}
          isFilled
          isDisabled={held !== undefined}
          onClick={() => endHere(range.id)}
          testId="end-range"
        />
      ) : null}
    </div>
  )
}
