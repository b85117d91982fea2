import { Tooltip, type TooltipProps } from '@mantine/core'
import { useEffect, useId, useState, type FocusEvent, type PointerEvent, type ReactNode } from 'react'

const OPENS_AFTER_MS = 400
/** What opens and closes it is here: a tooltip that waits for these itself costs half a millisecond for each button. */
const NO_EVENTS = { hover: false, focus: false, touch: false }

interface Wish {
  readonly target: HTMLElement
  /** As for the keyboard; the pointer may only pass. */
  readonly isAtOnce: boolean
}

type Shape = Pick<TooltipProps, 'multiline' | 'w' | 'maw'>

interface Tip {
  /** For the element that it tells about. */
  readonly events: {
    readonly onPointerEnter: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerLeave: () => void
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void
    readonly onBlur: () => void
    readonly 'aria-describedby': string | undefined
  }
  /** To be drawn beside that element; nothing until somebody wishes to see it. */
  readonly layer: ReactNode
}

/**
 * A tooltip for the pointer that rests and for the focus of the keyboard; Escape closes it. It is made when it is asked for: a
 * screen has fifty of them, and most are never seen.
 * @param label nothing where there is none
 */
export function useTip(label: ReactNode, shape?: Shape): Tip {
  const [wish, setWish] = useState<Wish>()
  const id = useId()
  const close = () => setWish(undefined)
  return {
    events: {
      onPointerEnter: ({ currentTarget, pointerType }) => {
        if (pointerType === 'mouse') setWish((before) => before ?? { target: currentTarget, isAtOnce: false })
      },
      onPointerLeave: close,
      onFocus: ({ currentTarget }) => {
        if (currentTarget.matches(':focus-visible')) setWish({ target: currentTarget, isAtOnce: true })
      },
      onBlur: close,
      'aria-describedby': wish && label !== undefined ? id : undefined,
    },
    layer:
      wish && label !== undefined ? (
        <Layer wish={wish} label={<span id={id}>{label}</span>} shape={shape} onClose={close} />
      ) : null,
  }
}

interface LayerProps {
  readonly wish: Wish
  readonly label: ReactNode
  readonly shape: Shape | undefined
  readonly onClose: () => void
}

function Layer({ wish, label, shape, onClose }: LayerProps) {
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsOpen(true), wish.isAtOnce ? 0 : OPENS_AFTER_MS)
    return () => clearTimeout(timer)
  }, [wish])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  })
  return <Tooltip {...shape} target={wish.target} opened={isOpen} events={NO_EVENTS} label={label} />
}
