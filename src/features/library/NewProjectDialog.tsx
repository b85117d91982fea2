import { Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pseudonym as pseudonymSchema } from '../../domain/records/annotator'
import { closeDialog, useDialog } from '../../stores/dialogStore'
import { session } from '../../stores/session'
import { PseudonymField } from '../../ui/PseudonymField'
import { FormEnd } from '../../ui/FormEnd'

/** Asks for a project's name and a pseudonym; files that were dropped before wait for it. */
export function NewProjectDialog() {
  const { t } = useTranslation()
  const dialog = useDialog()
  return (
    <Modal
      opened={dialog.kind === 'newProject'}
      onClose={closeDialog}
      title={t('newProject.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {dialog.kind === 'newProject' ? <NewProjectForm files={dialog.files} /> : null}
    </Modal>
  )
}

function NewProjectForm({ files }: { readonly files: readonly File[] }) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [pseudonym, setPseudonym] = useState('')
  const [isTried, setTried] = useState(false)
  const isNamed = name.trim() !== ''
  const isPseudonym = pseudonymSchema.safeParse(pseudonym).success
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!isNamed || !isPseudonym) return
        closeDialog()
        void session()
          .createProject(name.trim(), pseudonym.trim())
          .then((isCreated) => (isCreated && files.length > 0 ? session().addFiles(files) : undefined))
      }}
    >
      <TextInput
        label={t('newProject.name')}
        dir="auto"
        maxLength={200}
        data-autofocus
        value={name}
        error={isTried && !isNamed ? t('newProject.nameMissing') : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <PseudonymField value={pseudonym} isMissing={isTried && !isPseudonym} onValue={setPseudonym} />
      {files.length > 0 ? <p className="second">{t('newProject.filesWait', { count: files.length })}</p> : null}
      <FormEnd
        cancel={t('app.cancel')}
        onCancel={closeDialog}
        accept={t('newProject.create')}
        testId="create-project"
      />
    </form>
  )
}
