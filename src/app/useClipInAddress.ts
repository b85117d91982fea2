import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { ClipId } from '../domain/records/ids'
import { closeClip, playbackStore, seek, showClip } from '../stores/playbackStore'
import { select, selectionStore } from '../stores/selectionStore'
import { session } from '../stores/session'
import { showPicture } from '../stores/viewportStore'
import { useWorkspace } from '../stores/workspaceStore'

const REST_MS = 250

/** Opens the clip that the address names, goes to its frame and object, and keeps the address at what is shown. */
export function useClipInAddress(clipId: ClipId): void {
  const workspace = useWorkspace()
  const projectId = workspace?.projectId
  const place = useSearch({ from: '/project/$projectId/clip/$clipId' })
  const navigate = useNavigate({ from: '/project/$projectId/clip/$clipId' })

  useEffect(() => {
    const clip = workspace?.index.get('clip', clipId)
    if (!clip) return undefined
    let isLeft = false
    void session()
      .media.open(clip)
      .then((opened) => {
        if (isLeft) {
          if (opened.ok) opened.value.close()
          return
        }
        if (!opened.ok) {
          closeClip(opened.problem)
          return
        }
        showPicture(clip.display)
        showClip({ clip, table: opened.value.table }, opened.value, place.f ?? 0)
        if (place.o !== undefined && workspace?.index.records.has(place.o)) select(place.o)
      })
    return () => {
      isLeft = true
      select()
      closeClip()
    }
    // The workspace object stays while its records change; another frame in the address is the next effect's.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [projectId, clipId])

  useEffect(() => {
    const { view, shown } = playbackStore.getState()
    if (view && place.f !== undefined && place.f !== shown) seek(place.f)
  }, [place.f])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const follow = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        const { view, shown, target, isPlaying } = playbackStore.getState()
        if (!view || isPlaying || shown !== target) return
        void navigate({ search: { f: shown, o: selectionStore.getState().ids.at(-1) }, replace: true })
      }, REST_MS)
    }
    const stops = [playbackStore.subscribe(follow), selectionStore.subscribe(follow)]
    return () => {
      clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [navigate])
}
