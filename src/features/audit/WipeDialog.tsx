import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { closeDialog, useDialog } from '../../stores/dialogStore'
import { session } from '../../stores/session'
import { ToolButton } from '../../ui/ToolButton'

/** The one press between a person in danger and an empty browser: its button has the focus, and nothing else is asked. */
export function WipeDialog() {
  const { t } = useTranslation()
  const isOpen = useDialog().kind === 'wipe'
  return (
    <Modal
      opened={isOpen}
      onClose={closeDialog}
      title={t('wipe.title')}
      size={520}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <div className="form">
        <p>{t('wipe.what')}</p>
        <p className="second">{t('wipe.forensics')}</p>
        <div className="row form-end">
          <ToolButton label={t('app.cancel')} isFilled onClick={closeDialog} />
          <button
            type="button"
            className="tool-button is-danger"
            data-autofocus
            data-testid="confirm-wipe"
            onClick={() => session().wipeEverything()}
          >
            {t('wipe.do')}
          </button>
        </div>
      </div>
    </Modal>
  )
}
