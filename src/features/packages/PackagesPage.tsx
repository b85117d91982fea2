import './packages.css'
import { Switch } from '@mantine/core'
import { IconPackageImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ClipId } from '../../domain/records/ids'
import { setReviewRules } from '../../engine/commands/setReviewRules'
import type { Workspace } from '../../engine/workspace'
import { handInLines } from '../../stores/handIn'
import { accepted } from '../../stores/refusals'
import { session } from '../../stores/session'
import { useIsReadOnly, useRecords, useWorkspace } from '../../stores/workspaceStore'
import { FilePickButton } from '../../ui/FilePickButton'
import { ToolButton } from '../../ui/ToolButton'
import { HandInPart } from './HandInPart'
import { PackageList } from './PackageList'

interface PackagesPageProps {
  readonly onClip: (id: ClipId) => void
  readonly onLibrary: () => void
}

const NONE: readonly never[] = []

function isBlindOf({ index }: Workspace): boolean {
  return index.all('project')[0]?.review?.isBlind ?? false
}

/** Handing in one's own work, the packages that were made and received, and whether coders see each other's. */
export function PackagesPage({ onClip, onLibrary }: PackagesPageProps) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const isReadOnly = useIsReadOnly()
  const isBlind = useRecords(isBlindOf, false)
  const lines = useRecords(handInLines, NONE)
  if (lines.length === 0) {
    return (
      <main className="packages is-empty" aria-label={t('packages.title')}>
        <div className="packages-empty">
          <h1>{t('packages.title')}</h1>
          <p className="second">{t('packages.noClips')}</p>
          <span>
            <ToolButton label={t('packages.toLibrary')} isPrimary onClick={onLibrary} />
          </span>
        </div>
      </main>
    )
  }
  return (
    <main className="packages" aria-label={t('packages.title')}>
      <header className="packages-head">
        <h1>{t('packages.title')}</h1>
        <span className="spacer" />
        <Switch
          size="xs"
          label={t('packages.blind')}
          description={t('packages.blindHint')}
          checked={isBlind}
          disabled={isReadOnly}
          data-testid="blind"
          onChange={(event) =>
            workspace && accepted(setReviewRules(workspace, { isBlind: event.currentTarget.checked }))
          }
        />
        <FilePickButton
          label={t('packages.receive')}
          icon={<IconPackageImport size={16} aria-hidden="true" />}
          accept=".framebench,.age"
          isMultiple
          isFilled
          isDisabled={isReadOnly}
          hint={isReadOnly ? t('readOnly.sign') : undefined}
          testId="receive-input"
          onFiles={(files) => void session().packages.receive(files)}
        />
      </header>
      <div className="packages-body">
        <HandInPart lines={lines} onClip={onClip} />
        <PackageList />
      </div>
    </main>
  )
}
