import './backup.css'
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { backupStore, useBackup } from '../../stores/backupStore'
import { closeDialog, useDialog } from '../../stores/dialogStore'
import { session } from '../../stores/session'
import { BackupChoice } from './BackupChoice'
import { BackupResult } from './BackupResult'
import { KeptFilePart } from './KeptFilePart'

/** Backs the open project up: what goes in, where it goes, how far it is. */
export function BackupDialog() {
  const { t } = useTranslation()
  const isOpen = useDialog().kind === 'backup'
  const isWriting = useBackup(({ step }) => step.kind === 'writing')
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      // What is being written is ended by its own button only.
      closeOnEscape={!isWriting}
      closeOnClickOutside={!isWriting}
      withCloseButton={!isWriting}
      title={t('backup.title')}
      size={560}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {isOpen ? (
        <div className="form" data-testid="backup-dialog">
          <BackupSteps />
          <KeptFilePart />
        </div>
      ) : null}
    </Modal>
  )
}

function close(): void {
  closeDialog()
  if (backupStore.getState().step.kind !== 'writing') session().backups.dropBackup()
}

function BackupSteps() {
  const kind = useBackup(({ step }) => step.kind)
  return kind === 'choose' ? <BackupChoice /> : <BackupResult />
}
