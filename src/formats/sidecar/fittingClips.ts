import type { ClipRecord } from '../../domain/records/clip'
import type { ImportedRecord } from './importedRecord'

/** What an id must have so that finding it in a file's name is no chance. */
const SHORTEST_ID = 4

/** The clips that a record is about: by their bytes, else by the file's name, an id in it, or the address known of them. */
export function fittingClips(
  { marks }: ImportedRecord,
  sidecarName: string,
  clips: readonly ClipRecord[],
): readonly ClipRecord[] {
  const ofBytes = clips.filter(({ source }) => marks.sha256.includes(source.sha256))
  // A hash of other bytes says nothing: auto-archiver's may be of the page that it wrote about the post.
  if (ofBytes.length > 0) return ofBytes
  const names = new Set([...marks.fileNames, sidecarName].map(stem))
  const ofName = clips.filter(({ source }) => names.has(stem(source.fileName)))
  if (ofName.length > 0) return ofName
  const ids = marks.ids.filter((id) => id.length >= SHORTEST_ID)
  const ofId = clips.filter(({ source }) => ids.some((id) => hasId(source.fileName, id)))
  if (ofId.length > 0) return ofId
  const urls = new Set(marks.urls.map(plainUrl))
  return clips.filter(
    ({ provenance }) => provenance.sourceUrl !== undefined && urls.has(plainUrl(provenance.sourceUrl)),
  )
}

/** A name without what comes behind its first dot but one: `a.mp4`, `a.info.json` and `a.webm` are one. */
function stem(fileName: string): string {
  return fileName.replace(/(\.info\.json|\.[^.]+)$/i, '').normalize()
}

/** Whether a name carries an id as a whole: `[id]`, `_id`, `id.mp4`. */
function hasId(fileName: string, id: string): boolean {
  const at = fileName.indexOf(id)
  if (at < 0) return false
  const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character)
  return !isWord(fileName[at - 1]) && !isWord(fileName[at + id.length])
}

function plainUrl(url: string): string {
  return url
    .trim()
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/\/$/, '')
}
