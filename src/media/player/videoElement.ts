import './noDynamicStyle'
import videojs from 'video.js/core.es.js'
import { playableType } from './playableType'

// A clip that <video> cannot play is told in the page's own words; the console is for what nobody foresaw.
videojs.log.level('off')

const LOAD_TIMEOUT_MS = 10_000

/** No part of video.js' own interface: it brings its own words and styles, and some of it writes HTML as text. */
const OPTIONS = {
  controls: false,
  bigPlayButton: false,
  controlBar: false,
  errorDisplay: false,
  loadingSpinner: false,
  posterImage: false,
  textTrackSettings: false,
  textTrackDisplay: false,
  liveTracker: false,
  userActions: { click: false, doubleClick: false, hotkeys: false },
  inactivityTimeout: 0,
}

/** A `<video>` element under video.js, with a file in it once `load` was called; `dispose` takes it out of its host. */
export class VideoElement {
  readonly video: HTMLVideoElement
  private readonly player: ReturnType<typeof videojs>
  private url: string | undefined
  private disposed = false

  constructor(host: HTMLElement) {
    this.video = document.createElement('video')
    this.video.playsInline = true
    // Nothing is fetched from afar; without it a paused element may show no picture until it is played.
    this.video.preload = 'auto'
    host.append(this.video)
    this.player = videojs(this.video, OPTIONS)
    for (const element of [this.video, this.player.el()]) {
      if (element instanceof HTMLElement)
        Object.assign(element.style, { width: '100%', height: '100%', objectFit: 'fill' })
    }
  }

  /** @returns whether the browser plays the file: it knows its size and duration then */
  async load(file: File): Promise<boolean> {
    const type = await playableType(file)
    if (type === undefined || this.disposed) return false
    const url = URL.createObjectURL(file)
    this.url = url
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), LOAD_TIMEOUT_MS)
      const end = (isPlayable: boolean) => {
        clearTimeout(timer)
        resolve(isPlayable)
      }
      this.player.one('loadeddata', () => end(this.video.videoWidth > 0))
      this.player.one('error', () => end(false))
      this.player.one('dispose', () => end(false))
      this.player.src({ src: url, type })
    })
  }

  dispose(): void {
    if (this.disposed) return
    this.disposed = true
    this.player.dispose()
    if (this.url !== undefined) URL.revokeObjectURL(this.url)
  }
}
