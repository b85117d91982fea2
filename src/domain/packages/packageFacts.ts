import type { AnnotatorId, ClipId } from '../records/ids'
import type { WorkspaceRecord } from '../records/workspaceRecord'
import { mergedSpans, type FrameSpan } from '../time/frameSpan'
import { ownWork } from './ownWork'

/** What a package says of one clip: what it is, how much of it was examined, and how many codes there are. */
export interface ClipFacts {
  readonly sha256: string
  /** The container's index of the video stream. */
  readonly stream: number
  readonly name: string
  readonly frames: number
  /** Frames that the coder has had on screen, and of these none twice. */
  readonly examined: number
  /** Frames that the coder left to somebody else. */
  readonly handedOver: number
  readonly annotations: number
  readonly segments: number
  readonly tracks: number
  readonly keyframes: number
}

/** What follows from the records of a package alone. */
export interface PackageFacts {
  readonly project: { readonly id: string; readonly name: string }
  readonly coder: { readonly id: string; readonly pseudonym: string }
  readonly codebooks: readonly { readonly id: string; readonly version: string }[]
  /** In order of their hash and stream. */
  readonly clips: readonly ClipFacts[]
}

/** @returns undefined where the records lack the project or the coder */
export function packageFacts(records: readonly WorkspaceRecord[], coderId: AnnotatorId): PackageFacts | undefined {
  const byId = new Map(records.map((record) => [record.id, record]))
  const project = records.find((record) => record.type === 'project')
  const coder = byId.get(coderId)
  if (!project || coder?.type !== 'annotator') return undefined
  const clips = records.flatMap((record) => (record.type === 'clip' ? [record] : []))
  const isOwn = ownWork(byId, coderId, new Set(clips.map(({ id }) => id)))
  const own = records.filter(isOwn)
  const clipOf = (record: WorkspaceRecord): ClipId | undefined => {
    if (record.type === 'keyframe') return clipOf(byId.get(record.trackId) ?? project)
    return 'clipId' in record ? record.clipId : undefined
  }
  const facts = clips.map((clip): ClipFacts => {
    const here = own.filter((record) => clipOf(record) === clip.id)
    const count = (type: WorkspaceRecord['type']) => here.filter((record) => record.type === type).length
    const spans = here.flatMap((record) => (record.type === 'coverage' ? record.spans : []))
    const left = here.flatMap((record) => (record.type === 'handover' ? [record] : []))
    return {
      sha256: clip.source.sha256,
      stream: clip.stream,
      name: clip.name,
      frames: clip.frameCount,
      examined: framesIn(spans),
      handedOver: framesIn(left),
      annotations: count('annotation'),
      segments: count('segment'),
      tracks: count('track'),
      keyframes: count('keyframe'),
    }
  })
  const codebooks = records.flatMap((record) => (record.type === 'codebook' ? [record] : []))
  return {
    project: { id: project.id, name: project.name },
    coder: { id: coder.id, pseudonym: coder.pseudonym },
    codebooks: codebooks.map(({ id, version }) => ({ id, version })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    clips: facts.toSorted((a, b) => (a.sha256 === b.sha256 ? a.stream - b.stream : a.sha256 < b.sha256 ? -1 : 1)),
  }
}

/** How many frames lie in some spans `[start, end)`, however they overlap. */
function framesIn(spans: readonly FrameSpan[]): number {
  return mergedSpans(spans).reduce((sum, { start, end }) => sum + end - start, 0)
}
