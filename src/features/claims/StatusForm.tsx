import { Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CLAIM_STATUSES, type ClaimRecord } from '../../domain/records/claim'
import { setClaimStatus } from '../../engine/commands/setClaimStatus'
import { accepted } from '../../stores/refusals'
import { useWorkspace } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'

interface StatusFormProps {
  readonly claim: ClaimRecord
  readonly onLeave: () => void
}

/** A judgement and its reason, kept together in one edit. */
export function StatusForm({ claim, onLeave }: StatusFormProps) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const [status, setStatus] = useState(claim.status)
  const [reason, setReason] = useState(claim.statusReason ?? '')
  return (
    <form
      className="status-form"
      aria-label={t('claims.setStatus')}
      onSubmit={(event) => {
        event.preventDefault()
        if (workspace && accepted(setClaimStatus(workspace, claim.id, status, reason))) onLeave()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave()
      }}
    >
      <Select
        label={t('claims.statusField')}
        data={CLAIM_STATUSES.map((value) => ({ value, label: t(`claims.status.${value}`) }))}
        value={status}
        allowDeselect={false}
        data-testid="status"
        onChange={(value) => setStatus(CLAIM_STATUSES.find((each) => each === value) ?? status)}
      />
      <Textarea
        label={t('claims.statusReason')}
        dir="auto"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={20_000}
        value={reason}
        data-testid="status-reason"
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="row">
        <span className="small muted">{t('claims.statusHint')}</span>
        <span className="spacer" />
        <ToolButton label={t('app.cancel')} isFilled onClick={onLeave} />
        <button type="submit" className="tool-button is-primary" data-testid="keep-status">
          {t('claims.statusSave')}
        </button>
      </div>
    </form>
  )
}
