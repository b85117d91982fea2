import { useEffect, useRef, useState, type KeyboardEvent } from 'react'

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
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const keep = useRef<() => string | undefined>(() => undefined)
  useEffect(() => {
    keep.current = () => (draft === undefined || draft === value ? undefined : onValue(draft))
  })
  // The field goes away when something else is selected, and a field that goes away has no blur.
  useEffect(() => () => void keep.current(), [])
  return {
    shown: draft ?? value,
    problem: problem === '' ? undefined : problem,
    type: setDraft,
    leave: () => {
      const found = keep.current()
      setProblem(found)
      if (found === undefined) setDraft(undefined)
    },
    onKeyDown: (event) => {
      if (event.key === 'Escape') {
        setDraft(undefined)
        setProblem(undefined)
        event.stopPropagation()
      }
      const isLeaving = isEnterALine ? event.ctrlKey || event.metaKey : !event.shiftKey
      if (event.key === 'Enter' && isLeaving) event.currentTarget.blur()
    },
  }
}
