import { useEffect, type RefObject } from 'react'
import { notify } from '../../stores/noticesStore'
import { isVideo, playbackStore } from '../../stores/playbackStore'
import type { OpenClip, Picture } from '../../engine/ports/media'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { emptyPicture, paintPicture } from '../../ui/paintPicture'

/** A picture that comes sooner is not announced: the page would be drawn once more for every step. */
const ANNOUNCE_AFTER_MS = 60
/** Between two looks at what the decoder comes by, for who drags and rests. */
const LOOK_EVERY_MS = 60

/**
 * Paints the decoded picture of exactly the frame that is asked for, while the clip does not play. The shown frame
 * moves only once its picture is painted, so that boxes never stand on another one. Who asks for the next before the last
 * has come, as by dragging along the ruler, sees the nearest picture at hand meanwhile, under its own number.
 */
export function useExactPicture(canvas: RefObject<HTMLCanvasElement | null>, source: OpenClip | undefined): void {
  useEffect(() => {
    if (!source) return undefined
    const follower = new PictureFollower(source, () => canvas.current)
    follower.show(playbackStore.getState().target)
    const unsubscribe = playbackStore.subscribe((state, before) => {
      if (isVideo(state) || state.source !== source) return
      if (state.target !== before.target || isVideo(before)) follower.show(state.target)
    })
    return () => {
      unsubscribe()
      follower.close()
    }
  }, [canvas, source])
}

class PictureFollower {
  private awaited: FrameIndex | undefined
  private isLooking = false
  private isClosed = false
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly source: OpenClip,
    private readonly canvas: () => HTMLCanvasElement | null,
  ) {}

  show(target: FrameIndex): void {
    const isHurried = this.awaited !== undefined
    this.awaited = target
    void this.showExact(target)
    if (isHurried) void this.showNearest()
    else this.announceLater()
  }

  close(): void {
    this.isClosed = true
    clearTimeout(this.timer)
  }

  private announceLater(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      if (this.awaited === undefined || playbackStore.getState().isPlaying) return
      playbackStore.setState({ exactness: { kind: 'waiting' } })
    }, ANNOUNCE_AFTER_MS)
  }

  private async showExact(target: FrameIndex): Promise<void> {
    const result = await this.source.frame(target)
    const isOutdated = this.isClosed || playbackStore.getState().target !== target || isVideo(playbackStore.getState())
    if (isOutdated) {
      if (result.ok) result.value.close()
      if (isVideo(playbackStore.getState())) this.settle()
    } else if (result.ok) {
      this.settle()
      if (paintPicture(this.canvas(), this.source.table, result.value)) {
        playbackStore.setState({ shown: target, exactness: { kind: 'exact' }, surface: 'frame' })
      }
    } else if (result.problem.code !== 'cancelled') {
      this.settle()
      // An old picture under a new number would be a lie: the place stays empty.
      emptyPicture(this.canvas())
      playbackStore.setState({ shown: target, exactness: { kind: 'undecodable' }, surface: 'frame' })
      if (result.problem.code === 'failed') notify('warning', 'picture.failed', { frame: target })
    }
  }

  private async showNearest(): Promise<void> {
    if (this.isLooking) return
    this.isLooking = true
    while (this.awaited !== undefined && !this.isClosed) {
      const { target, shown } = playbackStore.getState()
      const found = await this.source.nearest(target, Math.max(0, Math.abs(target - shown) - 1))
      if (found) this.showFound(found)
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
    this.isLooking = false
  }

  private showFound(found: Picture): void {
    const state = playbackStore.getState()
    const isNearer = Math.abs(found.frame - state.target) < Math.abs(state.shown - state.target)
    if (this.isClosed || this.awaited === undefined || isVideo(state) || !isNearer) found.close()
    else if (paintPicture(this.canvas(), this.source.table, found)) {
      playbackStore.setState({ shown: found.frame, exactness: { kind: 'waiting' }, surface: 'frame' })
    }
  }

  private settle(): void {
    this.awaited = undefined
    clearTimeout(this.timer)
  }
}
