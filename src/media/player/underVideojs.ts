import './noDynamicStyle'
import { fillHost } from './fillHost'
import videojs from 'video.js/core.es.js'

// A clip that <video> cannot play is told in the page's own words; the console is for what nobody foresaw.
videojs.log.level('off')

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

/** Puts a `<video>` element that has its place in the page under video.js. */
export function underVideojs(video: HTMLVideoElement): ReturnType<typeof videojs> {
  const player = videojs(video, OPTIONS)
  const frame = player.el()
  if (frame instanceof HTMLElement) fillHost(frame)
  return player
}
