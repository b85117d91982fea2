import { createReadStream } from 'node:fs'
import { parseArgs } from 'node:util'
import { edit } from '../domain/edits/edit'
import { EMPTY_HEAD, type LogHead, type SealedEntry, headAfter } from '../domain/edits/logEntry'
import type { ClipRecord } from '../domain/records/clip'
import { chainFault, type ChainFault } from '../engine/chain'
import { ErasedTrail } from '../engine/erasedTrail'
import { headWords } from '../engine/headWords'
import { readLogLine, type LogLineProblem } from '../formats/log/logLine'
import { createFileHash } from '../media/hash/fileHash'
import { fileLines } from './fileLines'
import { visible } from './problemText'
import { PACKAGE_NAME } from '../formats/package/packageEntries'
import type { TextOut } from './textOut'
import { verifyPackage } from './verifyPackage'

const USAGE = 'usage: framebench verify FILE [--clip FILE] [--head HEX]'

const LIMITS = `What this proves: nothing inside this copy of the log was changed, dropped or moved after it was hashed; and, with
--clip, that these are the bytes which were annotated.
What it does not prove: that the footage is genuine, that the clocks were right, or that who held the log did not rewrite
the whole of it. Only a head that was kept elsewhere (a receipt, a timestamp; compare it by --head) shows that, and shows
whether entries are missing from the end.
`

const UNNAMED = 'the entry has no payload, and no later entry says that it was erased: what it said was taken out'

interface Request {
  readonly path: string
  readonly clip: string | undefined
  /** 64 lower-case hexadecimal digits. */
  readonly head: string | undefined
}

/** What is known of a log whose every line has been looked at. */
interface ReadLog {
  readonly head: LogHead
  readonly firstAt: string
  readonly lastAt: string
  /** How many entries end with the head that was asked for; undefined where none does. */
  readonly headAt: number | undefined
  readonly trail: ErasedTrail
  /** The line that says of a file with the hash that was asked for that what named it was erased. */
  readonly erasedClipAt: number | undefined
  /** The clips whose source or converted copy has the hash that was asked for, and the line that brought each. */
  readonly clips: readonly { readonly clip: ClipRecord; readonly line: number }[]
}

/**
 * `framebench verify FILE [--clip FILE] [--head HEX]`: holds an exported `log.jsonl` against its own hashes, line by line, and
 * says what that proves; a package (`.framebench`) is handed to `verifyPackage`. What is wrong is one line on `out`, `FILE:LINE: reason`, of the first line that does not hold.
 * @returns the exit code: 0 holds, 1 does not, 2 usage or a file that cannot be read
 */
export async function verify(args: readonly string[], out: TextOut, err: TextOut): Promise<number> {
  const request = readArguments(args)
  if (!request) {
    err.write(`${USAGE}\n`)
    return 2
  }
  const { path, clip, head } = request
  let unread = clip ?? path
  try {
    const sha256 = clip === undefined ? undefined : await fileSha256(clip)
    unread = path
    if (PACKAGE_NAME.test(path)) return await verifyPackage({ path, sha256, clip, head }, out)
    const log = await readLog(path, sha256, head)
    if ('fault' in log) {
      out.write(`${visible(path)}:${log.line}: ${visible(log.fault)}. ${beforeText(log.line)}\n`)
      return 1
    }
    return report(request, log, sha256, out)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    err.write(`framebench: cannot read ${visible(unread)}: ${'code' in error ? String(error.code) : error.message}\n`)
    return 2
  }
}

function report({ path, clip, head }: Request, log: ReadLog, sha256: string | undefined, out: TextOut): number {
  const { length, hash } = log.head
  out.write(`${visible(path)}: the chain holds through ${entriesText(length)}, ${log.firstAt} to ${log.lastAt} by the `)
  out.write(`clocks of those who wrote them\nhead: ${hash}\nwords: ${headWords(hash).join(' ')} (its first 88 bits)\n`)
  for (const line of erasedLines(log.trail)) out.write(line)
  let isRight = true
  if (head !== undefined) {
    isRight = log.headAt !== undefined
    out.write(`${headText(log, head)}\n`)
  }
  if (clip !== undefined) {
    for (const found of log.clips) out.write(`${visible(clip)}: ${clipText(found.clip, sha256, found.line)}\n`)
    if (log.clips.length === 0) out.write(`${visible(clip)}: ${noClipText(log)} (SHA-256 ${sha256})\n`)
    isRight &&= log.clips.length > 0 || log.erasedClipAt !== undefined
  }
  out.write(LIMITS)
  return isRight ? 0 : 1
}

async function readLog(
  path: string,
  sha256: string | undefined,
  wantedHead: string | undefined,
): Promise<ReadLog | { readonly line: number; readonly fault: string }> {
  let head = EMPTY_HEAD
  let headAt: number | undefined
  let [firstAt, lastAt] = ['', '']
  const clips = new Map<string, { clip: ClipRecord; line: number }>()
  const trail = new ErasedTrail()
  let erasedClipAt: number | undefined
  for await (const { bytes, isEnded } of fileLines(path)) {
    const line = head.length + 1
    const read = readLogLine(bytes)
    if (!read.ok) return { line, fault: lineText(read.problem) }
    if (!isEnded)
      return { line, fault: 'the line does not end in a line feed: the file is cut off or was changed here' }
    const fault = chainFault(read.value, head)
    if (fault) return { line, fault: faultText(fault, read.value, head) }
    head = headAfter(read.value)
    if (head.hash === wantedHead) headAt = head.length
    trail.add(read.value)
    if (read.value.payload === undefined) continue
    const { at, changes, erasure } = edit.parse(read.value.payload)
    if (sha256 !== undefined && erasure?.files.includes(sha256)) erasedClipAt = line
    if (firstAt === '') firstAt = at
    lastAt = at
    for (const { after } of changes) {
      if (after?.type !== 'clip' || sha256 === undefined || clips.has(after.id)) continue
      if (after.source.sha256 === sha256 || after.accessCopy?.sha256 === sha256)
        clips.set(after.id, { clip: after, line })
    }
  }
  if (head.length === 0) return { line: 1, fault: 'the file holds no entry' }
  if (trail.unnamed !== undefined) return { line: trail.unnamed + 1, fault: UNNAMED }
  return { head, headAt, firstAt, lastAt, trail, erasedClipAt, clips: [...clips.values()] }
}

function readArguments(args: readonly string[]): Request | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { clip: { type: 'string' }, head: { type: 'string' } },
      allowPositionals: true,
    })
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0) return undefined
    const head = values.head?.toLowerCase()
    if (head !== undefined && !/^[0-9a-f]{64}$/.test(head)) return undefined
    return { path, clip: values.clip, head }
  } catch {
    // parseArgs throws for an option that it does not know.
    return undefined
  }
}

async function fileSha256(path: string): Promise<string> {
  const hash = await createFileHash()
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk)
  return hash.digest()
}

function lineText({ code, value }: LogLineProblem): string {
  switch (code) {
    case 'notUtf8':
      return 'the line is not UTF-8'
    case 'notJson':
      return 'the line is not JSON'
    case 'notCanonical':
      return 'the line is not in canonical form (RFC 8785), so it is not as it was written'
    case 'notEntry':
      return `the line is not an entry of a log (${value})`
    case 'notEdit':
      return `the payload is not an edit that this version knows (${value})`
    default:
      return code satisfies never
  }
}

function faultText(fault: ChainFault, { seq }: SealedEntry, { length }: LogHead): string {
  switch (fault) {
    case 'sequence':
      return `this is entry ${seq}, and entry ${length} should stand here: lines were dropped, moved or repeated`
    case 'previous':
      return 'the entry names another one before it: the line before was replaced, or this one belongs to another log'
    case 'payload':
      return 'payload or salt do not have the hash that was taken of them: what this entry says was changed'
    case 'hash':
      return "the entry's own hash is not that of its number, its predecessor and its payload: it was changed"
    default:
      return fault satisfies never
  }
}

function beforeText(line: number): string {
  if (line === 1) return 'Nothing of this log can be relied on.'
  return line === 2 ? 'Line 1 holds.' : `Lines 1 to ${line - 1} hold.`
}

function headText({ head, headAt }: ReadLog, wanted: string): string {
  if (headAt === undefined) return `the head ${wanted} is not in this log: it is another log, cut short, or rewritten`
  const later = head.length - headAt
  if (later === 0) return 'the given head is the newest of this log: nothing is missing, nothing was added since'
  return `the given head is that of the first ${entriesText(headAt)}: they are as they were then, and ${later} came later`
}

function clipText({ id, name, source }: ClipRecord, sha256: string | undefined, line: number): string {
  const which = source.sha256 === sha256 ? 'the file' : 'the converted copy'
  return `${which} of the clip "${visible(name)}" (${id}) of this log, in it since line ${line}; SHA-256 ${sha256}`
}

/** How many entries were erased, and which line says so of which. */
function erasedLines({ erased }: ErasedTrail): string[] {
  if (erased.size === 0) return []
  const saidIn = new Map<number, number[]>()
  for (const [seq, by = seq] of erased) saidIn.set(by, [...(saidIn.get(by) ?? []), seq + 1])
  return [
    `${entriesText(erased.size)} erased: what was in them is gone for good, and their hashes hold\n`,
    ...[...saidIn].map(
      ([by, lines]) => `line ${by + 1} says so of ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}\n`,
    ),
  ]
}

function noClipText({ erasedClipAt }: ReadLog): string {
  if (erasedClipAt === undefined) return 'no clip of this log has these bytes'
  return `the file of a clip of this log; the entries that named it were erased, says line ${erasedClipAt}`
}

function entriesText(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`
}
