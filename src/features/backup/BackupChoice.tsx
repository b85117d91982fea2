import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Workspace } from '../../engine/workspace'
import { useBackup } from '../../stores/backupStore'
import { useMissingBytes } from '../../stores/missingBytesStore'
import { usePreferences } from '../../stores/preferencesStore'
import { session } from '../../stores/session'
import { useRecords } from '../../stores/workspaceStore'
import { bytesText } from '../../ui/bytesText'
import { momentText } from '../../ui/momentText'
import { ToolButton } from '../../ui/ToolButton'

const NO_FILES: ReadonlyMap<string, number> = new Map()

/** The files of all clips with their sizes, each once. */
function clipFiles(workspace: Workspace): ReadonlyMap<string, number> {
  const files = new Map<string, number>()
  for (const { source, accessCopy } of workspace.index.all('clip')) {
    for (const file of [source, accessCopy]) if (file) files.set(file.sha256, file.sizeBytes)
  }
  return files
}

/** Asks whether the clips go in, and says how much they are. */
export function BackupChoice() {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const last = useBackup((state) => state.last)
  const [hasClips, setHasClips] = useState(true)
  const files = useRecords(clipFiles, NO_FILES)
  const missing = useMissingBytes()
  const there = [...files].filter(([sha256]) => !missing.has(sha256))
  const absent = files.size - there.length
  const size = bytesText(
    there.reduce((sum, [, bytes]) => sum + bytes, 0),
    language,
  )
  const { backups } = session()
  return (
    <>
      <p className="second">{t('backup.what')}</p>
      <fieldset className="backup-choice">
        <legend className="visually-hidden">{t('backup.choice')}</legend>
        <label>
          <input type="radio" name="backup-clips" checked={hasClips} onChange={() => setHasClips(true)} />
          <span className="strong">{t('backup.with')}</span>
          <span className="second">{t('backup.clipsSize', { count: there.length, size })}</span>
        </label>
        <label>
          <input type="radio" name="backup-clips" checked={!hasClips} onChange={() => setHasClips(false)} />
          <span className="strong">{t('backup.without')}</span>
          <span className="second">{t('backup.withoutHint')}</span>
        </label>
      </fieldset>
      {hasClips && absent > 0 ? <p className="warn">{t('backup.absent', { count: absent })}</p> : null}
      <p className="second">{t('backup.open')}</p>
      <div className="row">
        <span className="muted" data-testid="last-backup">
          {last ? t('backup.last', { file: last.fileName, time: momentText(last.at, language) }) : t('backup.none')}
        </span>
        <span className="spacer" />
        <ToolButton
          label={t(backups.canChooseFile ? 'backup.chooseFile' : 'backup.prepare')}
          isPrimary
          onClick={() => void backups.backUp(hasClips)}
          testId="back-up"
        />
      </div>
    </>
  )
}
