import { z } from '../zod'
import { VERDICTS } from './agreementStatistics'
import { localizedText } from '../records/fields'
import { annotatorId, clipId, tagId } from '../records/ids'
import { LEVELS_OF_MEASUREMENT } from '../records/levelOfMeasurement'
import { reviewRules } from '../records/reviewRules'

const MOST = 100_000
const count = z.number().int().min(0)
const share = z.number().min(0).max(1).optional().describe('0 to 1; left out where it cannot be computed')
const table = z.array(z.array(z.number().min(0)).max(1_000)).max(1_000)
const two = z.tuple([annotatorId, annotatorId])

const alpha = z.object({
  value: z.number().optional().describe("Krippendorff's alpha; left out where nothing varies"),
  interval: z.object({ low: z.number(), high: z.number() }).optional().describe('95 %, by bootstrap'),
  replicates: count,
  verdict: z.enum(VERDICTS),
})

const kappa = z.object({
  name: z.enum(['cohen', 'fleiss']),
  raters: count,
  value: z.number().optional(),
  units: count,
  standardError: z.number().optional(),
})

const coefficients = {
  units: count.describe('Units of which at least two coders have a value'),
  values: count.describe('Values in them'),
  percent: share,
  alpha,
  kappa,
  coincidences: table.describe('Rows and columns in the order of the categories'),
}

const category = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tag'), tagId }),
  z.object({ kind: z.literal('value'), value: z.union([z.string().max(500), z.number(), z.boolean()]) }),
  z.object({ kind: z.literal('yes') }),
  z.object({ kind: z.literal('no') }),
  z.object({ kind: z.literal('nothing') }),
  z.object({ kind: z.literal('notAssessable') }),
])

const variableId = z.string().max(300)

const variable = z.object({
  id: variableId,
  kind: z.enum(['choice', 'tag', 'attribute']),
  level: z.enum(LEVELS_OF_MEASUREMENT),
  tagIds: z.array(tagId).max(10_000),
  name: z.string().max(300).optional(),
  categories: z.array(category).max(1_000),
  ties: count,
  ...coefficients,
  withoutNothing: z.object(coefficients).optional(),
  pairs: z.array(
    z.object({ coderIds: two, confusion: table, units: count, percent: share, kappa: z.number().optional() }),
  ),
})

const differences = z.object({
  meanAbsolute: z.string().max(40),
  greatestAbsolute: z.string().max(40),
  mean: z.string().max(40),
})

const events = z.object({
  matched: count,
  sameTags: count,
  missed: count,
  extra: count,
  f1: share,
  start: differences.optional(),
  end: differences.optional(),
})
const eventAgreement = z.object({
  all: events,
  variables: z.array(z.object({ variableId, counts: events })).max(MOST),
  pairs: z.array(z.object({ coderIds: two, counts: events })).max(MOST),
  open: count,
})

const labels = z.object({ units: count, percent: share, alpha: z.number().optional() })
const boxes = z.object({
  matched: count,
  onlyFirst: count,
  onlySecond: count,
  f1: share,
  meanIou: share,
  missingCounted: labels,
  missingDropped: labels,
})
const boxAgreement = z.object({
  all: boxes,
  pairs: z.array(z.object({ coderIds: two, counts: boxes })).max(MOST),
})

/** How far the coders of a file agree: computed by the program that wrote it, from codes from before anything was settled. */
export const statedAgreement = z
  .object({
    rules: reviewRules,
    coderIds: z.array(annotatorId).max(100),
    clips: z.array(z.object({ clipId, coderIds: z.array(annotatorId).max(100), bins: count })).max(20_000),
    withoutCoverage: z.array(annotatorId).max(100),
    examined: z
      .array(z.object({ clipId, coderId: annotatorId, ticks: count }))
      .max(MOST)
      .describe("How long of each clip each coder has had on screen, in ticks of the clip's timebase"),
    variables: z.array(variable).max(10_000),
    all: z.object({
      units: count,
      values: count,
      percent: share,
      alpha,
      least: z.object({ variableId, value: z.number() }).optional(),
    }),
    ranges: eventAgreement,
    frameTags: eventAgreement,
    tracks: boxAgreement,
    boxes: boxAgreement,
    methods: localizedText.optional().describe('The same as a paragraph, by language'),
  })
  .describe('Agreement of the coders before adjudication. A reader computes it again from the records')
export type StatedAgreement = z.infer<typeof statedAgreement>
