import { Outlet } from '@tanstack/react-router'
import { DeleteClipDialog } from '../../features/audit/DeleteClipDialog'
import { DeleteProjectDialog } from '../../features/audit/DeleteProjectDialog'
import { WipeDialog } from '../../features/audit/WipeDialog'
import { BackupDialog } from '../../features/backup/BackupDialog'
import { BackupReminder } from '../../features/backup/BackupReminder'
import { RestoreDialog } from '../../features/backup/RestoreDialog'
import { ImportDialog } from '../../features/exchange/ImportDialog'
import { HeldEditDialog } from '../../features/history/HeldEditDialog'
import { HistoryPanel } from '../../features/history/HistoryPanel'
import { PastBar } from '../../features/history/PastBar'
import { ConvertDialog } from '../../features/library/ConvertDialog'
import { NewProjectDialog } from '../../features/library/NewProjectDialog'
import { StreamsDialog } from '../../features/library/StreamsDialog'
import { ReceiveDialog } from '../../features/packages/ReceiveDialog'
import { FillDialog } from '../../features/provenance/FillDialog'
import { DiagnosticsDialog } from '../../features/playback/DiagnosticsDialog'
import { useCommandKeys } from '../commands/useCommandKeys'
import { CommandPalette } from '../palette/CommandPalette'
import { KeysDialog } from './KeysDialog'
import { ReadOnlyBar } from './ReadOnlyBar'
import { SafetyCopies } from './SafetyCopies'
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
      <NewProjectDialog />
      <StreamsDialog />
      <ConvertDialog />
      <DiagnosticsDialog />
      <ImportDialog />
      <FillDialog />
      <ReceiveDialog />
      <BackupDialog />
      <RestoreDialog />
      <BackupReminder />
      <HeldEditDialog />
      <DeleteClipDialog backup={<SafetyCopies />} />
      <DeleteProjectDialog backup={<SafetyCopies />} />
      <WipeDialog />
      <KeysDialog />
      <CommandPalette />
    </div>
  )
}
