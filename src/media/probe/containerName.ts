import { MATROSKA, MP4, MPEG_TS, QTFF, WEBM, type InputFormat, type VideoCodec } from 'mediabunny'

/** The formats that are tried. HLS is left out on purpose: a playlist would make the demuxer fetch what it names. */
export const FORMATS: InputFormat[] = [MP4, QTFF, WEBM, MATROSKA, MPEG_TS]

export type Container = 'mp4' | 'mov' | 'webm' | 'mkv' | 'ts'

const CONTAINERS = new Map<InputFormat, Container>([
  [MP4, 'mp4'],
  [QTFF, 'mov'],
  [WEBM, 'webm'],
  [MATROSKA, 'mkv'],
  [MPEG_TS, 'ts'],
])

/** The container's short name, as the usual file name ending. */
export function containerName(format: InputFormat): Container | undefined {
  return CONTAINERS.get(format)
}

/** The codec's name as ffmpeg has it. */
export function codecName(codec: VideoCodec): string {
  return codec === 'avc' ? 'h264' : codec
}
