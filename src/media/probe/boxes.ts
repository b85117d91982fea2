import type { ByteWindow } from './byteWindow'

/** One ISO base media box (ISO/IEC 14496-12, 4.2): its content is `[start, end)` in bytes of the file. */
export interface BoxPlace {
  readonly type: string
  readonly start: number
  /** As declared; may lie beyond the end of a file that was cut off. */
  readonly end: number
}

/** No real file comes near; without a limit a hostile one of 20 GB could hold 2.7 thousand million boxes. */
const MAX_BOXES = 500_000

/** Yields the boxes that lie one after another in `[start, end)`; stops silently where the bytes are no box. */
export async function* boxesIn(file: ByteWindow, start: number, end: number): AsyncGenerator<BoxPlace, void, unknown> {
  let at = start
  for (let count = 0; count < MAX_BOXES && at + 8 <= end; count += 1) {
    const header = await file.view(at, 8)
    if (!header) return
    const type = fourCharacters(header, 4)
    const size = await declaredSize(file, at, header.getUint32(0), end)
    if (size === undefined) return
    yield { type, start: at + size.headerBytes, end: at + size.boxBytes }
    at += size.boxBytes
  }
}

/** The first box of this type in `[start, end)`. */
export async function findBox(
  file: ByteWindow,
  start: number,
  end: number,
  type: string,
): Promise<BoxPlace | undefined> {
  for await (const box of boxesIn(file, start, end)) if (box.type === type) return box
  return undefined
}

/** Follows a path of box types downward from `parent`. */
export async function findPath(
  file: ByteWindow,
  parent: BoxPlace,
  path: readonly string[],
): Promise<BoxPlace | undefined> {
  let place: BoxPlace | undefined = parent
  for (const type of path) {
    if (!place) return undefined
    place = await findBox(file, place.start, place.end, type)
  }
  return place
}

/** A four-character code, as text. */
export function fourCharacters(view: DataView, offset: number): string {
  return String.fromCharCode(...Array.from({ length: 4 }, (_, index) => view.getUint8(offset + index)))
}

async function declaredSize(
  file: ByteWindow,
  at: number,
  size32: number,
  end: number,
): Promise<{ readonly headerBytes: number; readonly boxBytes: number } | undefined> {
  // Size 0 means "to the end of the enclosing space", size 1 that 64 bits follow.
  if (size32 === 0) return { headerBytes: 8, boxBytes: end - at }
  if (size32 !== 1) return size32 < 8 ? undefined : { headerBytes: 8, boxBytes: size32 }
  const large = await file.view(at + 8, 8)
  if (!large) return undefined
  const boxBytes = Number(large.getBigUint64(0))
  return Number.isSafeInteger(boxBytes) && boxBytes >= 16 ? { headerBytes: 16, boxBytes } : undefined
}
