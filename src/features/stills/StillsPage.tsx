import './stills.css'
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClipId, RecordId } from '../../domain/records/ids'
import type { StillRecord } from '../../domain/records/still'
import { STILL_FILES } from '../../domain/stills/stillFiles'
import type { Workspace } from '../../engine/workspace'
import { useKeyOf } from '../../stores/keysStore'
import { session } from '../../stores/session'
import { useRecords } from '../../stores/workspaceStore'
import { FilePickButton } from '../../ui/FilePickButton'
import { ToolButton } from '../../ui/ToolButton'
import { useFileDrop } from '../../ui/useFileDrop'
import { StillTray } from './StillTray'
import { StillWork } from './StillWork'
import { TogetherPart } from './TogetherPart'

const NO_STILLS: readonly StillRecord[] = []
const NONE_SEEN: ReadonlySet<RecordId> = new Set()

interface StillsPageProps {
  readonly stillId: RecordId | undefined
  readonly onStill: (id: RecordId | undefined) => void
  readonly onOpen: (clipId: ClipId, frame: number) => void
  readonly onLibrary: () => void
  /** Shows the report of the project. */
  readonly onReport: () => void
  /** Links a still to what is said elsewhere. */
  readonly renderLinking: (id: RecordId) => ReactNode
}

function stillsOf({ index }: Workspace): readonly StillRecord[] {
  return index.all('still').toSorted((a, b) => (a.capturedAt < b.capturedAt ? 1 : a.capturedAt > b.capturedAt ? -1 : 0))
}

/** The tray, the chosen still as it would leave, and what leaves with it. */
export function StillsPage({ stillId, onStill, onOpen, onLibrary, onReport, renderLinking }: StillsPageProps) {
  const { t } = useTranslation()
  const stills = useRecords(stillsOf, NO_STILLS)
  const captureKey = useKeyOf('captureStill')
  const [seen, setSeen] = useState(NONE_SEEN)
  const [chosen, setChosen] = useState(NONE_SEEN)
  const still = stillId === undefined ? stills[0] : stills.find(({ id }) => id === stillId)
  // The clips that were open for drawing are let go with the screen.
  useEffect(() => () => session().stills.rest(), [])
  const drop = useFileDrop((files) => void session().reopenStill(files))
  const choose = useCallback((ids: readonly RecordId[], isChosen: boolean) => {
    setChosen((known) => {
      const next = new Set(known)
      for (const id of ids)
        if (isChosen) next.add(id)
        else next.delete(id)
      return next
    })
  }, [])
  const together = useMemo(() => stills.filter(({ id }) => chosen.has(id)), [stills, chosen])
  const see = useCallback((id: RecordId) => setSeen((known) => new Set([...known, id])), [])
  if (stills.length === 0) {
    return (
      <main
        className={`stills is-empty ${drop.className}`}
        aria-label={t('stills.title')}
        data-testid="stills-page"
        {...drop.over}
      >
        <div className="stills-empty">
          <h1>{t('stills.emptyTitle')}</h1>
          <p className="second">{t('stills.emptyHint', { key: captureKey ?? '' })}</p>
          <span className="row">
            <ToolButton label={t('nav.toLibrary')} isPrimary onClick={onLibrary} />
            <FilePickButton
              label={t('reopened.pick')}
              isFilled
              accept={STILL_FILES}
              testId="reopen-still"
              onFiles={(files) => void session().reopenStill(files)}
            />
          </span>
        </div>
      </main>
    )
  }
  return (
    <main
      className={`stills ${drop.className}`}
      aria-label={t('stills.title')}
      data-testid="stills-page"
      {...drop.over}
    >
      <StillTray stills={stills} stillId={still?.id} onStill={onStill} seen={seen} chosen={chosen} onChosen={choose}>
        {together.length > 0 ? (
          <TogetherPart
            stills={together}
            seen={seen}
            onStill={onStill}
            onClear={() => setChosen(NONE_SEEN)}
            onReport={onReport}
          />
        ) : null}
      </StillTray>
      {still ? (
        <StillWork
          key={still.id}
          still={still}
          isSeen={seen.has(still.id)}
          onSee={() => see(still.id)}
          onOpen={onOpen}
          onGone={() => onStill(undefined)}
          linking={renderLinking(still.id)}
        />
      ) : (
        <p className="stills-gone second">{t('stills.gone')}</p>
      )}
    </main>
  )
}
