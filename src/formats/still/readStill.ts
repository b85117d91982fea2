import { fail, ok, type Result } from '../../domain/result'
import type { ContainerProblem } from './containerProblem'
import { readCitation, readGuid, type XmpProblem } from './readXmp'
import { openContainer, type StillContainer } from './stillContainer'
import type { StillCitation } from './stillMetadata'

/** Far above an 8K still in PNG. */
const LARGEST_STILL_BYTES = 512 * 2 ** 20

/** Why a picture does not say which frame it shows; each code has its own sentence. */
export type StillProblem =
  | ContainerProblem
  | XmpProblem
  /** Other programs often drop what is written in a file. */
  | { readonly code: 'noXmp' | 'tooLarge'; readonly value: string }

/** What the file of a still says of itself. */
export interface ReadStill extends Pick<StillContainer, 'encoding' | 'width' | 'height'> {
  readonly citation: StillCitation
  /** Of the still that it was exported of; empty where another program has dropped it. */
  readonly stillId: string
}

/**
 * Which frame of which file a still shows: what a picture says of itself that Framebench has exported, also where another
 * program has changed it since. Nothing here says that the pixels are still those; compare them with `pixelsSha256`.
 */
export function readStill(bytes: Uint8Array): Result<ReadStill, StillProblem> {
  if (bytes.length > LARGEST_STILL_BYTES) return fail({ code: 'tooLarge', value: String(bytes.length) })
  const opened = openContainer(bytes)
  if (!opened.ok) return opened
  const { xmp, ...picture } = opened.value
  if (xmp === undefined) return fail({ code: 'noXmp', value: '' })
  const citation = readCitation(xmp)
  if (!citation.ok) return citation
  const { kind, revision } = citation.value
  const guid = readGuid(xmp)
  const end = `-${kind}${revision}`
  const stillId = guid.endsWith(end) ? guid.slice(0, -end.length) : ''
  return ok({ ...picture, citation: citation.value, stillId })
}
