import { DeleteClipDialog } from '../../features/audit/DeleteClipDialog'
import { DeleteProjectDialog } from '../../features/audit/DeleteProjectDialog'
import { WipeDialog } from '../../features/audit/WipeDialog'
import { BackupDialog } from '../../features/backup/BackupDialog'
import { BackupReminder } from '../../features/backup/BackupReminder'
import { RestoreDialog } from '../../features/backup/RestoreDialog'
import { ImportDialog } from '../../features/exchange/ImportDialog'
import { HeldEditDialog } from '../../features/history/HeldEditDialog'
import { ConvertDialog } from '../../features/library/ConvertDialog'
import { NewProjectDialog } from '../../features/library/NewProjectDialog'
import { StreamsDialog } from '../../features/library/StreamsDialog'
import { ReceiveDialog } from '../../features/packages/ReceiveDialog'
import { FillDialog } from '../../features/provenance/FillDialog'
import { DiagnosticsDialog } from '../../features/playback/DiagnosticsDialog'
import { CommandPalette } from '../palette/CommandPalette'
import { KeysDialog } from './KeysDialog'
import { SafetyCopies } from './SafetyCopies'

/** Every dialog, and the command palette. */
export function Dialogs() {
  return (
    <>
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
    </>
  )
}
