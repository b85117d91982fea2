import { useEffect, useState } from 'react'

const QUIET_MS = 150

/** A value once it has rested for a moment: for what only has to be right when the hand is still. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), QUIET_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
