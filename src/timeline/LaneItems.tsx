import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '../domain/records/ids'
import { goToMark, goToRange } from './goTo'
import { itemsInView } from './itemsInView'
import type { LaneRow } from './laneScene'
import type { StyledLane } from './styledLane'

interface LaneItemsProps {
  readonly rows: readonly LaneRow<StyledLane>[]
  /** The record whose button has the focus, so that it can be seen in its lane. */
  readonly onFocus: (id: RecordId | undefined) => void
}

/** What the lanes show, as buttons for the keyboard and for screen readers; a canvas has neither. */
export const LaneItems = memo(function LaneItems({ rows, onFocus }: LaneItemsProps) {
  const { t } = useTranslation()
  return (
    <ul className="tl-hidden" aria-label={t('timeline.items')}>
      {itemsInView(rows).map(({ lane, range, mark }) => {
        const id = range ? range.id : mark.ids[0]
        const act = () => (range ? goToRange(range) : goToMark(mark))
        let text = ''
        if (!range) text = t('timeline.markItem', { tag: lane.name, frame: mark.frame })
        else if (range.end === undefined) text = t('timeline.openItem', { tag: lane.name, start: range.start })
        else text = t('timeline.rangeItem', { tag: lane.name, start: range.start, end: range.end - 1 })
        if (range && range.sensitivity !== 'none') {
          text = t('viewing.item', { text, sensitivity: t(`sensitivity.${range.sensitivity}`) })
        }
        return (
          <li key={`${lane.tagId} ${id ?? ''}`}>
            <button type="button" onClick={act} onFocus={() => onFocus(id)} onBlur={() => onFocus(undefined)}>
              {text}
            </button>
          </li>
        )
      })}
    </ul>
  )
})
