import { logHead } from '../../domain/edits/logEntry'
import { pseudonym } from '../../domain/records/annotator'
import { instant, sha256, shortText, sizeBytes } from '../../domain/records/fields'
import { annotatorId, codebookId, projectId } from '../../domain/records/ids'
import { z } from '../../domain/zod'
import { MOST_ENTRIES } from './packageEntries'

/** The format and its version: framebench-package/MAJOR. */
export const PACKAGE_FORMAT = 'framebench-package/1'

const count = sizeBytes

const clipFacts = z.strictObject({
  sha256,
  stream: z.number().int().min(0).max(10_000),
  name: shortText.min(1),
  frames: count,
  examined: count,
  handedOver: count,
  annotations: count,
  segments: count,
  tracks: count,
  keyframes: count,
})

/** What a package says of itself. All but `submittedAt`, `program` and `revision` follows from what is in it, and is held against that. */
export const packageManifest = z.strictObject({
  format: z.literal(PACKAGE_FORMAT),
  program: z.string().max(40),
  submittedAt: instant,
  revision: z.number().int().min(1).max(10_000),
  project: z.strictObject({ id: projectId, name: shortText }),
  coder: z.strictObject({ id: annotatorId, pseudonym }),
  codebooks: z.array(z.strictObject({ id: codebookId, version: z.string().min(1).max(40) })).max(MOST_ENTRIES),
  clips: z.array(clipFacts).max(20_000),
  /** The head of the log at the moment of submitting, before the entry that notes it. */
  log: logHead,
  /** Entries `[start, end)` of the log that are shown by their hashes only: they are not about these codes. */
  withheld: z.array(z.tuple([count, count])).max(1_000_000),
  entries: z.array(z.strictObject({ name: z.string().max(100), sizeBytes, sha256 })).max(MOST_ENTRIES),
  /** SHA-256 of the canonical JSON of all the others. */
  digest: sha256,
})
export type PackageManifest = z.infer<typeof packageManifest>
