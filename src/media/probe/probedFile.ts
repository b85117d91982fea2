import type { FrameTable } from '../../domain/time/frameTable'
import type { StreamFacts } from '../../engine/ports/media'
import type { Container } from './containerName'
import type { MovieLayout } from './movieLayout'
import type { ReadableFrames } from './readableFrames'

/** One video stream as the container describes it; whether this browser decodes it is asked elsewhere. */
export interface ProbedStream {
  readonly facts: StreamFacts
  /** Frames whose bytes begin within the file, as ffprobe lists them. */
  readonly table: FrameTable
  /** Ticks that were added to the demuxer's timestamps; to be taken off before it is asked for a picture. */
  readonly shift: number
  readonly trackId: number
  readonly frames: ReadableFrames
  readonly encrypted: boolean
}

export interface ProbedFile {
  readonly container: Container
  /** In file order; at least one. */
  readonly streams: readonly ProbedStream[]
}

/** What the containers' own words add to the demuxer's. */
export interface FileLayout {
  readonly container: Container
  readonly movie: MovieLayout | undefined
  /** In bytes; the file's size where nothing is missing. */
  readonly declaredEnd: number
}
