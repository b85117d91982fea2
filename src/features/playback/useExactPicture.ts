import { useEffect, type RefObject } from 'react'
import { ptsOf } from '../../domain/time/frameTable'
import { playbackStore } from '../../stores/playbackStore'
import type { OpenClip } from '../../engine/ports/media'
import type { FrameIndex } from '../../domain/time/frameIndex'

/**
 * Paints the decoded picture of exactly the frame that is asked for, while the clip does not play. The shown frame
 * moves only once its picture is painted, so that boxes never stand on another one.
 */
export function useExactPicture(canvas: RefObject<HTMLCanvasElement | null>, source: OpenClip | undefined): void {
  useEffect(() => {
    if (!source) return undefined
    let isClosed = false
    const show = (target: FrameIndex) => {
      playbackStore.setState({ exactness: { kind: 'waiting' } })
      void paint(canvas.current, source, target, () => isClosed || playbackStore.getState().target !== target)
    }
    show(playbackStore.getState().target)
    const unsubscribe = playbackStore.subscribe((state, before) => {
      if (state.isPlaying || state.source !== source) return
      if (state.target !== before.target || before.isPlaying) show(state.target)
    })
    return () => {
      isClosed = true
      unsubscribe()
    }
  }, [canvas, source])
}

async function paint(
  canvas: HTMLCanvasElement | null,
  source: OpenClip,
  frame: FrameIndex,
  isOutdated: () => boolean,
): Promise<void> {
  const result = await source.frame(frame)
  if (isOutdated() || playbackStore.getState().isPlaying) {
    if (result.ok) result.value.close()
    return
  }
  const context = canvas?.getContext('2d', { alpha: false })
  if (!canvas || !context) {
    if (result.ok) result.value.close()
    return
  }
  if (result.ok) {
    const bitmap = result.value
    if (canvas.width !== bitmap.width || canvas.height !== bitmap.height) {
      canvas.width = bitmap.width
      canvas.height = bitmap.height
    }
    context.drawImage(bitmap, 0, 0)
    bitmap.close()
    // A test reads the painted picture against these, as a person reads the badge.
    canvas.dataset['frame'] = String(frame)
    canvas.dataset['pts'] = String(ptsOf(source.table, frame))
    playbackStore.setState({ shown: frame, exactness: { kind: 'exact' }, surface: 'frame' })
    return
  }
  if (result.problem.code === 'cancelled') return
  // An old picture under a new number would be a lie: the place stays empty.
  context.fillStyle = '#000000'
  context.fillRect(0, 0, canvas.width, canvas.height)
  playbackStore.setState({ shown: frame, exactness: { kind: 'undecodable' }, surface: 'frame' })
}
