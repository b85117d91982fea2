import { useEffect, useState } from 'react'
import { usePlayback } from '../../stores/playbackStore'
import { useRecordsRevision, useWorkspace } from '../../stores/workspaceStore'
import { gatherObjects, type ClipObject } from './clipObjects'

const NO_OBJECTS: readonly ClipObject[] = []

/** Half of an animation frame. */
const SLICE_MS = 8

/** What is coded on the clip in view, a moment after it is asked for: of 100,000 objects no press of a key waits. */
export function useClipObjects(): readonly ClipObject[] {
  const workspace = useWorkspace()
  const clipId = usePlayback((state) => state.view?.clip.id)
  const revision = useRecordsRevision()
  const [objects, setObjects] = useState(NO_OBJECTS)
  useEffect(() => {
    // `revision` stands for the records, which change inside the workspace.
    if (!workspace || clipId === undefined || revision < 0) return undefined
    const work = gatherObjects(workspace, clipId)
    const goOn = () => {
      const end = performance.now() + SLICE_MS
      let step = work.next()
      while (!step.done && performance.now() < end) step = work.next()
      if (step.done) setObjects(step.value)
      else timer = setTimeout(goOn, 0)
    }
    let timer = setTimeout(goOn, 0)
    return () => clearTimeout(timer)
  }, [workspace, clipId, revision])
  return clipId === undefined ? NO_OBJECTS : objects
}
