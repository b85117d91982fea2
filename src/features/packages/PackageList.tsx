import { IconPackage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SubmissionRecord } from '../../domain/records/submission'
import { mustStayClosed } from '../../engine/mustStayClosed'
import type { Workspace } from '../../engine/workspace'
import { session } from '../../stores/session'
import { useIsReadOnly, useRecords } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { PackageRow } from './PackageRow'

/** A package and the clips that keep it closed. */
interface ListedPackage {
  readonly submission: SubmissionRecord
  readonly closedBy: readonly string[]
}

const NONE: readonly never[] = []

function listedPackages(workspace: Workspace): readonly ListedPackage[] {
  return workspace.index
    .all('submission')
    .toSorted((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id))
    .map((submission) => ({
      submission,
      closedBy:
        submission.state === 'closed'
          ? mustStayClosed(workspace, submission.outside?.clips ?? []).map(({ name }) => name)
          : [],
    }))
}

/** The packages that were made here and those that came, the newest first. */
export function PackageList() {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const packages = useRecords(listedPackages, NONE)
  const ready = packages.filter(({ submission, closedBy }) => submission.state === 'closed' && closedBy.length === 0)
  return (
    <section aria-label={t('packages.list.title')}>
      <div className="row">
        <h2>{t('packages.list.title')}</h2>
        <span className="spacer" />
        {ready.length > 0 ? (
          <ToolButton
            label={t('packages.list.openAll', { count: ready.length })}
            icon={<IconPackage size={16} aria-hidden="true" />}
            isFilled
            isDisabled={isReadOnly}
            hint={isReadOnly ? t('readOnly.sign') : undefined}
            onClick={() => void session().packages.openListed(ready.map(({ submission }) => submission.id))}
            testId="open-waiting"
          />
        ) : null}
      </div>
      {packages.length === 0 ? (
        <p className="second">{t('packages.list.none')}</p>
      ) : (
        <table className="packages-table" data-testid="packages-list">
          <thead>
            <tr>
              <th scope="col">{t('packages.list.coder')}</th>
              <th scope="col">{t('packages.list.what')}</th>
              <th scope="col">{t('packages.list.when')}</th>
              <th scope="col">{t('packages.list.state')}</th>
              <th scope="col">{t('packages.list.acts')}</th>
            </tr>
          </thead>
          <tbody>
            {packages.map(({ submission, closedBy }) => (
              <PackageRow key={submission.id} submission={submission} closedBy={closedBy} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
