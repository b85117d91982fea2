import './audit.css'
import { IconDownload } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { session } from '../../stores/session'
import { usePresent } from '../../stores/workspaceStore'
import { useEditWords } from '../../stores/useEditWords'
import { ToolButton } from '../../ui/ToolButton'
import { AuditFilters } from './AuditFilters'
import { AuditLines } from './AuditLines'
import { auditLines, type AuditFilter } from './auditLines'
import { ChainPart } from './ChainPart'
import { EraseDialog } from './EraseDialog'
import type { EntryPlace } from './entryPlace'
import { ReceiptsPart } from './ReceiptsPart'
import { TimestampPart } from './TimestampPart'
import { useChain } from './useChain'

/** The log of the project as readable lines, whether its chain holds, and what pins its head down outside. */
export function AuditPage({ onOpen }: { readonly onOpen: (place: EntryPlace) => void }) {
  const { t } = useTranslation()
  const { present, revision } = usePresent()
  const words = useEditWords()
  const [filter, setFilter] = useState<AuditFilter>({ text: '' })
  // Typing goes on while a long log is looked through.
  const asked = useDeferredValue(filter)
  const { state, hashes } = useChain()
  const lines = useMemo(() => {
    const wordsOf = (edit: Parameters<typeof words>[0]) => `${words(edit).what} ${words(edit).who}`
    return present && revision >= 0 ? auditLines(present.edits, asked, wordsOf) : []
  }, [present, revision, asked, words])
  const total = present?.edits.length ?? 0
  return (
    <main className="audit-page">
      <header className="audit-head">
        <h1>{t('audit.title')}</h1>
        <span className="second" data-testid="audit-count">
          {lines.length === total
            ? t('audit.entries', { count: total })
            : t('audit.shown', { shown: lines.length, count: total })}
        </span>
        <span className="spacer" />
        <ToolButton
          label={t('audit.exportLog')}
          hint={t('audit.exportHint')}
          icon={<IconDownload size={16} aria-hidden="true" />}
          isFilled
          testId="export-log"
          onClick={() => void session().exportLog()}
        />
      </header>
      <EraseDialog />
      <div className="audit-body">
        <section className="audit-list" aria-label={t('audit.list')}>
          <AuditFilters filter={filter} onFilter={setFilter} />
          <AuditLines lines={lines} hashes={hashes} onOpen={onOpen} />
          {lines.length === 0 ? <p className="empty-hint">{t('historyPanel.none')}</p> : null}
        </section>
        <aside className="audit-side" aria-label={t('audit.side')}>
          <ChainPart state={state} />
          {state.kind === 'holds' ? (
            <>
              <TimestampPart head={state.head} hashes={hashes} />
              <ReceiptsPart head={state.head} hashes={hashes} />
            </>
          ) : null}
        </aside>
      </div>
    </main>
  )
}
