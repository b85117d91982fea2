import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupPreview } from '../../engine/ports/backups'
import { usePreferences } from '../../stores/preferencesStore'
import { session } from '../../stores/session'
import { bytesText } from '../../ui/bytesText'
import { momentText } from '../../ui/momentText'
import { ToolButton } from '../../ui/ToolButton'
import { useHolds } from './useHolds'

/** What a checked backup holds, how it stands to what is here, and the one thing that can be done with it. */
export function RestorePreview({ preview }: { readonly preview: BackupPreview }) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const [annotatorId, setAnnotatorId] = useState(preview.lastAuthorId)
  const { relation, newClips } = preview
  const { records, entries, clips } = useHolds()(preview)
  const action = actionText()
  const { backups } = session()
  return (
    <>
      <div>
        <p className="strong">
          <bdi>{preview.name}</bdi>
        </p>
        <p className="muted">
          <bdi>{preview.fileName}</bdi>
        </p>
        <p className="second">
          {t('backup.restore.made', { time: momentText(preview.made, language), program: preview.program })}{' '}
          {t('backup.restore.whole')}
        </p>
      </div>
      <ul className="backup-holds" aria-label={t('backup.restore.holds')}>
        {[records, entries, clips].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {preview.missing > 0 ? <p className="warn">{t('backup.restore.missing', { count: preview.missing })}</p> : null}
      <p data-testid="restore-relation" data-kind={relation.kind}>
        {relationText()}
      </p>
      {relation.kind === 'new' ? (
        <Select
          label={t('backup.restore.author')}
          description={t('backup.restore.authorHint')}
          data={preview.annotators.map(({ id, pseudonym }) => ({ value: id, label: pseudonym }))}
          value={annotatorId}
          allowDeselect={false}
          onChange={(value) => value !== null && setAnnotatorId(value)}
        />
      ) : null}
      <div className="row form-end">
        <ToolButton label={t('app.cancel')} isFilled onClick={() => backups.closeRestore()} />
        {relation.kind === 'new' ? null : (
          <ToolButton
            label={t('backup.restore.open')}
            isFilled
            onClick={() => backups.closeRestore(preview.projectId)}
            testId="open-restored"
          />
        )}
        {action === undefined ? null : (
          <ToolButton
            label={action}
            isPrimary
            onClick={() => void backups.restore(annotatorId)}
            testId="accept-restore"
          />
        )}
      </div>
    </>
  )

  function relationText(): string {
    switch (relation.kind) {
      case 'new':
      case 'same':
        return t(`backup.restore.relation.${relation.kind}`)
      case 'newer':
      case 'older':
        return t(`backup.restore.relation.${relation.kind}`, { count: relation.more })
      case 'forked':
        return t('backup.restore.relation.forked', { from: relation.from + 1 })
      default:
        return relation satisfies never
    }
  }

  /** What is done on a press; undefined where everything is here already. */
  function actionText(): string | undefined {
    if (relation.kind === 'new') return t('backup.restore.accept')
    if (relation.kind === 'newer') return t('backup.restore.update', { count: relation.more })
    const size = bytesText(preview.newClipBytes, language)
    return newClips > 0 ? t('backup.restore.clips', { count: newClips, size }) : undefined
  }
}
