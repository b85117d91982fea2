import { Outlet } from '@tanstack/react-router'
import { ImportDialog } from '../../features/exchange/ImportDialog'
import { NewProjectDialog } from '../../features/library/NewProjectDialog'
import { useUndoKeys } from '../useUndoKeys'
import { KeysDialog } from './KeysDialog'
import { ReadOnlyBar } from './ReadOnlyBar'
import { SaveFailureBar } from './SaveFailureBar'
import { TopBar } from './TopBar'

/** What every screen stands in: the bar at the top, what must not be overlooked below it, and the dialogs. */
export function Frame() {
  useUndoKeys()
  return (
    <div className="frame">
      <TopBar />
      <SaveFailureBar />
      <ReadOnlyBar />
      <div className="frame-body">
        <Outlet />
      </div>
      <NewProjectDialog />
      <ImportDialog />
      <KeysDialog />
    </div>
  )
}
