import { Outlet } from '@tanstack/react-router'
import { HistoryPanel } from '../../features/history/HistoryPanel'
import { PastBar } from '../../features/history/PastBar'
import { useCommandKeys } from '../commands/useCommandKeys'
import { LateDialogs } from './LateDialogs'
import { ReadOnlyBar } from './ReadOnlyBar'
import { SaveFailureBar } from './SaveFailureBar'
import { TopBar } from './TopBar'

/** What every screen stands in: the bar at the top, what must not be overlooked below it, and the dialogs. */
export function Frame() {
  useCommandKeys('every')
  return (
    <div className="frame">
      <TopBar />
      <SaveFailureBar />
      <ReadOnlyBar />
      <PastBar />
      <div className="frame-body">
        <Outlet />
        <HistoryPanel />
      </div>
      <LateDialogs />
    </div>
  )
}
