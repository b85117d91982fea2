import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import type { HoveredTag } from './HoveredDefinition'

const REST_MS = 500

/** Says on which tag of a list the pointer or the focus has rested. @param find what an element of the list is about */
export function useHoveredTag(find: (target: Element) => HoveredTag | undefined) {
  const [hovered, setHovered] = useState<HoveredTag | undefined>(undefined)
  const waiting = useRef<{ readonly id: string; readonly timer: ReturnType<typeof setTimeout> } | undefined>(undefined)
  const leave = () => {
    clearTimeout(waiting.current?.timer)
    waiting.current = undefined
    setHovered(undefined)
  }
  const rest = ({ target }: SyntheticEvent) => {
    const found = target instanceof Element ? find(target) : undefined
    if (!found) leave()
    else if (found.tag.id !== waiting.current?.id) {
      leave()
      waiting.current = { id: found.tag.id, timer: setTimeout(() => setHovered(found), REST_MS) }
    }
  }
  useEffect(() => () => clearTimeout(waiting.current?.timer), [])
  return {
    hovered,
    handlers: {
      onPointerOver: rest,
      onPointerLeave: leave,
      onFocus: rest,
      onBlur: leave,
      onClick: leave,
      onWheel: leave,
    },
  }
}
