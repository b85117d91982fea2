import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { closeDialog, useDialog } from '../../stores/dialogStore'
import { usePresent } from '../../stores/workspaceStore'
import { EraseForm } from './EraseForm'

/** Takes a text out of the log for good, begun at one of its entries. */
export function EraseDialog() {
  const { t } = useTranslation()
  const dialog = useDialog()
  const { present } = usePresent()
  const editId = dialog.kind === 'erase' ? dialog.editId : undefined
  const edit = editId === undefined ? undefined : present?.edits.find(({ id }) => id === editId)
  return (
    <Modal
      opened={edit !== undefined}
      onClose={closeDialog}
      title={t('erase.title')}
      size={620}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {present && edit ? <EraseForm workspace={present} edit={edit} /> : null}
    </Modal>
  )
}
