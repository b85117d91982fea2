import { sha256, sizeBytes } from '../../domain/records/fields'
import { STILL_FILE_NAME } from '../../domain/stills/stillFileName'
import { z } from '../../domain/zod'
import { stillMetadata } from './stillMetadata'

/** The format and its version: framebench-stills/MAJOR. */
export const STILLS_FORMAT = 'framebench-stills/1'

export const STILLS_MANIFEST = 'manifest.json'
export const STILLS_CAPTIONS = 'captions.csv'

/** Far above real use: 500 stills are many. */
const MOST_STILLS = 20_000

/** An opaque fill, in whole pixels of the source in display geometry. */
const fill = z.strictObject({
  x: z.number().int().min(0).max(65_536),
  y: z.number().int().min(0).max(65_536),
  w: z.number().int().min(1).max(65_536),
  h: z.number().int().min(1).max(65_536),
  fill: z.string().regex(/^#[0-9a-f]{6}$/),
})

/** One file, what it shows, and what is written in it. */
export const manifestStill = z.strictObject({
  file: z.string().regex(STILL_FILE_NAME),
  sizeBytes,
  /** Of the file. */
  sha256,
  encoding: z.enum(['png', 'jpeg', 'webp']),
  /** In pixels of the file. */
  width: z.number().int().min(1).max(65_536),
  height: z.number().int().min(1).max(65_536),
  redactions: z.array(fill).max(1_000),
  metadata: stillMetadata,
})
export type ManifestStill = z.infer<typeof manifestStill>

/** What a folder of exported stills says of itself. No date: nobody is to learn from it when somebody worked. */
export const stillsManifest = z.strictObject({
  format: z.literal(STILLS_FORMAT),
  /** The version of Framebench. */
  program: z.string().max(40),
  profile: z.enum(['publication', 'archive']),
  stills: z.array(manifestStill).max(MOST_STILLS),
  /** The files beside the stills. */
  files: z.array(z.strictObject({ file: z.literal(STILLS_CAPTIONS), sizeBytes, sha256 })).max(1),
})
export type StillsManifest = z.infer<typeof stillsManifest>
