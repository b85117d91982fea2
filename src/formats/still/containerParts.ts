import type { StillEncoding } from '../../domain/stills/stillFileName'

/** A chunk of a PNG or WebP, a segment of a JPEG. */
export interface ContainerPart {
  /** `IDAT`, `APP1`, `VP8X`: as the standard of the format calls it. */
  readonly name: string
  /** Where it begins in the file. */
  readonly at: number
  /** As it stands in the file, with its length, checksum and padding. */
  readonly raw: Uint8Array
  /** What it holds. */
  readonly body: Uint8Array
}

/** The file of a picture, taken apart and not judged yet. */
export interface ContainerParts {
  readonly encoding: StillEncoding
  /** In pixels; of the whole canvas. */
  readonly width: number
  readonly height: number
  readonly parts: readonly ContainerPart[]
  /** How many bytes the image has; whatever stands behind is not of it. */
  readonly endBytes: number
}
