import { z } from '../zod'
import { box, frameBoundary, frameIndex, instant, localizedText, longText, sha256, shortText, ticks } from './fields'
import { annotatorId, clipId, recordId, stillId } from './ids'

/** An opaque fill over a part of a still, in display pixels. */
const redaction = z.object({ box, fill: z.string().regex(/^#[0-9a-f]{6}$/), coversId: recordId.optional() })
export type Redaction = z.infer<typeof redaction>

/** How a captured frame is laid out. */
export const STILL_KINDS = ['clean', 'boxed', 'pair', 'crop', 'strip', 'sheet', 'beside'] as const
export type StillKind = (typeof STILL_KINDS)[number]

/** A file that was made of a still and handed over. */
const stillExport = z.object({
  at: instant,
  by: annotatorId,
  profile: z.enum(['publication', 'archive']),
  fileName: shortText,
  sha256,
  /** Protected people who were left uncovered in it on purpose. */
  uncovered: z.number().int().min(0).max(10_000).optional(),
})
export type StillExport = z.infer<typeof stillExport>

/** Of a contact sheet; frames, those beyond the clip are passed over. */
const stillSheet = z.object({
  everySeconds: z.number().min(0.1).max(86_400),
  start: frameIndex.optional(),
  end: frameBoundary.optional(),
})
export type StillSheet = z.infer<typeof stillSheet>

/** A captured frame. Its pixels can be made again from the clip. */
export const stillRecord = z.object({
  type: z.literal('still'),
  id: stillId,
  clipId,
  frame: frameIndex,
  pts: ticks,
  crop: box.optional(),
  redactions: z.array(redaction).max(1_000).default([]),
  /** SHA-256 of the decoded pixels in display geometry: rows of RGBA from the top left. */
  sha256,
  decoder: shortText,
  captions: localizedText.default({}),
  credit: longText.default(''),
  capturedBy: annotatorId,
  capturedAt: instant,
  /** Clean where nothing is said. */
  kind: z.enum(STILL_KINDS).optional(),
  /** Boxes and tracks that are numbered on it; all that are on the frame where nothing is said. */
  boxIds: z.array(recordId).max(500).optional(),
  /** Which frames a contact sheet has: one every so many seconds of the clip or of `[start, end)`, or one of each annotation. */
  sheet: z.union([stillSheet, z.literal('annotations')]).optional(),
  /** The frame of another clip that stands beside it. */
  beside: z.object({ clipId, frame: frameIndex, pts: ticks }).optional(),
  /** What is visible, without inference, by language: the beginning of the caption and the alternative text. */
  visible: localizedText.optional(),
  /** Who else has looked at what is covered, and when; never who captured it. */
  secondBy: annotatorId.optional(),
  secondAt: instant.optional(),
  exports: z.array(stillExport).max(1_000).optional(),
})
export type StillRecord = z.infer<typeof stillRecord>
