import './review.css'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClipId } from '../../domain/records/ids'
import type { Workspace } from '../../engine/workspace'
import { useRecordsCalmly } from '../../stores/workspaceStore'
import { LongList } from '../../ui/LongList'
import { ToolButton } from '../../ui/ToolButton'
import { CoderMark } from '../../ui/CoderMark'

interface ReviewClipsProps {
  readonly onClip: (clipId: ClipId) => void
  readonly onLibrary: () => void
}

interface ClipLine {
  readonly id: ClipId
  readonly name: string
  readonly coders: number
  readonly verdicts: number
}

const NO_LINES: readonly ClipLine[] = []
const MOST_MARKS = 6

function linesOf({ index }: Workspace): readonly ClipLine[] {
  const coders = new Map<ClipId, Set<string>>()
  for (const { clipId, authorId, status } of index.coded()) {
    if (status === 'adjudicated') continue
    const known = coders.get(clipId)
    if (known) known.add(authorId)
    else coders.set(clipId, new Set([authorId]))
  }
  const verdicts = new Map<ClipId, number>()
  for (const { clipId } of index.all('adjudication')) verdicts.set(clipId, (verdicts.get(clipId) ?? 0) + 1)
  return index.all('clip').map(({ id, name }) => ({
    id,
    name,
    coders: coders.get(id)?.size ?? 0,
    verdicts: verdicts.get(id) ?? 0,
  }))
}

/** The clips of the project, those that several have coded first. */
export function ReviewClips({ onClip, onLibrary }: ReviewClipsProps) {
  const { t } = useTranslation()
  const lines = useRecordsCalmly(linesOf, NO_LINES)
  const sorted = useMemo(() => lines.toSorted((a, b) => b.coders - a.coders), [lines])
  if (lines.length === 0) {
    return (
      <main className="review-few">
        <h1>{t('review.clips.none')}</h1>
        <p className="second">{t('review.clips.noneHint')}</p>
        <ToolButton label={t('review.clips.library')} isPrimary onClick={onLibrary} />
      </main>
    )
  }
  return (
    <main className="review-clips" aria-label={t('review.clips.title')}>
      <header>
        <h1>{t('review.clips.title')}</h1>
        <p className="second">{t('review.clips.hint')}</p>
      </header>
      <LongList lines={sorted} keyOf={({ id }) => id} label={t('review.clips.clip')} testId="review-clips">
        {({ id, name, coders, verdicts }) => (
          <button type="button" className="review-clip" onClick={() => onClip(id)} data-testid="review-clip">
            <bdi className="strong ellipsis">{name}</bdi>
            <span className="spacer" />
            <span className="review-clip-coders" aria-hidden="true">
              {Array.from({ length: Math.min(coders, MOST_MARKS) }, (_, at) => (
                <CoderMark key={at} at={at} />
              ))}
            </span>
            <span className="review-clip-number">
              {t('review.clips.coders')} <b>{coders}</b>
            </span>
            <span className="review-clip-number">
              {t('review.clips.verdicts')} <b>{verdicts}</b>
            </span>
          </button>
        )}
      </LongList>
    </main>
  )
}
