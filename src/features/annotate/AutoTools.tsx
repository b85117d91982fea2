import './follow.css'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyframeRecord } from '../../domain/records/keyframe'
import type { RecordId } from '../../domain/records/ids'
import type { Workspace } from '../../engine/workspace'
import { useKeyOf } from '../../stores/keysStore'
import { usePlayback } from '../../stores/playbackStore'
import { useRecords } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { confirmAll, confirmUpToHere, rejectAfterHere } from './followActions'
import { useHeld } from './useHeld'

const NONE: readonly KeyframeRecord[] = []

/** What a person says to keyframes that the program made of a track; nothing where there are none. */
export function AutoTools({ trackId }: { readonly trackId: RecordId }) {
  const { t } = useTranslation()
  const dropFollowedKey = useKeyOf('dropFollowed')
  const confirmFollowedKey = useKeyOf('confirmFollowed')
  const held = useHeld(trackId)
  const shown = usePlayback((state) => state.shown)
  const keyframes = useRecords(
    useCallback((workspace: Workspace) => workspace.index.keyframesOf(trackId), [trackId]),
    NONE,
  )
  const made = keyframes.filter(({ auto }) => auto)
  if (made.length === 0) return null
  const lowest = Math.min(...made.map(({ auto }) => auto?.confidence ?? 1))
  return (
    <section className="auto-tools" aria-label={t('follow.auto.title')} data-testid="auto-tools">
      <p>{t('follow.auto.summary', { count: made.length, confidence: lowest.toFixed(2) })}</p>
      <div>
        <ToolButton
          label={t('follow.auto.confirmUpTo')}
          keys={confirmFollowedKey}
          hint={held ?? t('follow.auto.confirmUpToHint')}
          isDisabled={held !== undefined || !made.some(({ frame }) => frame <= shown)}
          onClick={confirmUpToHere}
          testId="confirm-up-to"
        />
        <ToolButton
          label={t('follow.auto.confirmAll')}
          hint={held ?? t('follow.auto.confirmAllHint')}
          isDisabled={held !== undefined}
          onClick={confirmAll}
          testId="confirm-all"
        />
        <ToolButton
          label={t('follow.auto.reject')}
          keys={dropFollowedKey}
          hint={held ?? t('follow.auto.rejectHint')}
          isDisabled={held !== undefined || !made.some(({ frame }) => frame > shown)}
          onClick={rejectAfterHere}
          testId="reject-after"
        />
      </div>
    </section>
  )
}
