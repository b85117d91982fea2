import './claims.css'
import { IconBook2, IconPlus, IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimRecord } from '../../domain/records/claim'
import type { ClaimId } from '../../domain/records/ids'
import type { Workspace } from '../../engine/workspace'
import { useIsReadOnly, useRecords } from '../../stores/workspaceStore'
import { SearchField } from '../../ui/SearchField'
import { ToolButton } from '../../ui/ToolButton'
import { ClaimLine } from './ClaimLine'
import { claimMatches } from './claimMatches'
import { NewClaim } from './NewClaim'
import { StarterClaims } from './StarterClaims'
import { VirtualList } from './VirtualList'

const NO_CLAIMS: readonly ClaimRecord[] = []

interface ClaimsPageProps {
  /** Claims that come with the starter codebook. */
  readonly starters: readonly ClaimRecord[]
  readonly hrefOf: (id: ClaimId) => string
  readonly onOpen: (id: ClaimId) => void
}

/** Every claim of the project, with how it was judged and how much stands on each side. */
export function ClaimsPage({ starters, hrefOf, onOpen }: ClaimsPageProps) {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const claims = useRecords(claimsOf, NO_CLAIMS)
  const [search, setSearch] = useState('')
  const [making, setMaking] = useState<'new' | 'starters' | undefined>(undefined)
  const wanted = useDeferredValue(search)
  const found = useMemo(() => claims.filter((claim) => claimMatches(claim, wanted)), [claims, wanted])
  const done = () => setMaking(undefined)
  const buttons = isReadOnly ? null : (
    <>
      <ToolButton
        label={t('claims.add')}
        icon={<IconPlus size={14} aria-hidden="true" />}
        isPrimary={claims.length === 0}
        isFilled={claims.length > 0}
        onClick={() => setMaking('new')}
        testId="add-claim"
      />
      <ToolButton
        label={t('claims.starters')}
        icon={<IconBook2 size={14} aria-hidden="true" />}
        isFilled
        onClick={() => setMaking('starters')}
        testId="starter-claims"
      />
    </>
  )
  return (
    <main className="claims-page" aria-label={t('claims.title')}>
      <header className="claims-head">
        <h1>{t('claims.title')}</h1>
        <span className="muted">{t('claims.count', { count: claims.length })}</span>
        <span className="spacer" />
        {claims.length > 0 ? buttons : null}
      </header>
      {making === 'new' ? <NewClaim onMade={onOpen} onLeave={done} /> : null}
      {making === 'starters' ? <StarterClaims starters={starters} onLeave={done} /> : null}
      {claims.length === 0 ? (
        making ? null : (
          <div className="claims-empty">
            <h2>{t('claims.emptyTitle')}</h2>
            <p className="second">{t('claims.emptyHint')}</p>
            <div className="row">{buttons}</div>
          </div>
        )
      ) : (
        <>
          <SearchField
            label={t('claims.search')}
            value={search}
            icon={<IconSearch size={14} aria-hidden="true" />}
            onValue={setSearch}
            testId="search-claims"
          />
          <div className="claim-columns claim-column-heads" aria-hidden="true">
            <span>{t('claims.column.claim')}</span>
            <span>{t('claims.column.status')}</span>
            <span>{t('claims.column.testable')}</span>
            <span>{t('claims.column.for')}</span>
            <span>{t('claims.column.against')}</span>
            <span>{t('claims.column.either')}</span>
          </div>
          {found.length === 0 ? <p className="empty-hint">{t('claims.noneMatch')}</p> : null}
          <VirtualList
            lines={found}
            keyOf={({ id }) => id}
            estimatePx={48}
            label={t('claims.title')}
            testId="claims-list"
          >
            {(claim) => <ClaimLine claim={claim} href={hrefOf(claim.id)} />}
          </VirtualList>
        </>
      )}
    </main>
  )
}

function claimsOf(workspace: Workspace): readonly ClaimRecord[] {
  return workspace.index.all('claim')
}
