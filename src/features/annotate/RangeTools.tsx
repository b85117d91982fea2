import { IconArrowsSplit2, IconPlayerStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SegmentRecord } from '../../domain/records/segment'
import { useKeyOf } from '../../stores/keysStore'
import { usePlayback } from '../../stores/playbackStore'
import { useIsReadOnly } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { endHere, splitRangeHere } from './rangeActions'

/** What can be done to the selected range at the frame on screen. */
export function RangeTools({ range }: { readonly range: SegmentRecord }) {
  const { t } = useTranslation()
  const splitKey = useKeyOf('split')
  const isReadOnly = useIsReadOnly()
  const isInside = usePlayback(({ shown }) => shown > range.start && shown < (range.end ?? Number.POSITIVE_INFINITY))
  const isOpen = range.end === undefined
  return (
    <div className="track-controls">
      <ToolButton
        label={t('ranges.split')}
        icon={<IconArrowsSplit2 size={14} aria-hidden="true" />}
        hint={isReadOnly ? t('readOnly.sign') : t(isInside ? 'ranges.splitHint' : 'ranges.refused.cannotSplitRange')}
        keys={splitKey}
        isFilled
        isDisabled={isReadOnly || !isInside}
        onClick={splitRangeHere}
        testId="split-range"
      />
      {isOpen ? (
        <ToolButton
          label={t('ranges.endHere')}
          icon={<IconPlayerStop size={14} aria-hidden="true" />}
          hint={isReadOnly ? t('readOnly.sign') : t('ranges.endHereHint')}
          isFilled
          isDisabled={isReadOnly}
          onClick={() => endHere(range.id)}
          testId="end-range"
        />
      ) : null}
    </div>
  )
}
