import './history.css'
import { IconX } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotatorId } from '../../domain/records/ids'
import { showHistory, toggleHistory, useHistory } from '../../stores/historyStore'
import { usePlayback } from '../../stores/playbackStore'
import { useSelection } from '../../stores/selectionStore'
import { usePresent } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { HistoryLines } from './HistoryLines'
import { HISTORY_KINDS, historyRows, type HistoryKind } from '../../domain/edits/historyRows'

/** Who did what when, newest first, beside the screen. */
export function HistoryPanel() {
  const { isOpen } = useHistory()
  const { present } = usePresent()
  return isOpen && present ? <OpenHistory /> : null
}

function OpenHistory() {
  const { t } = useTranslation()
  const panel = useRef<HTMLElement>(null)
  const { present, revision } = usePresent()
  const { recordId } = useHistory()
  const view = usePlayback((state) => state.view)
  const selected = useSelection().at(-1)
  const [authorId, setAuthorId] = useState<AnnotatorId | undefined>(undefined)
  const [kind, setKind] = useState<HistoryKind | undefined>(undefined)
  const [isThisClip, setIsThisClip] = useState(false)
  const clipId = isThisClip ? view?.clip.id : undefined
  const rows = useMemo(
    () => (present && revision >= 0 ? historyRows(present.edits, { authorId, kind, clipId, recordId }) : []),
    [present, revision, authorId, kind, clipId, recordId],
  )
  const people = present?.index.all('annotator') ?? []
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  return (
    <aside
      ref={panel}
      className="history-panel"
      aria-label={t('historyPanel.title')}
      tabIndex={-1}
      data-testid="history-panel"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        toggleHistory()
      }}
    >
      <header className="panel-head">
        <h2>{t('historyPanel.title')}</h2>
        <span className="muted small">{t('historyPanel.count', { count: present?.edits.length ?? 0 })}</span>
        <span className="spacer" />
        <ToolButton
          label={t('app.close')}
          icon={<IconX size={16} aria-hidden="true" />}
          isIconOnly
          onClick={toggleHistory}
        />
      </header>
      <div className="history-filters">
        <select
          aria-label={t('historyPanel.who')}
          value={authorId ?? ''}
          data-testid="history-who"
          onChange={({ currentTarget }) => setAuthorId(people.find(({ id }) => id === currentTarget.value)?.id)}
        >
          <option value="">{t('historyPanel.everybody')}</option>
          {people.map(({ id, pseudonym }) => (
            <option key={id} value={id}>
              {pseudonym}
            </option>
          ))}
        </select>
        <select
          aria-label={t('historyPanel.what')}
          value={kind ?? ''}
          data-testid="history-what"
          onChange={({ currentTarget }) => setKind(HISTORY_KINDS.find((each) => each === currentTarget.value))}
        >
          <option value="">{t('historyPanel.everything')}</option>
          {HISTORY_KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`historyPanel.kinds.${each}`)}
            </option>
          ))}
        </select>
        {view ? (
          <label>
            <input
              type="checkbox"
              checked={isThisClip}
              onChange={({ currentTarget }) => setIsThisClip(currentTarget.checked)}
            />
            {t('historyPanel.thisClip')}
          </label>
        ) : null}
        {(selected ?? recordId) === undefined ? null : (
          <label>
            <input
              type="checkbox"
              checked={recordId !== undefined}
              data-testid="history-this-object"
              onChange={({ currentTarget }) =>
                showHistory(currentTarget.checked && selected !== undefined ? { recordId: selected } : {})
              }
            />
            {t('historyPanel.thisObject')}
          </label>
        )}
      </div>
      {rows.length === 0 ? <p className="empty-hint">{t('historyPanel.none')}</p> : null}
      <HistoryLines rows={rows} />
    </aside>
  )
}
