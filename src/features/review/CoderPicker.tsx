import { IconUserSearch } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewItem } from '../../domain/agreement/reviewItem'
import { useKeyOf } from '../../stores/keysStore'
import type { ReviewedClip } from '../../stores/reviewQueries'
import { pickCoder, useReview } from '../../stores/reviewStore'
import { BarPopover } from '../../ui/BarPopover'
import { CoderMark } from '../../ui/CoderMark'
import { coderLine } from '../../ui/coderLine'
import { takeCoder } from './reviewActions'
import { useCoderNames } from '../../stores/useCoderNames'

interface CoderPickerProps {
  readonly reviewed: ReviewedClip
  readonly item: ReviewItem
}

/** All coders by name: digits reach nine of them, letters and arrows everybody. */
export function CoderPicker({ reviewed: { coderIds }, item }: CoderPickerProps) {
  const { t } = useTranslation()
  const nameOf = useCoderNames()
  const keys = useKeyOf('pickCoder')
  const isOpen = useReview((state) => state.isPickingCoder)
  const take = (at: number) => {
    takeCoder(at)
    pickCoder(false)
  }
  return (
    <BarPopover
      label={t('coderPicker.title')}
      icon={<IconUserSearch size={16} aria-hidden="true" />}
      isIconOnly
      keys={keys}
      isOpen={isOpen}
      onToggle={pickCoder}
      side="top"
      width={420}
      testId="pick-coder"
      onKey={(event) => {
        if (event.ctrlKey || event.altKey || event.metaKey) return
        // What is pressed here is for the list, not for the screen behind it.
        event.stopPropagation()
        const at = coderIds.findIndex((_, place) => event.code === `Key${coderLine(place).letter}`)
        if (at >= 0) take(at)
        else walk(event)
      }}
    >
      <p className="muted small coder-picker-hint">{t('coderPicker.hint')}</p>
      <ul className="coder-picker">
        {coderIds.map((coderId, at) => {
          const isAbsent = !item.group.members.some((each) => each.coderId === coderId)
          return (
            <li key={coderId}>
              <button
                type="button"
                className="tool-button"
                data-testid={`pick-${coderLine(at).letter}`}
                onClick={() => take(at)}
              >
                <CoderMark at={at} isAbsent={isAbsent} />
                <span className="visually-hidden">{coderLine(at).letter}</span>
                <bdi className="ellipsis">{nameOf(coderId)}</bdi>
                {isAbsent ? <span className="muted small">{t('coderPicker.nothing')}</span> : null}
              </button>
            </li>
          )
        })}
      </ul>
    </BarPopover>
  )
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }

/** The arrows go from button to button. */
function walk(event: KeyboardEvent): void {
  const by = STEPS[event.key]
  if (by === undefined) return
  event.preventDefault()
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('.coder-picker button')]
  const at = buttons.findIndex((each) => each === document.activeElement)
  const next = at < 0 ? buttons.at(by > 0 ? 0 : -1) : buttons[at + by]
  next?.focus()
}
