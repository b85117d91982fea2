import type { SoundState } from '../stores/soundStore'
import { NO_SOUND_PX, SPECTROGRAM_PX, WAVEFORM_PX } from './timelineSizes'

export type SoundLaneKind = 'waveform' | 'spectrogram'

/** A lane of sound; `top` and `height` in CSS pixels, `top` from the first one's upper edge. */
export interface SoundLane {
  readonly kind: SoundLaneKind
  readonly top: number
  readonly height: number
}

const HEIGHTS = { waveform: WAVEFORM_PX, spectrogram: SPECTROGRAM_PX }

/** The lanes that are shown. Where there is no sound one line says so, and the tag lanes keep the rest. */
export function soundLanes(shown: Readonly<Record<SoundLaneKind, boolean>>, sound: SoundState): readonly SoundLane[] {
  const kinds = (['waveform', 'spectrogram'] as const).filter((kind) => shown[kind])
  if (sound.kind === 'problem' && sound.problem.code === 'noSound') {
    return kinds.slice(0, 1).map((kind) => ({ kind, top: 0, height: NO_SOUND_PX }))
  }
  let top = 0
  return kinds.map((kind) => {
    const lane = { kind, top, height: HEIGHTS[kind] }
    top += lane.height
    return lane
  })
}

/** Of all lanes together, in CSS pixels. */
export function soundLanesHeight(lanes: readonly SoundLane[]): number {
  return lanes.reduce((sum, { height }) => sum + height, 0)
}
