import { useCallback } from 'react'
import type { PeakRows, SecondsWindow, SpectrumRows } from '../engine/ports/soundAnalysis'
import { useSound } from '../stores/soundStore'
import type { SecondsScale } from './secondsScale'
import type { SoundLane } from './soundLanes'
import { useWindowRows } from './useWindowRows'

/** What of the sound can be drawn now. */
export interface DrawnSound {
  readonly peaks: PeakRows | undefined
  readonly spectrum: SpectrumRows | undefined
  readonly loudest: number
  readonly loudestBand: number
}

/** The rows for the window in view, or while the sound is computed what there is of it so far. */
export function useDrawnSound(lanes: readonly SoundLane[], scale: SecondsScale): DrawnSound {
  const state = useSound(({ sound }) => sound)
  const sound = state.kind === 'ready' ? state.sound : undefined
  const hasWaveform = lanes.some(({ kind }) => kind === 'waveform')
  const hasSpectrogram = lanes.some(({ kind }) => kind === 'spectrogram')
  const readPeaks = useCallback(
    (window: SecondsWindow, secondsPerPixel: number) => sound?.peaks(window, secondsPerPixel),
    [sound],
  )
  const readSpectrum = useCallback(
    (window: SecondsWindow, secondsPerPixel: number) => sound?.spectrum(window, secondsPerPixel),
    [sound],
  )
  const peaks = useWindowRows(hasWaveform ? readPeaks : undefined, scale)
  const spectrum = useWindowRows(hasSpectrogram ? readSpectrum : undefined, scale)
  if (state.kind === 'computing') return state.soFar
  return { peaks, spectrum, loudest: sound?.loudest ?? 0, loudestBand: sound?.loudestBand ?? 0 }
}
