import { useEffect, type RefObject } from 'react'
import { ptsOf } from '../../domain/time/frameTable'
import { isWalking, playbackStore } from '../../stores/playbackStore'
import type { OpenClip, Picture } from '../../engine/ports/media'
import type { FrameIndex } from '../../domain/time/frameIndex'

/**
 * Paints the decoded picture of exactly the frame that is asked for, while the clip does not play. The shown frame
 * moves only once its picture is painted, so that boxes never stand on another one. Who asks for the next before the last
 * has come, as by dragging along the ruler, sees the nearest picture at hand meanwhile, under its own number.
 */
export function useExactPicture(canvas: RefObject<HTMLCanvasElement | null>, source: OpenClip | undefined): void {
  useEffect(() => {
    if (!source) return undefined
    let isClosed = false
    let isLooking = false
    const isOutdated = (target: FrameIndex) =>
      isClosed || playbackStore.getState().target !== target || isVideo(playbackStore.getState())

    async function showExact(clip: OpenClip, target: FrameIndex): Promise<void> {
      const result = await clip.frame(target)
      if (isOutdated(target)) {
        if (result.ok) result.value.close()
      } else if (result.ok) {
        if (paint(canvas.current, clip, result.value)) {
          playbackStore.setState({ shown: target, exactness: { kind: 'exact' }, surface: 'frame' })
        }
      } else if (result.problem.code !== 'cancelled') {
        // An old picture under a new number would be a lie: the place stays empty.
        empty(canvas.current)
        playbackStore.setState({ shown: target, exactness: { kind: 'undecodable' }, surface: 'frame' })
      }
    }

    async function showNearest(clip: OpenClip): Promise<void> {
      if (isLooking) return
      isLooking = true
      const { target, shown } = playbackStore.getState()
      const found = await clip.nearest(target, Math.abs(target - shown) - 1)
      isLooking = false
      if (!found) return
      const now = playbackStore.getState()
      const isNearer = Math.abs(found.frame - now.target) < Math.abs(now.shown - now.target)
      if (isClosed || isVideo(now) || !isNearer) found.close()
      else if (paint(canvas.current, clip, found)) playbackStore.setState({ shown: found.frame, surface: 'frame' })
    }

    const show = (clip: OpenClip, target: FrameIndex, isHurried: boolean) => {
      playbackStore.setState({ exactness: { kind: 'waiting' } })
      void showExact(clip, target)
      if (isHurried) void showNearest(clip)
    }
    show(source, playbackStore.getState().target, false)
    const unsubscribe = playbackStore.subscribe((state, before) => {
      if (isVideo(state) || state.source !== source) return
      if (state.target === before.target && !isVideo(before)) return
      show(source, state.target, !isVideo(before) && before.exactness.kind === 'waiting')
    })
    return () => {
      isClosed = true
      unsubscribe()
    }
  }, [canvas, source])
}

/** Whether the picture is the `<video>`'s. */
function isVideo(state: ReturnType<typeof playbackStore.getState>): boolean {
  return state.isPlaying && !isWalking(state)
}

/** Paints and closes a picture. @returns whether there was a canvas for it */
function paint(canvas: HTMLCanvasElement | null, source: OpenClip, picture: Picture): boolean {
  const context = canvas?.getContext('2d', { alpha: false })
  if (context) picture.paint(context)
  if (canvas) {
    // A test reads the painted picture against these, as a person reads the badge.
    canvas.dataset['frame'] = String(picture.frame)
    canvas.dataset['pts'] = String(ptsOf(source.table, picture.frame))
  }
  picture.close()
  return context !== undefined && context !== null
}

function empty(canvas: HTMLCanvasElement | null): void {
  const context = canvas?.getContext('2d', { alpha: false })
  if (!canvas || !context) return
  context.fillStyle = '#000000'
  context.fillRect(0, 0, canvas.width, canvas.height)
  delete canvas.dataset['frame']
  delete canvas.dataset['pts']
}
