import { Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import {
  IconArchive,
  IconCamera,
  IconBook2,
  IconChevronDown,
  IconDownload,
  IconFileCheck,
  IconFlame,
  IconFileText,
  IconFolder,
  IconGitMerge,
  IconGauge,
  IconPackage,
  IconPlus,
  IconReport,
  IconReportAnalytics,
  IconScale,
  IconRulerMeasure,
  IconRestore,
  IconSparkles,
  IconTimeline,
  IconTrash,
  IconUpload,
} from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { BACKUP_EXTENSION } from '../../formats/backup/backupEntries'
import { openDialog } from '../../stores/dialogStore'
import { useProjects } from '../../stores/projectsStore'
import { usePlayback } from '../../stores/playbackStore'
import { session } from '../../stores/session'
import { useIsReadOnly, useRecords, useWorkspace } from '../../stores/workspaceStore'
import { goToScreen, reviewHere } from '../commands/goToScreen'
import { useKeyOf } from '../../stores/keysStore'
import type { Workspace } from '../../engine/workspace'

function projectName(workspace: Workspace): string | undefined {
  return workspace.index.all('project')[0]?.name
}

/** The projects of this browser, and what is done to a whole one. */
export function ProjectMenu() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const workspace = useWorkspace()
  const projects = useProjects() ?? []
  const name = useRecords(projectName, undefined)
  const isReadOnly = useIsReadOnly()
  const wipeKey = useKeyOf('wipe')
  const clipId = usePlayback((state) => state.view?.clip.id)
  const importInput = useRef<HTMLInputElement>(null)
  const restoreInput = useRef<HTMLInputElement>(null)
  return (
    <>
      <Menu position="bottom-start" width={280}>
        <Menu.Target>
          <button type="button" className="tool-button project-button" data-testid="project-menu">
            <bdi className="strong ellipsis">{name ?? t('projects.none')}</bdi>
            <IconChevronDown size={14} aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown className="project-menu">
          {projects.length > 0 ? <Menu.Label>{t('projects.label')}</Menu.Label> : null}
          {projects.map((project) => (
            <Menu.Item
              key={project.id}
              leftSection={<IconFolder size={14} aria-hidden="true" />}
              aria-current={project.id === workspace?.projectId || undefined}
              onClick={() => void navigate({ to: '/project/$projectId', params: { projectId: project.id } })}
            >
              <bdi>{project.name}</bdi>
            </Menu.Item>
          ))}
          {projects.length > 0 ? <Menu.Divider /> : null}
          <Menu.Item
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            onClick={() => openDialog({ kind: 'newProject', files: [] })}
          >
            {t('projects.new')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconSparkles size={14} aria-hidden="true" />}
            onClick={() => void session().openSample()}
          >
            {t('projects.openSample')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconDownload size={14} aria-hidden="true" />}
            onClick={() => importInput.current?.click()}
          >
            {t('exchange.import')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconUpload size={14} aria-hidden="true" />}
            disabled={!workspace}
            onClick={() => session().exportAnnotations()}
          >
            {t('exchange.export')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconArchive size={14} aria-hidden="true" />}
            disabled={!workspace}
            onClick={() => openDialog({ kind: 'backup' })}
          >
            {t('backup.title')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconRestore size={14} aria-hidden="true" />}
            onClick={() => restoreInput.current?.click()}
          >
            {t('backup.restore.pick')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconBook2 size={14} aria-hidden="true" />}
            disabled={!workspace}
            onClick={() => {
              if (workspace)
                void navigate({ to: '/project/$projectId/codebook', params: { projectId: workspace.projectId } })
            }}
          >
            {t('codebook.edit')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconRulerMeasure size={14} aria-hidden="true" />}
            disabled={!workspace}
            onClick={() => session().openMeasures()}
          >
            {t('measures.open')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTimeline size={14} aria-hidden="true" />}
            disabled={!workspace}
            onClick={() => {
              if (workspace)
                void navigate({ to: '/project/$projectId/clock', params: { projectId: workspace.projectId } })
            }}
          >
            {t('clock.title')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCamera size={14} aria-hidden="true" />}
            disabled={!workspace}
            onClick={() => {
              if (workspace)
                void navigate({ to: '/project/$projectId/stills', params: { projectId: workspace.projectId } })
            }}
          >
            {t('stills.title')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconReport size={14} aria-hidden="true" />}
            disabled={!workspace}
            onClick={() => {
              if (workspace)
                void navigate({ to: '/project/$projectId/report', params: { projectId: workspace.projectId } })
            }}
          >
            {t('report.title')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconGitMerge size={14} aria-hidden="true" />}
            disabled={!workspace}
            onClick={reviewHere}
          >
            {t('review.title')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconReportAnalytics size={14} aria-hidden="true" />}
            disabled={!workspace}
            onClick={() => goToScreen('result')}
          >
            {t('result.open')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPackage size={14} aria-hidden="true" />}
            disabled={!workspace}
            onClick={() => {
              if (workspace)
                void navigate({ to: '/project/$projectId/packages', params: { projectId: workspace.projectId } })
            }}
          >
            {t('packages.title')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconScale size={14} aria-hidden="true" />}
            disabled={!workspace}
            onClick={() => session().openClaims()}
          >
            {t('claims.title')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileText size={14} aria-hidden="true" />}
            disabled={clipId === undefined}
            onClick={() => {
              if (clipId !== undefined) session().showRecord(clipId)
            }}
          >
            {t('clipRecord.open')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileCheck size={14} aria-hidden="true" />}
            disabled={!workspace}
            onClick={() => {
              if (workspace)
                void navigate({ to: '/project/$projectId/audit', params: { projectId: workspace.projectId } })
            }}
          >
            {t('audit.title')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconDownload size={14} aria-hidden="true" />}
            disabled={!workspace}
            onClick={() => void session().exportLog()}
          >
            {t('audit.exportLog')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconGauge size={14} aria-hidden="true" />}
            onClick={() => openDialog({ kind: 'diagnostics' })}
          >
            {t('diagnostics.title')}
          </Menu.Item>
          <div className="project-menu-end">
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconTrash size={14} aria-hidden="true" />}
              disabled={!workspace || isReadOnly}
              onClick={() => openDialog({ kind: 'deleteProject' })}
            >
              {t('deletion.project')}…
            </Menu.Item>
            <Menu.Item
              leftSection={<IconFlame size={14} aria-hidden="true" />}
              rightSection={wipeKey === undefined ? null : <kbd dir="ltr">{wipeKey}</kbd>}
              onClick={() => openDialog({ kind: 'wipe' })}
            >
              {t('wipe.title')}…
            </Menu.Item>
          </div>
        </Menu.Dropdown>
      </Menu>
      <input
        ref={importInput}
        type="file"
        hidden
        tabIndex={-1}
        accept=".json,.framebench,.age,application/json"
        aria-label={t('exchange.import')}
        data-testid="import-input"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file) void session().readImport(file)
        }}
      />
      <input
        ref={restoreInput}
        type="file"
        hidden
        tabIndex={-1}
        accept={BACKUP_EXTENSION}
        aria-label={t('backup.restore.pick')}
        data-testid="restore-input"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file) void session().backups.checkBackup(file)
        }}
      />
    </>
  )
}
