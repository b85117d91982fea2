import type { PeakRows, SoundSoFar, SpectrumRows } from '../../engine/ports/soundAnalysis'

/** The rows of two reports, the later ones after the earlier. */
export function joinedRows(before: SoundSoFar | undefined, next: SoundSoFar): SoundSoFar {
  if (!before) return next
  return {
    ...next,
    peaks: joinedPeaks(before.peaks, next.peaks),
    spectrum: joinedSpectrum(before.spectrum, next.spectrum),
  }
}

function joinedPeaks(before: PeakRows, next: PeakRows): PeakRows {
  const values = new Int16Array(before.values.length + next.values.length)
  values.set(before.values)
  values.set(next.values, before.values.length)
  return { ...before, values }
}

function joinedSpectrum(before: SpectrumRows, next: SpectrumRows): SpectrumRows {
  const values = new Uint8Array(before.values.length + next.values.length)
  values.set(before.values)
  values.set(next.values, before.values.length)
  return { ...before, values }
}
