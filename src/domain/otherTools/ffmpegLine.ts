import type { ClipRecord } from '../records/clip'
import type { FrameIndex } from '../time/frameIndex'
import { shellWord } from './shellWord'

/** FFmpeg's expression for one frame: `n` counts the frames that reach the filter from 0 (doc/filters.texi, select). */
export function ffmpegSelect(frame: FrameIndex): string {
  return String.raw`select=eq(n\,${frame})`
}

/**
 * The command line that writes exactly this frame to `out.png`, for a POSIX shell in the file's folder. The stream is
 * always named, since FFmpeg by itself takes the largest one and not the first. In MP4 and QuickTime files the edit list
 * is set aside, since the frames that it hides would not be counted.
 */
export function ffmpegLine(clip: Pick<ClipRecord, 'source' | 'stream' | 'container'>, frame: FrameIndex): string {
  const { fileName } = clip.source
  // A name that begins with a dash would be an option, one with a colon a protocol.
  const path = /^-|:/.test(fileName) ? `./${fileName}` : fileName
  const editList = hasEditLists(clip.container) ? '-ignore_editlist 1 ' : ''
  return `ffmpeg ${editList}-i ${shellWord(path)} -map 0:${clip.stream} -vf "${ffmpegSelect(frame)}" -frames:v 1 out.png`
}

function hasEditLists(container: string): boolean {
  return container === 'mp4' || container === 'mov'
}
