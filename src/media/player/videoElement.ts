import { fillHost } from './fillHost'
import { playableType } from './playableType'
import type { underVideojs } from './underVideojs'

const LOAD_TIMEOUT_MS = 10_000

/** A `<video>` element, under video.js with a file in it once `load` was called; `dispose` takes it out of its host. */
export class VideoElement {
  readonly video: HTMLVideoElement
  private player: ReturnType<typeof underVideojs> | undefined
  private url: string | undefined
  private disposed = false

  constructor(host: HTMLElement) {
    this.video = document.createElement('video')
    this.video.playsInline = true
    // Nothing is fetched from afar; without it a paused element may show no picture until it is played.
    this.video.preload = 'auto'
    host.append(this.video)
    fillHost(this.video)
  }

  /** @returns whether the browser plays the file: it knows its size and duration then */
  async load(file: File): Promise<boolean> {
    const type = await playableType(file)
    // Loaded with the first clip that is played: the picture does not wait for it.
    const { underVideojs } = await import('./underVideojs')
    if (type === undefined || this.disposed) return false
    const player = (this.player ??= underVideojs(this.video))
    const url = URL.createObjectURL(file)
    this.url = url
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), LOAD_TIMEOUT_MS)
      const end = (isPlayable: boolean) => {
        clearTimeout(timer)
        resolve(isPlayable)
      }
      player.one('loadeddata', () => end(this.video.videoWidth > 0))
      player.one('error', () => end(false))
      player.one('dispose', () => end(false))
      player.src({ src: url, type })
    })
  }

  dispose(): void {
    if (this.disposed) return
    this.disposed = true
    if (this.player) this.player.dispose()
    else this.video.remove()
    if (this.url !== undefined) URL.revokeObjectURL(this.url)
  }
}
