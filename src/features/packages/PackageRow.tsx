import { IconDownload, IconLock, IconPackage, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SubmissionRecord } from '../../domain/records/submission'
import { removePackage } from '../../engine/commands/removePackage'
import { usePreferences } from '../../stores/preferencesStore'
import { accepted } from '../../stores/refusals'
import { session } from '../../stores/session'
import { useIsReadOnly, useWorkspace } from '../../stores/workspaceStore'
import { bytesText } from '../../ui/bytesText'
import { momentText } from '../../ui/momentText'
import { ToolButton } from '../../ui/ToolButton'

interface PackageRowProps {
  readonly submission: SubmissionRecord
  /** Names of clips on which the person at the screen has to submit first. */
  readonly closedBy: readonly string[]
}

/** One package: whose, what it says of itself from outside, and what can be done with it. */
export function PackageRow({ submission, closedBy }: PackageRowProps) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const isReadOnly = useIsReadOnly()
  const language = usePreferences((state) => state.language)
  const { id, outside, direction, state, isEncrypted } = submission
  const readOnlyHint = isReadOnly ? t('readOnly.sign') : undefined
  const clip = closedBy[0] ?? ''
  return (
    <tr data-package={outside?.pseudonym ?? ''} data-state={state} data-direction={direction}>
      <th scope="row">{outside ? <bdi>{outside.pseudonym}</bdi> : t('packages.list.sealed')}</th>
      <td>
        {outside ? (
          <>
            <span className="packages-fact">{t('packages.list.revision', { revision: outside.revision })}</span>
            <span className="packages-fact">{t('packages.list.clips', { count: outside.clips.length })}</span>
            <span className="packages-fact">{t('packages.list.codebook', { version: outside.codebookVersion })}</span>
          </>
        ) : null}
        <bdi className="packages-fact muted">{bytesText(submission.sizeBytes, language)}</bdi>
        {isEncrypted ? <span className="packages-fact">{t('packages.list.encrypted')}</span> : null}
      </td>
      <td>{momentText(submission.at, language)}</td>
      <td>
        {state === 'closed' ? <IconLock size={12} aria-hidden="true" /> : null}{' '}
        {direction === 'sent' ? t('packages.list.sent') : t(`packages.list.${state}`)}
        {closedBy.length > 0 ? (
          <span className="second small"> {t('packages.list.until', { clip, count: closedBy.length })}</span>
        ) : null}
      </td>
      <td>
        <span className="row">
          {direction === 'sent' ? (
            <ToolButton
              label={t('packages.list.save')}
              icon={<IconDownload size={16} aria-hidden="true" />}
              onClick={() => void session().packages.saveAgain(id)}
              testId="save-package"
            />
          ) : null}
          {state === 'closed' ? (
            <>
              <ToolButton
                label={t('packages.list.openOne')}
                icon={<IconPackage size={16} aria-hidden="true" />}
                isDisabled={isReadOnly || closedBy.length > 0}
                hint={readOnlyHint ?? (closedBy.length > 0 ? t('packages.refused.stillBlind', { clip }) : undefined)}
                onClick={() => void session().packages.openListed([id])}
                testId="open-package"
              />
              <ToolButton
                label={t('packages.list.remove')}
                icon={<IconTrash size={16} aria-hidden="true" />}
                isIconOnly
                isDisabled={isReadOnly}
                hint={readOnlyHint}
                onClick={() => workspace && accepted(removePackage(workspace, id))}
                testId="remove-package"
              />
            </>
          ) : null}
        </span>
      </td>
    </tr>
  )
}
