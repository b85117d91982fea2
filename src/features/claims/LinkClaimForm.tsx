import { SegmentedControl, Textarea } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { BEARINGS, STRENGTHS, type Bearing, type ClaimRecord, type Strength } from '../../domain/records/claim'
import { linkEvidence } from '../../engine/commands/linkEvidence'
import type { Workspace } from '../../engine/workspace'
import { useInLanguage } from '../../stores/codebookQueries'
import { chooseClaimToLink, showLinkClaim, useLinkClaim } from '../../stores/linkClaimStore'
import { notify } from '../../stores/noticesStore'
import { accepted } from '../../stores/refusals'
import { useRecords, useWorkspace } from '../../stores/workspaceStore'
import { claimMatches } from './claimMatches'
import type { ToLink } from './evidenceToLink'

const NO_CLAIMS: readonly ClaimRecord[] = []
/** Who sees more than these types another letter. */
const MOST_SHOWN = 50

const WHOLE = { clip: 'claims.link.whatClip', still: 'claims.link.whatStill' } as const

/** Which claim, how strongly, a note; and then one press, of three that are alike, says which way it bears. */
export function LinkClaimForm({ claimsHref, toLink }: { readonly claimsHref: string; readonly toLink: ToLink }) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const workspace = useWorkspace()
  const claims = useRecords(claimsOf, NO_CLAIMS)
  const { claimId } = useLinkClaim()
  const [search, setSearch] = useState('')
  const [strength, setStrength] = useState<Strength>('moderate')
  const [note, setNote] = useState('')
  const bearings = useRef<HTMLDivElement>(null)
  const found = useMemo(
    () => claims.filter((claim) => claimMatches(claim, search)).slice(0, MOST_SHOWN),
    [claims, search],
  )
  const chosen = found.find(({ id }) => id === claimId) ?? (search === '' ? undefined : found[0])
  const { ids, kind } = toLink
  const move = (by: 1 | -1) => {
    const at = found.findIndex(({ id }) => id === chosen?.id)
    const next = found[Math.min(found.length - 1, Math.max(0, at + by))]
    if (next) chooseClaimToLink(next.id)
  }
  const settle = () => {
    if (chosen) chooseClaimToLink(chosen.id)
    if (chosen) bearings.current?.focus()
    else notify('info', 'claims.link.choose')
  }
  const link = (bearing: Bearing) => {
    if (!workspace) return
    if (!chosen || ids.length === 0) {
      notify('info', chosen ? 'claims.link.nothing' : 'claims.link.choose')
      return
    }
    if (!accepted(linkEvidence(workspace, chosen.id, ids, { bearing, strength, note: note.trim() }))) return
    chooseClaimToLink(chosen.id)
    notify('info', 'claims.link.done', { count: ids.length, bearing: t(`claims.bearing.${bearing}`) })
    showLinkClaim(false)
  }
  if (claims.length === 0) {
    return (
      <div className="link-form">
        <p className="second">{t('claims.link.noClaims')}</p>
        <a className="tool-button is-primary" href={claimsHref}>
          <IconPlus size={14} aria-hidden="true" />
          {t('claims.add')}
        </a>
      </div>
    )
  }
  return (
    <div className="link-form">
      <p className="small muted">
        {kind === 'selected' ? t('claims.link.what', { count: ids.length }) : t(WHOLE[kind])}. {t('claims.link.hint')}
      </p>
      <label className="search-field">
        <IconSearch size={14} aria-hidden="true" />
        <input
          type="search"
          dir="auto"
          role="combobox"
          aria-expanded="true"
          aria-controls="claims-to-link"
          aria-activedescendant={chosen ? `link-to-${chosen.id}` : undefined}
          aria-label={t('claims.search')}
          placeholder={t('claims.search')}
          value={search}
          data-testid="search-claim-to-link"
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
              event.preventDefault()
              move(event.key === 'ArrowDown' ? 1 : -1)
            }
            if (event.key === 'Enter') settle()
          }}
        />
      </label>
      <div id="claims-to-link" role="listbox" aria-label={t('claims.link.claim')} className="claims-to-link">
        {found.map((claim) => (
          // Chosen from the field above by the arrow keys.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={claim.id}
            id={`link-to-${claim.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={claim.id === chosen?.id}
            data-testid="claim-to-link"
            ref={(line) => {
              if (claim.id === chosen?.id) line?.scrollIntoView({ block: 'nearest' })
            }}
            onClick={() => chooseClaimToLink(claim.id)}
          >
            <span dir="auto">{inLanguage(claim.text, claim.id)}</span>
          </div>
        ))}
        {found.length === 0 ? <p className="muted">{t('claims.noneMatch')}</p> : null}
      </div>
      <SegmentedControl
        fullWidth
        aria-label={t('claims.strengthLabel')}
        data={STRENGTHS.map((value) => ({ value, label: t(`claims.strength.${value}`) }))}
        value={strength}
        onChange={setStrength}
      />
      <Textarea
        label={t('claims.note')}
        dir="auto"
        autosize
        minRows={1}
        maxRows={5}
        maxLength={20_000}
        value={note}
        data-testid="link-note"
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div
        ref={bearings}
        role="group"
        tabIndex={-1}
        className="link-bearings"
        aria-label={t('claims.bearingLabel')}
        onKeyDown={(event) => pressBearing(event, link)}
      >
        {BEARINGS.map((bearing, at) => (
          <button
            key={bearing}
            type="button"
            className="tool-button is-filled"
            aria-keyshortcuts={`${at + 1}`}
            data-testid={`link-${bearing}`}
            onClick={() => link(bearing)}
          >
            <span>{t(`claims.bearing.${bearing}`)}</span>
            <kbd dir="ltr">{at + 1}</kbd>
          </button>
        ))}
      </div>
    </div>
  )
}

/** 1, 2 and 3 as they stand on the three buttons, by the physical key. */
function pressBearing(event: KeyboardEvent, link: (bearing: Bearing) => void): void {
  const bearing = BEARINGS[['Digit1', 'Digit2', 'Digit3'].indexOf(event.code)]
  if (!bearing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
  // The digits are keys of tags as well.
  event.preventDefault()
  event.stopPropagation()
  link(bearing)
}

function claimsOf(workspace: Workspace): readonly ClaimRecord[] {
  return workspace.index.all('claim')
}
