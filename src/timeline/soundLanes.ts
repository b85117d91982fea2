import type { SoundState } from '../stores/soundStore'
import {
  LANE_PX,
  LEAST_SPECTROGRAM_PX,
  LEAST_WAVEFORM_PX,
  NO_ROOM_PX,
  NO_SOUND_PX,
  SPECTROGRAM_PX,
  WAVEFORM_PX,
} from './timelineSizes'

export type SoundLaneKind = 'waveform' | 'spectrogram'

/** A lane of sound; `top` and `height` in CSS pixels, `top` from the first one's upper edge. */
export interface SoundLane {
  readonly kind: SoundLaneKind
  readonly top: number
  readonly height: number
}

/** What is drawn of the sound, and what there is no room for: one line says so below the lanes. */
export interface SoundPlan {
  readonly lanes: readonly SoundLane[]
  readonly noRoom: SoundLaneKind | 'both' | undefined
  /** Of the lanes and that line together, in CSS pixels. */
  readonly height: number
}

const NOTHING: SoundPlan = { lanes: [], noRoom: undefined, height: 0 }

/**
 * The lanes that are shown. Where there is no sound one line says so. In little room first the spectrogram gives way, then
 * the waveform, as long as they can be read; what cannot be is left out, and it is said: half a lane would look like all.
 * @param room CSS pixels above the tag lanes
 */
export function soundLanes(
  shown: Readonly<Record<SoundLaneKind, boolean>>,
  sound: SoundState,
  room: number,
): SoundPlan {
  const kinds = (['waveform', 'spectrogram'] as const).filter((kind) => shown[kind])
  const [first] = kinds
  if (!first) return NOTHING
  if (sound.kind === 'problem' && sound.problem.code === 'noSound') {
    return { lanes: [{ kind: first, top: 0, height: NO_SOUND_PX }], noRoom: undefined, height: NO_SOUND_PX }
  }
  if (kinds.length === 1) {
    const height = Math.min(room, first === 'waveform' ? WAVEFORM_PX : SPECTROGRAM_PX)
    const least = first === 'waveform' ? LEAST_WAVEFORM_PX : LEAST_SPECTROGRAM_PX
    return height < least ? onlySaid(first) : { lanes: [{ kind: first, top: 0, height }], noRoom: undefined, height }
  }
  const waveform = Math.min(WAVEFORM_PX, room - LEAST_SPECTROGRAM_PX)
  if (waveform >= LEAST_WAVEFORM_PX) {
    const spectrogram = Math.min(SPECTROGRAM_PX, room - waveform)
    return {
      lanes: [
        { kind: 'waveform', top: 0, height: waveform },
        { kind: 'spectrogram', top: waveform, height: spectrogram },
      ],
      noRoom: undefined,
      height: waveform + spectrogram,
    }
  }
  const left = Math.min(WAVEFORM_PX, room - NO_ROOM_PX)
  if (left < LEAST_WAVEFORM_PX) return onlySaid('both')
  return { lanes: [{ kind: 'waveform', top: 0, height: left }], noRoom: 'spectrogram', height: left + NO_ROOM_PX }
}

/**
 * The lanes of sound beside tag lanes: three of those are left where the sound can be read all the same, two however little
 * room there is.
 * @param room CSS pixels for both
 */
export function soundInRoom(
  shown: Readonly<Record<SoundLaneKind, boolean>>,
  sound: SoundState,
  room: number,
): SoundPlan {
  const least = (shown.waveform ? LEAST_WAVEFORM_PX : 0) + (shown.spectrogram ? LEAST_SPECTROGRAM_PX : 0)
  const readable = Math.min(least, room - 2 * LANE_PX)
  return soundLanes(shown, sound, Math.max(0, readable, room - 3 * LANE_PX))
}

function onlySaid(noRoom: SoundLaneKind | 'both'): SoundPlan {
  return { lanes: [], noRoom, height: NO_ROOM_PX }
}
