import { parseArgs } from 'node:util'
import { secondsText } from '../domain/time/timebase'
import type { MediaProblem } from '../engine/ports/media'
import { probe } from '../media/probe/probe'
import type { ProbedStream } from '../media/probe/probedFile'
import { pathBytes } from '../media/probe/pathBytes'
import type { TextOut } from './textOut'

const USAGE = 'usage: framebench frames CLIP [--stream N]'

/**
 * `framebench frames CLIP [--stream N]`: the frame table of a video stream as JSON, on `out`. Without `--stream` the file's
 * first video stream. What goes wrong is one line on `err`; a file that lacks its end is still listed, with a warning.
 * @returns the exit code, 0 or 1
 */
export async function frames(args: readonly string[], out: TextOut, err: TextOut): Promise<number> {
  const request = readArguments(args)
  if (!request) return failed(err, USAGE)
  const bytes = await pathBytes(request.path).catch(() => undefined)
  if (!bytes) return failed(err, `cannot read ${request.path}`)
  const file = await probe(bytes)
  if (!file.ok) return failed(err, `${request.path}: ${sentence(file.problem)}`)
  const { streams } = file.value
  const stream =
    request.stream === undefined ? streams[0] : streams.find(({ facts }) => facts.stream === request.stream)
  if (!stream) {
    const known = streams.map(({ facts }) => facts.stream).join(', ')
    return failed(err, `${request.path}: stream ${request.stream} is not a video stream; these are: ${known}`)
  }
  const { listed, readable } = stream.frames
  if (readable < listed)
    err.write(`warning: ${request.path} is cut off: ${readable} of ${listed} frames have all their bytes\n`)
  out.write(`${JSON.stringify(listing(stream))}\n`)
  return 0
}

function listing({ facts, table }: ProbedStream) {
  return {
    stream: facts.stream,
    timebase: facts.timebase,
    frames: Array.from(table.pts, (pts, index) => ({
      index,
      pts,
      seconds: Number(secondsText(pts, table.timebase)),
      sync: table.sync[index] === 1,
      decodable: table.decodable[index] === 1,
    })),
  }
}

function readArguments(args: readonly string[]): { readonly path: string; readonly stream?: number } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { stream: { type: 'string' } },
      allowPositionals: true,
    })
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0) return undefined
    if (values.stream === undefined) return { path }
    return /^\d{1,5}$/.test(values.stream) ? { path, stream: Number(values.stream) } : undefined
  } catch {
    // parseArgs throws for an option that it does not know.
    return undefined
  }
}

function failed(err: TextOut, message: string): number {
  err.write(`${message}\n`)
  return 1
}

function sentence(problem: MediaProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'the file is empty'
    case 'notVideo':
      return 'not an MP4, MOV, WebM, Matroska or MPEG-TS file'
    case 'noPicture':
      return 'holds no video stream that can be read'
    case 'cutOff':
      return 'the file is cut off and its index is missing'
    case 'cutOffEnd':
      return 'the file is cut off'
    case 'encrypted':
      return 'the file is encrypted'
    case 'damaged':
      return 'the file is damaged: its list of frames makes no sense'
    case 'otherCount':
    case 'cannotDecode':
    case 'storageFull':
    case 'noRoom':
    case 'unreadable':
    case 'cancelled':
    case 'missing':
    case 'otherFile':
    case 'otherFrames':
      return `the file cannot be read (${problem.code})`
    default:
      return problem satisfies never
  }
}
