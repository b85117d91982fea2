import { useEffect, type RefObject } from 'react'
import type { FrameIndex } from '../../domain/time/frameIndex'
import type { OpenClip } from '../../engine/ports/media'
import { notify } from '../../stores/noticesStore'
import { changeSide, pairStore, type PairSide } from '../../stores/pairStore'
import { emptyPicture, paintPicture } from '../../ui/paintPicture'

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
        if (paintPicture(canvas.current, source.table, result.value))
          changeSide(side, { shown: target, exactness: 'exact' })
      } else if (result.problem.code !== 'cancelled') {
        // An old picture under a new number would be a lie: the place stays empty.
        emptyPicture(canvas.current)
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
