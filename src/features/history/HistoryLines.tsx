import { useVirtualizer } from '@tanstack/react-virtual'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { takenBack } from '../../domain/edits/takenBack'
import type { EditId } from '../../domain/records/ids'
import { useHistory } from '../../stores/historyStore'
import { accepted } from '../../stores/refusals'
import { showPast, showPresent, usePast, usePresent, workspaceStore } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import type { HistoryRow } from '../../domain/edits/historyRows'
import { keepExisting } from './keepExisting'
import { useEditWords } from '../../stores/useEditWords'

const ROW_PX = 56

/** The lines in view: a click shows the state after that edit, the button takes the edit back. */
export function HistoryLines({ rows }: { readonly rows: readonly HistoryRow[] }) {
  const { t } = useTranslation()
  const words = useEditWords()
  const past = usePast()
  const { editId } = useHistory()
  const { present, revision } = usePresent()
  const gone = useMemo(() => (present && revision >= 0 ? takenBack(present.edits) : new Set()), [present, revision])
  const scroller = useRef<HTMLDivElement>(null)
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  })
  const wanted = rows.findIndex(({ edit }) => edit.id === editId)
  useEffect(() => {
    if (wanted >= 0) lines.scrollToIndex(wanted, { align: 'center' })
    // Led there once; who scrolls on is not pulled back.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [editId])
  return (
    <div ref={scroller} className="history-scroll">
      <ol style={{ height: lines.getTotalSize() }} data-testid="history-lines">
        {lines.getVirtualItems().map((line) => {
          const row = rows[line.index]
          if (!row) return null
          const { edit, newest, count } = row
          const { what, who, when } = words(edit)
          const isGone = gone.has(edit.id)
          const isErased = present?.erasedBy(edit.id) !== undefined
          const isAct = edit.kind !== 'genesis' && edit.purpose !== 'examine' && edit.purpose !== 'erase'
          const isNow = past === undefined ? newest === (present?.edits.length ?? 0) - 1 : past.editId === edit.id
          return (
            <li
              key={edit.id}
              style={{ top: line.start, height: ROW_PX }}
              className={`history-line ${isNow ? 'is-now' : ''} ${isAct ? '' : 'is-quiet'} ${edit.id === editId ? 'is-wanted' : ''}`}
            >
              <button
                type="button"
                className="history-words"
                title={`${what}\n${t(present?.isKnown(newest + 1) ? 'historyPanel.see' : 'erase.pastGone')}`}
                aria-current={isNow || undefined}
                data-edit={edit.id}
                data-purpose={edit.purpose}
                onClick={() => see(edit.id)}
              >
                <bdi className={`history-what ${isGone ? 'is-gone' : ''}`}>
                  {count > 1 ? t('historyPanel.looked', { count }) : what}
                </bdi>
                <span className="muted small ellipsis">
                  <bdi>{who}</bdi> · {when}
                  {isGone ? ` · ${t('historyPanel.gone')}` : ''}
                  {isErased ? ` · ${t('erase.sign')}` : ''}
                </span>
              </button>
              {isAct && !isGone && !isErased && past === undefined ? (
                <ToolButton
                  label={t('historyPanel.takeBack')}
                  icon={<IconArrowBackUp size={16} aria-hidden="true" className="mirror-rtl" />}
                  isIconOnly
                  testId="take-back"
                  onClick={() => takeBack(edit.id)}
                />
              ) : null}
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** The newest edit leads to now. */
function see(id: EditId): void {
  const { present } = workspaceStore.getState()
  if (present?.edits.at(-1)?.id === id) showPresent()
  else showPast(id)
  keepExisting()
}

function takeBack(id: EditId): void {
  const made = workspaceStore.getState().workspace?.takeBack(id)
  if (made && accepted(made)) keepExisting()
}
