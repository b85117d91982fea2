import { lazy, Suspense, useEffect, useState } from 'react'
import { useDialog } from '../../stores/dialogStore'

const AFTER_MS = 1500

const Dialogs = lazy(() => import('./Dialogs').then((module) => ({ default: module.Dialogs })))

/** The dialogs, a moment after the page: nobody has asked for one yet, and the first screen does not wait for them. */
export function LateDialogs() {
  const [isLate, setLate] = useState(false)
  const isAsked = useDialog().kind !== 'none'
  useEffect(() => {
    // Once asked for they stay: one that closes takes its leave in its own way.
    const timer = setTimeout(setLate, isAsked ? 0 : AFTER_MS, true)
    return () => clearTimeout(timer)
  }, [isAsked])
  return isLate || isAsked ? (
    <Suspense fallback={null}>
      <Dialogs />
    </Suspense>
  ) : null
}
