import { useTranslation } from 'react-i18next'
import { actsSince } from '../../domain/edits/backupDue'
import { useBackup, type KeptFile } from '../../stores/backupStore'
import { usePreferences } from '../../stores/preferencesStore'
import { session } from '../../stores/session'
import { usePresent } from '../../stores/workspaceStore'
import { momentText } from '../../ui/momentText'
import { ToolButton } from '../../ui/ToolButton'

/** The file that is kept up to date: which one, when it was written, and what is to be done about it. */
export function KeptFilePart() {
  const { t } = useTranslation()
  const kept = useBackup((state) => state.kept)
  const { backups } = session()
  return (
    <section className="backup-kept" aria-label={t('backup.kept.title')}>
      <h2>{t('backup.kept.title')}</h2>
      <p className="second">{t(backups.canChooseFile ? 'backup.kept.what' : 'backup.kept.cannot')}</p>
      {kept ? <KeptState kept={kept} /> : null}
      {backups.canChooseFile ? (
        <div className="row">
          {kept?.state.kind === 'notAllowed' ? (
            <ToolButton label={t('backup.kept.allow')} isPrimary onClick={() => void backups.resumeFile()} />
          ) : null}
          {kept?.state.kind === 'failed' ? (
            <ToolButton label={t('backup.kept.retry')} isPrimary onClick={() => void backups.resumeFile()} />
          ) : null}
          <ToolButton
            label={t(kept ? 'backup.kept.other' : 'backup.kept.choose')}
            isFilled
            onClick={() => void backups.keepFile()}
            testId="keep-file"
          />
          {kept ? (
            <ToolButton label={t('backup.kept.stop')} isFilled onClick={() => void backups.forgetFile()} />
          ) : null}
        </div>
      ) : null}
    </section>
  )
}

function KeptState({ kept }: { readonly kept: KeptFile }) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const { present } = usePresent()
  const { name: file, state, written } = kept
  const behind = actsSince(present?.edits ?? [], written?.length ?? 0).length
  const said = written
    ? t('backup.kept.idle', { file, time: momentText(written.at, language) })
    : t('backup.kept.never', { file })
  return (
    <div role="status" data-testid="kept-file" data-state={state.kind}>
      <p>{state.kind === 'writing' ? t('backup.kept.writing', { file }) : said}</p>
      {behind > 0 ? <p className="second">{t('backup.kept.behind', { count: behind })}</p> : null}
      {state.kind === 'notAllowed' ? <p className="warn">{t('backup.kept.notAllowed', { file })}</p> : null}
      {state.kind === 'failed' ? (
        <p className="bad">
          {t('backup.kept.failed', { file })}{' '}
          {t(`backup.problem.${state.problem.code}`, { value: state.problem.value })}
        </p>
      ) : null}
    </div>
  )
}
