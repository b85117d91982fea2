import type { ClipRecord } from '../../domain/records/clip'
import type { Result } from '../../domain/result'

/** Why the sound of a clip is not drawn. Each has its own sentence in the message catalogue. */
export type SoundProblem =
  | { readonly code: 'noSound' }
  | { readonly code: 'cannotDecode'; readonly codec: string }
  | { readonly code: 'storageFull' }
  /** The clip's bytes are not in this browser. */
  | { readonly code: 'missing' }
  | { readonly code: 'cancelled' }
  | { readonly code: 'failed'; readonly message: string }

/** Rows of equal length in time, one after another. Seconds are those of the container, as its video timestamps are. */
interface SoundRows {
  readonly startSeconds: number
  readonly secondsPerRow: number
}

/** Three numbers a row: the least and the greatest sample and the root mean square; 32,767 is full scale. */
export interface PeakRows extends SoundRows {
  readonly values: Int16Array<ArrayBuffer>
}

/** `SPECTRUM_BANDS` numbers a row, from 0 Hz up in equal steps of the mel scale: 255 is 0 dBFS, each step is 0.4 dB. */
export interface SpectrumRows extends SoundRows {
  readonly values: Uint8Array<ArrayBuffer>
}

export const PEAK_VALUES = 3
export const SPECTRUM_BANDS = 96
/** Decibels of one step of a spectrum's number. */
export const SPECTRUM_STEP_DB = 0.4

/** What can be drawn before all is analysed; rows grow at their end. */
export interface SoundSoFar {
  readonly peaks: PeakRows
  readonly spectrum: SpectrumRows
  /** The greatest sample so far, from 0 to 1. */
  readonly loudest: number
  /** The greatest number of the spectrum so far. */
  readonly loudestBand: number
  /** Half of the sample rate: where the spectrum ends. */
  readonly topHz: number
}

export interface SoundProgress {
  /** From 0 to 1. */
  readonly fraction: number
  readonly soFar: SoundSoFar
}

/** Seconds `[start, end)` of the container's clock. */
export interface SecondsWindow {
  readonly start: number
  readonly end: number
}

/** The analysed sound of a clip. Reading takes no more than a window needs; it rejects where the stored file vanished. */
export interface ClipSound extends Pick<SoundSoFar, 'loudest' | 'loudestBand' | 'topHz'> {
  /** Rows that reach over the window, the longest ones that are not longer than `secondsPerPixel`. */
  peaks(window: SecondsWindow, secondsPerPixel: number): Promise<PeakRows>
  spectrum(window: SecondsWindow, secondsPerPixel: number): Promise<SpectrumRows>
}

export interface AnalyseOptions {
  readonly signal: AbortSignal
  /** Not called where the sound was analysed before. */
  readonly onProgress: (progress: SoundProgress) => void
}

/** Waveform and spectrogram of clips, computed once and kept. */
export interface SoundAnalysis {
  analyse(
    clip: Pick<ClipRecord, 'source' | 'endPts' | 'timebase'>,
    options: AnalyseOptions,
  ): Promise<Result<ClipSound, SoundProblem>>
}
