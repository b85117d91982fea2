import { useEffect, useMemo, useState } from 'react'
import { actsSince, isBackupDue } from '../../domain/edits/backupDue'
import { useBackup } from '../../stores/backupStore'
import { useDialog } from '../../stores/dialogStore'
import { useIsReadOnly, usePresent } from '../../stores/workspaceStore'

const LOOK_EVERY_MS = 60_000

/** How many acts are in no backup, where it is time to say so; undefined where it is not. */
export function useBackupDue(): number | undefined {
  const { present, revision } = usePresent()
  const isReadOnly = useIsReadOnly()
  const isDialogOpen = useDialog().kind !== 'none'
  const isKnown = useBackup((state) => state.isKnown)
  const isClosed = useBackup((state) => state.isReminderClosed)
  const length = useBackup((state) => state.last?.length ?? 0)
  const now = useMinute()
  const acts = useMemo(
    // `revision` stands for the edits, which grow inside the workspace.
    () => (present && revision >= 0 ? actsSince(present.edits, length) : []),
    [present, revision, length],
  )
  const isQuiet = !isKnown || isClosed || isReadOnly || isDialogOpen
  return !isQuiet && isBackupDue(acts, now) ? acts.length : undefined
}

/** `Date.now()`, looked at once a minute. */
function useMinute(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
