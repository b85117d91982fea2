import { useEffect, useRef, useState, type KeyboardEvent } from 'react'

/** By then what was taken has come round to the field, however busy the page is. */
const COME_ROUND_MS = 300

/** What a field shows while somebody types in it, and what it does with it. */
interface Draft {
  readonly shown: string
  readonly problem: string | undefined
  readonly type: (text: string) => void
  readonly leave: () => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/**
 * What is typed is one edit when the field is left, also by selecting something else; Escape takes it back. Enter leaves the
 * field, with Shift it begins a line.
 * @param onValue takes it. @returns what is wrong with it, or an empty text where that is said elsewhere; it stays in the field
 * @param isEnterALine whether Enter alone begins a line, and leaves the field with Ctrl only
 */
export function useDraft(value: string, onValue: (value: string) => string | undefined, isEnterALine = false): Draft {
  const [draft, setDraft] = useState<string | undefined>(undefined)
  // What the value was when the draft was taken: until it moves the draft is shown, or the field would blink to the older text.
  const [takenFrom, setTakenFrom] = useState<string | undefined>(undefined)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const keep = useRef<() => string | undefined>(() => undefined)
  const isTaken = takenFrom !== undefined
  const isTyped = draft !== undefined && !isTaken && draft !== value
  useEffect(() => {
    keep.current = () => (isTyped ? onValue(draft) : undefined)
  })
  useEffect(() => {
    if (!isTaken) return undefined
    const timer = setTimeout(() => {
      setDraft(undefined)
      setTakenFrom(undefined)
    }, COME_ROUND_MS)
    return () => clearTimeout(timer)
  }, [isTaken])
  // The field goes away when something else is selected, and a field that goes away has no blur.
  useEffect(() => () => void keep.current(), [])
  return {
    shown: draft === undefined || (isTaken && takenFrom !== value) ? value : draft,
    problem: problem === '' ? undefined : problem,
    type: (text) => {
      setDraft(text)
      setTakenFrom(undefined)
    },
    leave: () => {
      const found = keep.current()
      setProblem(found)
      if (found !== undefined) return
      if (isTyped) setTakenFrom(value)
      else if (!isTaken) setDraft(undefined)
    },
    onKeyDown: (event) => {
      if (event.key === 'Escape') {
        setDraft(undefined)
        setTakenFrom(undefined)
        setProblem(undefined)
        event.stopPropagation()
      }
      const isLeaving = isEnterALine ? event.ctrlKey || event.metaKey : !event.shiftKey
      if (event.key === 'Enter' && isLeaving) event.currentTarget.blur()
    },
  }
}
