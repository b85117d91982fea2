import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { closeDialog, useDialog } from '../../stores/dialogStore'
import { showHistory } from '../../stores/historyStore'
import { ToolButton } from '../../ui/ToolButton'
import { useEditWords } from '../../stores/useEditWords'

/** An edit that cannot be taken back without overwriting a later one: which, whose, and what can be done. */
export function HeldEditDialog() {
  const { t } = useTranslation()
  const dialog = useDialog()
  const words = useEditWords()
  const held = dialog.kind === 'heldEdit' ? dialog : undefined
  const { edit, by } = held ?? {}
  return (
    <Modal
      opened={held !== undefined}
      onClose={closeDialog}
      title={t('historyPanel.held.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      transitionProps={{ duration: 0 }}
    >
      <div className="form" data-testid="held-edit">
        <p>{edit ? t('historyPanel.held.wanted', { ...words(edit) }) : ''}</p>
        <p>{by ? t('historyPanel.held.by', { ...words(by) }) : t('historyPanel.held.unknown')}</p>
        <p className="second">{t('historyPanel.held.safe')}</p>
        <div className="row form-end">
          <ToolButton label={t('historyPanel.held.leave')} isFilled onClick={closeDialog} />
          <ToolButton
            label={t('historyPanel.held.show')}
            isPrimary
            testId="show-in-history"
            onClick={() => {
              closeDialog()
              const shown = by ?? edit
              if (shown) showHistory({ editId: shown.id })
            }}
          />
        </div>
      </div>
    </Modal>
  )
}
