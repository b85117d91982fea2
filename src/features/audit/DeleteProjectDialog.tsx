import { Modal } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { closeDialog, useDialog } from '../../stores/dialogStore'
import { session } from '../../stores/session'
import { usePresent } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { isNameTyped, TypedName } from './TypedName'

/** Asks for the project's name before all of it leaves this browser. @param backup what can be saved before */
export function DeleteProjectDialog({ backup }: { readonly backup: ReactNode }) {
  const { t } = useTranslation()
  const isOpen = useDialog().kind === 'deleteProject'
  return (
    <Modal
      opened={isOpen}
      onClose={closeDialog}
      title={t('deletion.project')}
      size={520}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {isOpen ? <DeleteProjectForm backup={backup} /> : null}
    </Modal>
  )
}

function DeleteProjectForm({ backup }: { readonly backup: ReactNode }) {
  const { t } = useTranslation()
  const { present } = usePresent()
  const [typed, setTyped] = useState('')
  const name = present?.index.all('project')[0]?.name ?? ''
  const clips = present?.index.all('clip').length ?? 0
  return (
    <form
      className="form"
      noValidate
      data-testid="delete-project"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isNameTyped(typed, name)) return
        closeDialog()
        void session().deleteProject()
      }}
    >
      <p>{t('deletion.projectWhat', { name, count: clips })}</p>
      <p className="warn">{t('deletion.projectFinal')}</p>
      <div className="form">
        <span className="field-label">{t('deletion.backup')}</span>
        {backup}
      </div>
      <TypedName name={name} value={typed} onValue={setTyped} />
      <div className="row form-end">
        <ToolButton label={t('app.cancel')} isFilled onClick={closeDialog} />
        <button
          type="submit"
          className="tool-button is-danger"
          aria-disabled={!isNameTyped(typed, name) || undefined}
          data-testid="confirm-delete"
        >
          {t('deletion.projectDo')}
        </button>
      </div>
    </form>
  )
}
