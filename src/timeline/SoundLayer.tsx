import { useMemo } from 'react'
import { Layer, Shape } from 'react-konva'
import { SPECTRUM_BANDS } from '../engine/ports/soundAnalysis'
import { paintWaveform } from './paintWaveform'
import type { SecondsScale } from './secondsScale'
import type { DrawnSound } from './useDrawnSound'
import type { SoundLane } from './soundLanes'
import { spectrogramImage } from './spectrogramImage'
import { spectrogramRamp } from './spectrogramRamp'
import type { TimelineColours } from './timelineColours'

interface SoundLayerProps {
  readonly lanes: readonly SoundLane[]
  readonly drawn: DrawnSound
  readonly scale: SecondsScale
  readonly colours: TimelineColours
  readonly top: number
  /** CSS pixels that they have. */
  readonly height: number
}

/** The lanes of sound on a canvas of their own: the playhead moves over them without painting them again. */
export function SoundLayer({ lanes, drawn, scale, colours, top, height }: SoundLayerProps) {
  const { peaks, spectrum, loudest, loudestBand } = drawn
  const ramp = useMemo(() => spectrogramRamp(loudestBand, colours), [loudestBand, colours])
  const image = useMemo(() => spectrum && spectrogramImage(spectrum, ramp), [spectrum, ramp])

  function paint(context: CanvasRenderingContext2D): void {
    context.fillStyle = colours.line
    for (const lane of lanes) context.fillRect(0, lane.top + lane.height - 1, scale.width, 1)
    for (const lane of lanes) {
      if (lane.kind === 'waveform' && peaks) paintWaveform(context, lane, peaks, scale, loudest, colours)
      if (lane.kind === 'spectrogram' && spectrum && image) {
        const x = (spectrum.startSeconds - scale.start) / scale.secondsPerPixel
        const seconds = (spectrum.values.length / SPECTRUM_BANDS) * spectrum.secondsPerRow
        context.drawImage(image, x, lane.top, seconds / scale.secondsPerPixel, lane.height - 1)
      }
    }
  }

  const clip = { x: 0, y: top, width: scale.width, height }
  return (
    <Layer listening={false} clip={clip}>
      <Shape y={top} sceneFunc={(context) => paint(context._context)} />
    </Layer>
  )
}
