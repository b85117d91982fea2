import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { ClipId } from '../domain/records/ids'
import { closeClip, playbackStore, seek } from '../stores/playbackStore'
import { select, selectionStore } from '../stores/selectionStore'
import { tellOtherTimes } from './tellOtherTimes'
import { openClipInView } from './openClipInView'
import { useWorkspace } from '../stores/workspaceStore'

const REST_MS = 250

const ANNOTATE = '/project/$projectId/clip/$clipId'
type Route = typeof ANNOTATE | '/project/$projectId/review/$clipId'

interface ClipInAddressProps {
  readonly clipId: ClipId
  readonly from?: Route
}

/**
 * Opens the clip that the address names, goes to its frame and object, and keeps the address at what is shown. A component
 * that draws nothing, so that the screen is not rendered with each frame that comes into the address.
 */
export function ClipInAddress({ clipId, from = ANNOTATE }: ClipInAddressProps): null {
  const workspace = useWorkspace()
  const projectId = workspace?.projectId
  const place = useSearch({ from })
  /** Frames that this page has put into the address and not seen there yet, in their order. */
  const written = useRef<readonly number[]>([])
  const navigate = useNavigate({ from })
  const router = useRouter()

  useEffect(() => {
    const clip = workspace?.index.get('clip', clipId)
    if (!clip) return undefined
    let isLeft = false
    // It may have been shown with its project already.
    const isShown = playbackStore.getState().view?.clip.id === clipId
    const opened = isShown ? Promise.resolve(true) : openClipInView(clip, place.f ?? 0, () => isLeft)
    void opened.then((isInView) => {
      const index = workspace?.index
      const object = index?.get('annotation', place.o) ?? index?.get('segment', place.o) ?? index?.get('track', place.o)
      if (isInView && object?.clipId === clipId) select(object.id)
      if (isInView && workspace) tellOtherTimes(workspace, clipId)
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
    if (place.f === undefined) return
    // The address that this page has written itself lags behind the frame; following it would pull the picture back.
    const at = written.current.indexOf(place.f)
    written.current = at < 0 ? [] : written.current.slice(at + 1)
    if (at >= 0) return
    if (playbackStore.getState().view) seek(place.f)
  }, [place.f])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const follow = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        const { view, shown, target, isPlaying } = playbackStore.getState()
        // Somebody is leaving for a screen that is still being loaded: the address of this one would call them back.
        if (router.state.status === 'pending') return
        if (!view || isPlaying || shown !== target) return
        if (written.current.at(-1) !== shown) written.current = [...written.current, shown]
        void navigate({ search: { f: shown, o: selectionStore.getState().ids.at(-1) }, replace: true })
      }, REST_MS)
    }
    const stops = [playbackStore.subscribe(follow), selectionStore.subscribe(follow)]
    return () => {
      clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [navigate, router])

  return null
}
