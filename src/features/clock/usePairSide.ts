import { useEffect } from 'react'
import type { ClipRecord } from '../../domain/records/clip'
import { isTableOf } from '../../domain/records/clipTable'
import { frameCount } from '../../domain/time/frameTable'
import { closeSide, markSide, showSide, type PairSide } from '../../stores/pairStore'
import { preferencesStore } from '../../stores/preferencesStore'
import { presentMarks, useMarks } from '../../stores/sensitivityQueries'
import { session } from '../../stores/session'

/** Opens a clip on a side at a frame, or says why not, and closes it when it is left. */
export function usePairSide(side: PairSide, clip: ClipRecord, frame: number): void {
  const marks = useMarks(clip.id)
  useEffect(() => {
    let isLeft = false
    void open(side, clip, frame, () => isLeft)
    return () => {
      isLeft = true
      closeSide(side)
    }
    // What else changes in the record, or in the address, changes no open file.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [side, clip.id])
  useEffect(() => markSide(side, marks), [side, marks])
}

async function open(side: PairSide, clip: ClipRecord, frame: number, isLeft: () => boolean): Promise<void> {
  // Two clips share the memory that one has elsewhere.
  const budgetBytes = preferencesStore.getState().cacheMegabytes * 5e5
  const opened = await session()
    .media.open({ clip, budgetBytes })
    .catch(() => ({ ok: false as const, problem: { code: 'unreadable' as const } }))
  if (isLeft()) {
    if (opened.ok) opened.value.close()
    return
  }
  if (!opened.ok) {
    closeSide(side, opened.problem)
    return
  }
  const { table } = opened.value
  if (isTableOf(clip, table)) showSide(side, { clip, table }, opened.value, frame, presentMarks(clip.id))
  else {
    opened.value.close()
    closeSide(side, { code: 'otherFrames', listed: clip.frameCount, found: frameCount(table) })
  }
}
