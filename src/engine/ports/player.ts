import type { FrameIndex } from '../../domain/time/frameIndex'

/** What a player shows at a presented picture. */
export type PlayedFrame =
  | { readonly kind: 'exact'; readonly frame: FrameIndex }
  | { readonly kind: 'approximate'; readonly frame: FrameIndex; readonly reason: 'noOffset' | 'otherStream' }

export interface PlayerEvents {
  /** Resolves once nobody has been stepping for a moment: what the player has to find out competes with that. */
  readonly untilCalm: () => Promise<void>
  /** Once per presented picture while playing. */
  readonly onFrame: (played: PlayedFrame) => void
  /** The element reached the end of the clip, or was stopped by the browser. */
  readonly onPaused: () => void
  /** Whether the browser can play this file: as it is, once it is remuxed, or not at all. */
  readonly onState: (state: 'ready' | 'needsRemux' | 'cannotPlay') => void
}

/** Plays one clip with sound; its frame numbers while playing come from the clip's table. */
export interface Player {
  /** Plays from the middle of `frame`. */
  play(frame: FrameIndex): void
  pause(): void
  /** Takes the file that was made by remuxing the clip. */
  load(file: File): void
  setSpeed(rate: number): void
  /** @param volume 0 to 1 */
  setVolume(volume: number, isMuted: boolean): void
  setLooping(isLooping: boolean): void
  dispose(): void
}
