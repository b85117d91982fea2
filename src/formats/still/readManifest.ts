import { fail, ok, type Result } from '../../domain/result'
import { excerpt } from '../excerpt'
import type { FileProblem } from '../fileProblem'
import { parseJsonFile } from '../parseJsonFile'
import { placeText } from '../placeText'
import { STILLS_FORMAT, stillsManifest, type StillsManifest } from './manifest'

/** Why a manifest is not read; each code has its own sentence. */
export interface ManifestProblem {
  readonly code:
    | 'notManifest'
    | 'newerManifest'
    /** A name that is none of a still, such as a path that leads out of the folder. */
    | 'unsafeName'
    | 'twice'
    | 'schema'
  readonly place: string
  readonly value: string
}

/** Reads the `manifest.json` of exported stills. */
export function readManifest(bytes: Uint8Array): Result<StillsManifest, FileProblem | ManifestProblem> {
  const json = parseJsonFile(bytes)
  if (!json.ok) return json
  const data = json.value as Readonly<Record<string, unknown>>
  const format = typeof data['format'] === 'string' ? data['format'] : ''
  if (format !== STILLS_FORMAT) {
    const code = /^framebench-stills\/\d+(\.\d+)?$/.test(format) ? 'newerManifest' : 'notManifest'
    return fail({ code, place: '', value: excerpt(format) })
  }
  const parsed = stillsManifest.safeParse(data)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const path = issue?.path ?? []
    const name = path.at(-1) === 'file' ? valueAt(data, path) : undefined
    return fail({
      code: typeof name === 'string' ? 'unsafeName' : 'schema',
      place: placeText(path),
      value: typeof name === 'string' ? excerpt(name) : excerpt(issue?.message),
    })
  }
  const names = new Set<string>()
  for (const [at, { file }] of parsed.data.stills.entries()) {
    // Many file systems take two names for one that differ in case alone.
    const key = file.toLowerCase()
    if (names.has(key)) return fail({ code: 'twice', place: `stills[${at}].file`, value: file })
    names.add(key)
  }
  return ok(parsed.data)
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], data)
}
