import { useEffect, type RefObject } from 'react'
import { ptsOf } from '../../domain/time/frameTable'
import type { FrameIndex } from '../../domain/time/frameIndex'
import type { OpenClip, Picture } from '../../engine/ports/media'
import { notify } from '../../stores/noticesStore'
import { changeSide, pairStore, type PairSide } from '../../stores/pairStore'

/** Paints the decoded picture of exactly the frame that a side asks for; the shown frame moves only once it is painted. */
export function usePairPicture(
  side: PairSide,
  canvas: RefObject<HTMLCanvasElement | null>,
  source: OpenClip | undefined,
): void {
  useEffect(() => {
    if (!source) return undefined
    let isLeft = false
    const show = async (target: FrameIndex) => {
      const result = await source.frame(target)
      const isOutdated = isLeft || pairStore.getState()[side].target !== target
      if (isOutdated) {
        if (result.ok) result.value.close()
      } else if (result.ok) {
        if (paint(canvas.current, source, result.value)) changeSide(side, { shown: target, exactness: 'exact' })
      } else if (result.problem.code !== 'cancelled') {
        // An old picture under a new number would be a lie: the place stays empty.
        empty(canvas.current)
        changeSide(side, { shown: target, exactness: 'undecodable' })
        if (result.problem.code === 'failed') notify('warning', 'picture.failed', { frame: target })
      }
    }
    void show(pairStore.getState()[side].target)
    const stop = pairStore.subscribe((state, before) => {
      if (state[side].target !== before[side].target) void show(state[side].target)
    })
    return () => {
      isLeft = true
      stop()
    }
  }, [side, canvas, source])
}

/** Paints and closes a picture. @returns whether there was a canvas for it */
function paint(canvas: HTMLCanvasElement | null, source: OpenClip, picture: Picture): boolean {
  const context = canvas?.getContext('2d', { alpha: false })
  if (canvas && context) {
    picture.paint(context)
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
