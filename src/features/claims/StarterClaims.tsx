import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimRecord } from '../../domain/records/claim'
import type { ClaimId } from '../../domain/records/ids'
import { takeClaims } from '../../engine/commands/takeClaims'
import { useInLanguage } from '../../stores/codebookQueries'
import { accepted } from '../../stores/refusals'
import { useWorkspace } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'

interface StarterClaimsProps {
  readonly starters: readonly ClaimRecord[]
  readonly onLeave: () => void
}

/** The claims that come with the starter codebook, each with a choice. */
export function StarterClaims({ starters, onLeave }: StarterClaimsProps) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const workspace = useWorkspace()
  const [chosen, setChosen] = useState<ReadonlySet<ClaimId>>(new Set())
  const isHere = ({ id }: ClaimRecord) => workspace?.index.records.has(id) ?? false
  const free = starters.filter((claim) => !isHere(claim))
  const choose = (ids: readonly ClaimId[], isChosen: boolean) => {
    const next = new Set(chosen)
    for (const id of ids) {
      if (isChosen) next.add(id)
      else next.delete(id)
    }
    setChosen(next)
  }
  return (
    <form
      className="claim-form"
      aria-label={t('claims.starters')}
      onSubmit={(event) => {
        event.preventDefault()
        const taken = starters.filter(({ id }) => chosen.has(id))
        if (workspace && accepted(takeClaims(workspace, taken))) onLeave()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave()
      }}
    >
      <h2>{t('claims.starters')}</h2>
      <p className="small second">{t('claims.startersHint')}</p>
      <Checkbox
        label={t('claims.startersAll')}
        checked={free.length > 0 && chosen.size === free.length}
        indeterminate={chosen.size > 0 && chosen.size < free.length}
        disabled={free.length === 0}
        data-testid="all-starters"
        onChange={(event) =>
          choose(
            free.map(({ id }) => id),
            event.currentTarget.checked,
          )
        }
      />
      <ul className="starter-list">
        {starters.map((claim) => (
          <li key={claim.id}>
            <Checkbox
              label={<span dir="auto">{inLanguage(claim.text, claim.id)}</span>}
              description={isHere(claim) ? t('claims.startersHere') : <bdi>{claim.speaker}</bdi>}
              checked={chosen.has(claim.id)}
              disabled={isHere(claim)}
              data-testid={`starter-${claim.id}`}
              onChange={(event) => choose([claim.id], event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
      <div className="row form-end">
        <ToolButton label={t('app.cancel')} isFilled onClick={onLeave} />
        <button
          type="submit"
          className="tool-button is-primary"
          disabled={chosen.size === 0}
          data-testid="take-starters"
        >
          {t('claims.startersTake', { count: chosen.size })}
        </button>
      </div>
    </form>
  )
}
