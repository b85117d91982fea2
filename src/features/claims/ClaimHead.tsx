import { IconArrowLeft, IconGavel, IconScale, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { claimWords } from '../../domain/claims/claimWords'
import type { ClaimRecord } from '../../domain/records/claim'
import { deleteClaim } from '../../engine/commands/deleteClaim'
import { useInLanguage } from '../../stores/codebookQueries'
import { usePreferences } from '../../stores/preferencesStore'
import { accepted } from '../../stores/refusals'
import { useIsReadOnly, useRecords, useWorkspace } from '../../stores/workspaceStore'
import type { Workspace } from '../../engine/workspace'
import { ToolButton } from '../../ui/ToolButton'
import { StatusForm } from './StatusForm'
import { StatusSign } from './StatusSign'

interface ClaimHeadProps {
  readonly claim: ClaimRecord
  readonly listHref: string
  readonly argumentHref: string
  readonly onGone: () => void
}

/** What is said, what a person makes of it and why, and what can be done with the whole. */
export function ClaimHead({ claim, listHref, argumentHref, onGone }: ClaimHeadProps) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const language = usePreferences((state) => state.language)
  const workspace = useWorkspace()
  const isReadOnly = useIsReadOnly()
  const [asked, setAsked] = useState<'status' | 'delete' | undefined>(undefined)
  const people = useRecords(peopleOf, NO_PEOPLE)
  const words = claimWords(claim, language)
  const remove = (withEvidence: boolean) => {
    if (!workspace) return
    const result = deleteClaim(workspace, claim.id, withEvidence)
    if (!result.ok && result.problem.code === 'claimHasEvidence') setAsked('delete')
    else if (accepted(result)) onGone()
  }
  const icon = { size: 16, 'aria-hidden': true } as const
  return (
    <header className="claim-head">
      <div className="row">
        <a className="tool-button is-icon" href={listHref} aria-label={t('claims.all')} title={t('claims.all')}>
          <IconArrowLeft {...icon} className="mirror-rtl" />
        </a>
        <StatusSign status={claim.status} />
        {claim.statusBy === undefined || claim.status === 'unadjudicated' ? null : (
          <span className="small muted ellipsis">
            {t('claims.statusBy', {
              who: people.get(claim.statusBy) ?? claim.statusBy,
              when: claim.statusAt?.slice(0, 10) ?? '',
            })}
          </span>
        )}
        <span className="spacer" />
        {isReadOnly ? null : (
          <ToolButton
            label={t('claims.setStatus')}
            icon={<IconGavel {...icon} />}
            isFilled
            isActive={asked === 'status'}
            onClick={() => setAsked(asked === 'status' ? undefined : 'status')}
            testId="set-status"
          />
        )}
        <a
          className="tool-button is-filled"
          href={argumentHref}
          title={t('claims.argument.openHint')}
          data-testid="open-argument"
        >
          <IconScale {...icon} />
          <span>{t('claims.argument.open')}</span>
        </a>
        {isReadOnly ? null : (
          <ToolButton
            label={t('claims.delete')}
            icon={<IconTrash {...icon} />}
            isIconOnly
            onClick={() => remove(false)}
            testId="delete-claim"
          />
        )}
      </div>
      <h1 dir="auto" data-testid="claim-text">
        {inLanguage(claim.text, claim.id)}
      </h1>
      {words.statusReason === '' || asked === 'status' ? null : (
        <p className="second claim-reason" dir="auto">
          {words.statusReason}
        </p>
      )}
      {asked === 'status' ? <StatusForm claim={claim} onLeave={() => setAsked(undefined)} /> : null}
      {asked === 'delete' ? (
        <div className="row claim-ask" role="alert">
          <span>{t('claims.deleteAsk', { count: claim.evidence.length })}</span>
          <span className="spacer" />
          <ToolButton label={t('app.cancel')} isFilled onClick={() => setAsked(undefined)} />
          <ToolButton label={t('claims.deleteYes')} isPrimary onClick={() => remove(true)} testId="delete-claim-yes" />
        </div>
      ) : null}
    </header>
  )
}

const NO_PEOPLE: ReadonlyMap<string, string> = new Map()

function peopleOf({ index }: Workspace): ReadonlyMap<string, string> {
  return new Map(index.all('annotator').map(({ id, pseudonym }) => [id, pseudonym]))
}
