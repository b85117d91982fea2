import { useVirtualizer } from '@tanstack/react-virtual'
import { IconChevronRight } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { takenBack } from '../../domain/edits/takenBack'
import type { EditId } from '../../domain/records/ids'
import { usePresent } from '../../stores/workspaceStore'
import { useEditWords } from '../../stores/useEditWords'
import type { AuditLine } from './auditLines'
import { EntryDetails } from './EntryDetails'
import type { EntryPlace } from './entryPlace'

const LINE_PX = 32
const HASH_DIGITS = 8

interface AuditLinesProps {
  readonly lines: readonly AuditLine[]
  readonly hashes: readonly string[]
  readonly onOpen: (place: EntryPlace) => void
}

/** The entries, one line each; a click opens what the entry changed. */
export function AuditLines({ lines, hashes, onOpen }: AuditLinesProps) {
  const { t } = useTranslation()
  const words = useEditWords()
  const { present, revision } = usePresent()
  const gone = useMemo(() => (present && revision >= 0 ? takenBack(present.edits) : new Set()), [present, revision])
  const [openId, setOpenId] = useState<EditId | undefined>(undefined)
  const scroller = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_PX,
    getItemKey: (index) => lines[index]?.edit.id ?? index,
    overscan: 10,
  })
  return (
    <>
      <div className="audit-columns audit-column-names" aria-hidden="true">
        <span />
        <span className="audit-number">{t('audit.column.seq')}</span>
        <span>{t('audit.column.when')}</span>
        <span>{t('audit.column.who')}</span>
        <span>{t('audit.column.what')}</span>
        <span>{t('audit.column.hash')}</span>
      </div>
      <div ref={scroller} className="audit-scroll" tabIndex={-1}>
        <ol style={{ height: list.getTotalSize() }} data-testid="audit-lines">
          {list.getVirtualItems().map((item) => {
            const line = lines[item.index]
            if (!line) return null
            const { edit, seq } = line
            const { what, who, when } = words(edit)
            const isOpen = edit.id === openId
            return (
              <li
                key={item.key}
                ref={list.measureElement}
                data-index={item.index}
                className={isOpen ? 'is-open' : ''}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <button
                  type="button"
                  className="audit-columns audit-line"
                  aria-expanded={isOpen}
                  data-seq={seq}
                  data-purpose={edit.purpose}
                  onClick={() => setOpenId(isOpen ? undefined : edit.id)}
                >
                  <IconChevronRight size={14} aria-hidden="true" className="audit-turn mirror-rtl" />
                  <span className="audit-number">{seq + 1}</span>
                  <span className="second ellipsis">{when}</span>
                  <span className="ellipsis">{who}</span>
                  <span className="row audit-what" title={what}>
                    <bdi className={`ellipsis ${gone.has(edit.id) ? 'is-gone' : ''}`}>{what}</bdi>
                    {gone.has(edit.id) ? <span className="muted small">{t('historyPanel.gone')}</span> : null}
                    {present?.erasedBy(edit.id) ? <span className="erased-sign">{t('erase.sign')}</span> : null}
                  </span>
                  <code dir="ltr" className="muted">
                    {hashes[seq]?.slice(0, HASH_DIGITS) ?? '…'}
                  </code>
                </button>
                {isOpen ? <EntryDetails edit={edit} hash={hashes[seq]} onOpen={onOpen} /> : null}
              </li>
            )
          })}
        </ol>
      </div>
    </>
  )
}
