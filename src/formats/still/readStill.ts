import { fail, type Result } from '../../domain/result'
import type { ContainerProblem } from './containerProblem'
import { readCitation, type XmpProblem } from './readXmp'
import { xmpOf } from './stillContainer'
import type { StillCitation } from './stillMetadata'

/** Far above an 8K still in PNG. */
const LARGEST_STILL_BYTES = 512 * 2 ** 20

/** Why a picture does not say which frame it shows; each code has its own sentence. */
export type StillProblem =
  | ContainerProblem
  | XmpProblem
  /** Other programs often drop what is written in a file. */
  | { readonly code: 'noXmp' | 'tooLarge'; readonly value: string }

/**
 * Which frame of which file a still shows: what a picture says of itself that Framebench has exported, also where another
 * program has changed it since. Nothing here says that the pixels are still those; compare them with `pixelsSha256`.
 */
export function readStill(bytes: Uint8Array): Result<StillCitation, StillProblem> {
  if (bytes.length > LARGEST_STILL_BYTES) return fail({ code: 'tooLarge', value: String(bytes.length) })
  const packet = xmpOf(bytes)
  if (!packet.ok) return packet
  return packet.value === undefined ? fail({ code: 'noXmp', value: '' }) : readCitation(packet.value)
}
