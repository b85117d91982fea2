import { useEffect, useMemo } from 'react'
import { createStore, useStore } from 'zustand'
import type { ClipRecord } from '../domain/records/clip'
import type { ClipId } from '../domain/records/ids'
import type { Result } from '../domain/result'
import type { FrameTimes } from '../engine/clipEvidenceOf'
import type { MediaProblem } from '../engine/ports/media'
import { session } from './session'

/** What a clip's file has told of its frames, or why it tells nothing; undefined while it has not been asked. */
export type KnownTimes = Result<FrameTimes, MediaProblem | { readonly code: 'failed' }>

/** By source and stream: clips of other projects with the same bytes have the same frames. */
const clipTimesStore = createStore<{ readonly known: ReadonlyMap<string, KnownTimes> }>(() => ({ known: new Map() }))

export interface ReadTimes {
  readonly byClip: ReadonlyMap<ClipId, KnownTimes>
  /** How many clips have not been read yet. */
  readonly waiting: number
}

/** Reads the frames of some clips, one after the other, and what is known of them meanwhile. */
export function useClipTimes(clips: readonly ClipRecord[]): ReadTimes {
  const known = useStore(clipTimesStore, (state) => state.known)
  useEffect(() => {
    let isLeft = false
    void (async () => {
      for (const clip of clips) {
        if (!isLeft && needsReading(clip)) await read(clip)
      }
    })()
    return () => {
      isLeft = true
    }
  }, [clips])
  return useMemo(() => {
    const byClip = new Map(clips.flatMap((clip) => entry(clip.id, known.get(keyOf(clip)))))
    return { byClip, waiting: clips.length - byClip.size }
  }, [clips, known])
}

function entry(id: ClipId, times: KnownTimes | undefined): (readonly [ClipId, KnownTimes])[] {
  return times ? [[id, times]] : []
}

/** A file may have been found and a scan been finished since the last visit; a table stays. */
function needsReading(clip: ClipRecord): boolean {
  const times = clipTimesStore.getState().known.get(keyOf(clip))
  return !times?.ok || times.value.foundCuts === undefined
}

async function read(clip: ClipRecord): Promise<void> {
  const times = await session()
    .clipTimes(clip)
    .catch((): KnownTimes => ({ ok: false, problem: { code: 'failed' } }))
  clipTimesStore.setState(({ known }) => ({ known: new Map([...known, [keyOf(clip), times]]) }))
}

function keyOf({ source, stream, accessCopy }: ClipRecord): string {
  return `${source.sha256} ${stream} ${accessCopy?.sha256 ?? ''}`
}
