import { IconDownload, IconPlayerPlay, IconRestore } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { BACKUP_EXTENSION } from '../../formats/backup/backupEntries'
import { useJobs } from '../../stores/jobsStore'
import { useProjects } from '../../stores/projectsStore'
import { session } from '../../stores/session'
import { FilePickButton } from '../../ui/FilePickButton'
import { Logo } from '../../ui/Logo'
import { ToolButton } from '../../ui/ToolButton'
import { DropZone } from './DropZone'
import { JobRow } from './JobRow'

/** The first thing that somebody sees: what this is, and the ways to begin. */
export function FirstRun() {
  const { t } = useTranslation()
  const jobs = useJobs()
  const projects = useProjects()
  // Known projects open by themselves; a welcome that vanishes at once would only flicker.
  if (projects === undefined || projects.length > 0) return null
  return (
    <main className="library">
      <DropZone isEmpty={false}>
        <div className="first-run">
          <Logo />
          <h1>{t('firstRun.title')}</h1>
          <p className="second">{t('firstRun.what')}</p>
          <div className="first-run-ways">
            <ToolButton
              label={t('projects.openSample')}
              icon={<IconPlayerPlay size={16} aria-hidden="true" />}
              isFilled
              isDisabled={jobs.length > 0}
              onClick={() => void session().openSample()}
              testId="open-sample"
            />
            <FilePickButton
              label={t('exchange.import')}
              icon={<IconDownload size={16} aria-hidden="true" />}
              isFilled
              accept=".json,application/json"
              testId="first-import"
              onFiles={([file]) => {
                if (file) void session().readImport(file)
              }}
            />
            <FilePickButton
              label={t('backup.restore.pick')}
              icon={<IconRestore size={16} aria-hidden="true" />}
              isFilled
              accept={BACKUP_EXTENSION}
              testId="first-restore"
              onFiles={([file]) => {
                if (file) void session().backups.checkBackup(file)
              }}
            />
          </div>
          <p className="muted">{t('firstRun.local')}</p>
          {jobs.length > 0 ? (
            <div role="table" aria-label={t('library.title')}>
              {jobs.map((job) => (
                <JobRow key={job.id} job={job} style={{}} />
              ))}
            </div>
          ) : null}
        </div>
      </DropZone>
    </main>
  )
}
