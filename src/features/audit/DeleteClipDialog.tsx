import { Checkbox, Modal } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClipRecord } from '../../domain/records/clip'
import { clipDeletion, deleteClip } from '../../engine/commands/deleteClip'
import type { Workspace } from '../../engine/workspace'
import { closeDialog, useDialog } from '../../stores/dialogStore'
import { notify } from '../../stores/noticesStore'
import { usePreferences } from '../../stores/preferencesStore'
import { accepted } from '../../stores/refusals'
import { session } from '../../stores/session'
import { useWorkspace } from '../../stores/workspaceStore'
import { bytesText } from '../../ui/bytesText'
import { ToolButton } from '../../ui/ToolButton'
import { isNameTyped, TypedName } from './TypedName'

/** Asks for the clip's name before it goes with all that lies on it. @param backup what can be saved before */
export function DeleteClipDialog({ backup }: { readonly backup: ReactNode }) {
  const { t } = useTranslation()
  const dialog = useDialog()
  const workspace = useWorkspace()
  const clip = dialog.kind === 'deleteClip' ? workspace?.index.get('clip', dialog.clipId) : undefined
  return (
    <Modal
      opened={clip !== undefined}
      onClose={closeDialog}
      title={t('deletion.clip')}
      size={520}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {workspace && clip ? <DeleteClipForm workspace={workspace} clip={clip} backup={backup} /> : null}
    </Modal>
  )
}

interface DeleteClipFormProps {
  readonly workspace: Workspace
  readonly clip: ClipRecord
  readonly backup: ReactNode
}

function DeleteClipForm({ workspace, clip, backup }: DeleteClipFormProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const [typed, setTyped] = useState('')
  const [withFile, setWithFile] = useState(false)
  const { records, heldBy } = clipDeletion(workspace, clip.id)
  const size = bytesText(clip.source.sizeBytes + (clip.accessCopy?.sizeBytes ?? 0), language)
  const isReady = isNameTyped(typed, clip.name) && heldBy.length === 0
  return (
    <form
      className="form"
      noValidate
      data-testid="delete-clip"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isReady) return
        closeDialog()
        if (!accepted(deleteClip(workspace, clip.id))) return
        notify('info', withFile ? 'deletion.clipGoneWithFile' : 'deletion.clipGone', { name: clip.name })
        const { source, accessCopy } = clip
        if (withFile) void session().deleteClipFiles([source.sha256, ...(accessCopy ? [accessCopy.sha256] : [])])
      }}
    >
      <p>{t('deletion.clipWhat', { name: clip.name, count: records.length - 1 })}</p>
      {heldBy.length > 0 ? <p className="warn">{t('deletion.clipHeld', { count: heldBy.length })}</p> : null}
      <p className="second">{t('deletion.clipUndo')}</p>
      <Checkbox
        label={t('deletion.withFile', { size })}
        checked={withFile}
        data-testid="with-file"
        onChange={({ currentTarget }) => setWithFile(currentTarget.checked)}
      />
      <div className="form">
        <span className="field-label">{t('deletion.backup')}</span>
        {backup}
      </div>
      <TypedName name={clip.name} value={typed} onValue={setTyped} />
      <div className="row form-end">
        <ToolButton label={t('app.cancel')} isFilled onClick={closeDialog} />
        <button
          type="submit"
          className="tool-button is-danger"
          aria-disabled={!isReady || undefined}
          data-testid="confirm-delete"
        >
          {t('deletion.clipDo')}
        </button>
      </div>
    </form>
  )
}
