import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { codedBox, codedRange, reviewedClip } from '../../../tests/support/reviewedClip'
import { fixedPorts } from '../../../tests/support/fixedPorts'
import { NOW, steadyTable } from '../../../tests/support/sampleRecords'
import { agreementOf } from '../../domain/agreement/agreementOf'
import type { Decision } from '../../domain/agreement/decision'
import { stateAgreement } from '../../domain/agreement/stateAgreement'
import { statedAgreement } from '../../domain/agreement/statedAgreement'
import { coverageRecord } from '../../domain/records/coverage'
import { annotatorId, clipId } from '../../domain/records/ids'
import { reviewRecord } from '../../domain/records/review'
import { reviewRules } from '../../domain/records/reviewRules'
import type { WorkspaceRecord } from '../../domain/records/workspaceRecord'
import { acceptAgreed } from '../../engine/commands/acceptAgreed'
import { createProject } from '../../engine/commands/createProject'
import { settleDisagreement } from '../../engine/commands/settleDisagreement'
import { reviewOfProject } from '../../engine/reviewOfProject'
import { reviewReport } from '../../engine/reviewReport'
import { readFramebench } from '../../formats/framebench/read'
import { planImport } from '../../formats/framebench/planImport'
import { agreementDifferences } from '../../formats/framebench/agreementDifferences'
import { ar } from '../../i18n/ar'
import { en } from '../../i18n/en'
import { offlinePage } from '../../ui/offlinePage'
import { methodsText } from './methodsText'
import { ReportArticle } from './ReportArticle'
import { resultFile } from './resultFiles'
import { resultWords } from './resultWords'
import { createElement } from 'react'

beforeAll(async () => {
  const resources = { en: { messages: en }, ar: { messages: ar } }
  await i18next.init({ lng: 'en', defaultNS: 'messages', resources, interpolation: { escapeValue: false } })
})

const CODERS = ['coder-a', 'coder-b']
const RULES = reviewRules.parse({ isBlind: true, binMs: 400, replicates: 200, seed: 7 })

function ofCoder(id: string, at: number): WorkspaceRecord[] {
  const about = { clipId: 'clip-a' }
  const coverage = {
    type: 'coverage',
    id: `seen-${id}`,
    authorId: id,
    ...about,
    spans: [{ start: 0, end: 100, speed: 1 }],
  }
  const review = { type: 'review', id: `r-${id}`, coderId: id, ...about, submittedAt: NOW, digest: `${at}`.repeat(64) }
  return [
    coverageRecord.parse({ ...coverage, updatedAt: NOW }),
    reviewRecord.parse({ ...review, recordIds: at === 0 ? ['a1', 'a2', 'a3', 'ab'] : ['b1', 'b2', 'bb', 'bc'] }),
  ]
}

const inCover = { tagIds: ['in_cover'] }
const CODES = [
  codedRange('a1', 0, [0, 50]),
  codedRange('b1', 1, [0, 65]),
  codedRange('a2', 0, [50, 100], inCover),
  codedRange('b2', 1, [65, 90], inCover),
  codedRange('a3', 0, [92, 98]),
  codedBox('ab', 0, 100),
  codedBox('bb', 1, 104),
  codedBox('bc', 1, 600, { frame: 20, pts: 20 * 512 }),
]

/** Two have coded a clip blind; what they differ in is settled as `decisions` say, in the order of the list. */
async function reviewed(decisions: readonly Decision[], codes: readonly WorkspaceRecord[] = CODES) {
  const { workspace, view } = await reviewedClip([...codes, ...CODERS.flatMap(ofCoder)])
  const [project] = workspace.index.all('project')
  if (!project) throw new Error('no project')
  workspace.commit('setReviewRules', [{ before: project, after: { ...project, review: RULES } }])
  const times = { table: steadyTable(), foundCuts: undefined }
  const review = () => reviewOfProject(workspace.index, () => times)
  const statistics = () => {
    const { clips, rules, context } = review()
    return agreementOf(clips, rules, context)
  }
  const report = () => reviewReport(workspace.index, review(), statistics())
  const [clip] = report().clips
  acceptAgreed(workspace, clip?.agreements.map(({ group }) => group) ?? [])
  for (const [at, decision] of decisions.entries()) {
    const group = clip?.disagreements[at]?.group
    if (!group) throw new Error('nothing to decide')
    const made = settleDisagreement(workspace, view, { group, decision, reason: `reason ${at}` })
    if (!made.ok) throw new Error(made.problem.code)
  }
  const words = (language: 'en' | 'ar') =>
    resultWords(i18next.getFixedT(language), language, workspace.index.all('codebook'))
  const text = (language: 'en' | 'ar') => methodsText(words(language), report())
  const json = resultFile(workspace, report(), { en: text('en'), ar: text('ar') })
  return { workspace, report, words, text, json }
}

const DECISIONS: readonly Decision[] = [
  { kind: 'take', coderIds: [annotatorId.parse('coder-a')] },
  { kind: 'unresolved' },
  { kind: 'reject' },
]

interface File {
  readonly clips: readonly {
    readonly firstPts: number
    readonly endPts: number
    readonly timebase: { num: number; den: number }
  }[]
  readonly segments: readonly Coded[]
  readonly annotations: readonly (Coded & { readonly frame: number; readonly box?: Box })[]
  readonly coverage: readonly { readonly authorId: string; readonly spans: readonly { start: number; end: number }[] }[]
  readonly reviews: readonly { readonly digest: string }[]
  readonly adjudications: readonly { readonly kind: string; readonly verdict: string }[]
  readonly project: { readonly review: typeof RULES }
  readonly agreement: {
    readonly variables: readonly {
      readonly id: string
      readonly alpha: { readonly interval: { low: number; high: number } }
    }[]
    readonly all: { readonly alpha: { readonly interval: { low: number; high: number } } }
  }
}
interface Coded {
  readonly authorId: string
  readonly tagIds: readonly string[]
  readonly startPts: number
  readonly endPts: number
  readonly codebookVersion: string
}
interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Numbers as they are printed: three decimals and no zero before the point, and per cent with one. */
const three = (value: number) => value.toFixed(3).replace(/^(-?)0/, '$1')
const percent = (share: number) => (share === 1 ? '100' : (share * 100).toFixed(1))

/** Everything that the paragraph says in numbers, worked out by hand from the exported file alone. */
function numbersOf(file: File): string[] {
  const [clip] = file.clips
  if (!clip) throw new Error('no clip')
  const { review: rules } = file.project
  const ticks = clip.endPts - clip.firstPts
  const binTicks = ((rules.binMs / 1000) * clip.timebase.den) / clip.timebase.num
  const bins = Math.ceil(ticks / binTicks)
  const seconds = (ticks * clip.timebase.num) / clip.timebase.den
  const byCoder = <Item extends Coded>(items: readonly Item[], coder: number) =>
    items.filter(({ authorId }) => authorId === CODERS[coder])
  const holds = (coder: number, tag: string, bin: number) => {
    const [from, to] = [clip.firstPts + bin * binTicks, clip.firstPts + (bin + 1) * binTicks]
    const covered = byCoder(file.segments, coder)
      .filter(({ tagIds }) => tagIds.includes(tag))
      .reduce((sum, { startPts, endPts }) => sum + Math.max(0, Math.min(to, endPts) - Math.max(from, startPts)), 0)
    return covered * 2 >= binTicks
  }
  const tables = ['no_cover', 'in_cover'].map((tag) =>
    Array.from({ length: bins }, (_, bin) => [holds(0, tag, bin), holds(1, tag, bin)] as const),
  )
  const spread = (units: readonly (readonly [boolean, boolean])[]) => {
    const values = units.flat()
    const yes = values.filter(Boolean).length
    return { n: values.length, expected: (2 * yes * (values.length - yes)) / (values.length - 1) }
  }
  const differing = (units: readonly (readonly [boolean, boolean])[]) => units.filter(([a, b]) => a !== b).length
  const variable = (units: readonly (readonly [boolean, boolean])[], at: number) => {
    const { n, expected } = spread(units)
    const agreed = 1 - differing(units) / units.length
    const share = (coder: 0 | 1) => units.filter((unit) => unit[coder]).length / units.length
    const chance = share(0) * share(1) + (1 - share(0)) * (1 - share(1))
    const { low, high } = file.agreement.variables[at]?.alpha.interval ?? { low: Number.NaN, high: Number.NaN }
    const alpha = 1 - (2 * differing(units)) / expected
    return [alpha, low, high]
      .map(three)
      .concat(percent(agreed), three((agreed - chance) / (1 - chance)), `${n}`, `${units.length}`)
  }
  const units = tables.flat()
  const all = 1 - (2 * differing(units)) / tables.reduce((sum, each) => sum + spread(each).expected, 0)
  const allInterval = file.agreement.all.alpha.interval
  const overlap = (a: Coded, b: Coded) => {
    const common = Math.min(a.endPts, b.endPts) - Math.max(a.startPts, b.startPts)
    return common / (Math.max(a.endPts, b.endPts) - Math.min(a.startPts, b.startPts))
  }
  const isSameTag = (a: Coded, b: Coded) => a.tagIds.join() === b.tagIds.join()
  const pairs = byCoder(file.segments, 0).flatMap((a) =>
    byCoder(file.segments, 1).flatMap((b) =>
      isSameTag(a, b) && overlap(a, b) >= rules.overlap ? [[a, b] as const] : [],
    ),
  )
  const unmatched = file.segments.length - 2 * pairs.length
  const apart = (of: (range: Coded) => number) =>
    ((pairs.reduce((sum, [a, b]) => sum + Math.abs(of(a) - of(b)), 0) / pairs.length) * clip.timebase.num) /
    clip.timebase.den
  const iou = (a: Box, b: Box) => {
    const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
    const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
    return w <= 0 || h <= 0 ? 0 : (w * h) / (a.w * a.h + b.w * b.h - w * h)
  }
  const boxes = byCoder(file.annotations, 0).flatMap((a) =>
    byCoder(file.annotations, 1).flatMap((b) => {
      const shared = a.box && b.box && a.frame === b.frame ? iou(a.box, b.box) : 0
      return shared >= rules.iou ? [shared] : []
    }),
  )
  const iouSum = boxes.reduce((sum, each) => sum + each, 0)
  const meanBox = boxes.length === 0 ? [] : [`${boxes.length}`, three(iouSum / boxes.length)]
  const unmatchedBoxes = file.annotations.length - 2 * boxes.length
  const f1 = (matched: number, rest: number) => three((2 * matched) / (2 * matched + rest))
  const decided = (verdict: string) =>
    file.adjudications.filter((each) => each.kind !== 'agreement' && each.verdict === verdict).length
  const [kept, changed, rejected] = ['kept', 'changed', 'rejected'].map(decided) as [number, number, number]
  const agreements = file.adjudications.filter(({ kind }) => kind === 'agreement').length
  // Everything that two ranges or boxes are about, and what one coder has alone: a thing each.
  const things = pairs.length + unmatched + boxes.length + unmatchedBoxes
  const disagreements = things - agreements
  const seen = CODERS.map((id) => {
    const frames = file.coverage.filter(({ authorId }) => authorId === id).flatMap(({ spans }) => spans)
    return `${frames.reduce((sum, { start, end }) => sum + end - start, 0) / 25}`
  })
  return [
    `${CODERS.length}`, `${file.clips.length}`, `${seconds}`, file.segments[0]?.codebookVersion ?? '',
    `${new Set(file.reviews.map(({ digest }) => digest)).size}`, ...seen,
    `${bins}`, `${rules.binMs / 1000}`, '95', `${rules.replicates}`, `${rules.seed}`,
    ...tables.flatMap(variable),
    ...[all, allInterval.low, allInterval.high].map(three), percent(1 - differing(units) / units.length), `${units.length * 2}`, `${units.length}`,
    `${rules.overlap}`, `${pairs.length}`, `${unmatched}`, f1(pairs.length, unmatched),
    apart(({ startPts }) => startPts).toFixed(3), apart(({ endPts }) => endPts).toFixed(3),
    `${rules.iou}`, ...meanBox, `${unmatchedBoxes}`, f1(boxes.length, unmatchedBoxes),
    `${disagreements}`, `${kept + changed + rejected}`, `${kept}`, `${changed}`, `${rejected}`, `${decided('unresolved')}`,
    `${disagreements - kept - changed - rejected - decided('unresolved')}`, `${agreements}`, `${agreements}`,
  ] // oxfmt-ignore
}

function numbersIn(text: string): readonly string[] {
  return text.replaceAll(/F1|adjudicator-2c/g, '').match(/-?\d*\.?\d+/g) ?? []
}

describe('the methods paragraph', () => {
  it.each(['en', 'ar'] as const)('has only numbers that follow from the exported file, in %s', async (language) => {
    const { text, json } = await reviewed(DECISIONS)
    const expected = numbersOf(JSON.parse(json))
    expect(numbersIn(text('en'))).toEqual(expected)
    // Arabic has words for one and for two of a thing.
    const inDigits = text(language).replaceAll('مقطعًا واحدًا', '1').replaceAll('حزمتين', '2')
    expect(numbersIn(inDigits).toSorted()).toEqual(expected.toSorted())
    expect(JSON.parse(json).agreement.methods[language]).toBe(text(language))
  })

  it('says of boxes of which none match no mean', async () => {
    const apart = CODES.map((code) => (code.id === 'bb' ? codedBox('bb', 1, 600) : code))
    const { text, json } = await reviewed(DECISIONS, apart)
    expect(numbersIn(text('en'))).toEqual(numbersOf(JSON.parse(json)))
    expect(text('en')).toContain('none of them matched, 3 without a match')
    expect(text('ar')).toContain('لم يتقابل منها شيء')
  })

  it('says of what was not decided that it was not', async () => {
    const { text } = await reviewed([])
    expect(text('en')).toContain('Disagreements found:')
    expect(text('en')).toContain('not decided yet')
  })

  it('names the level of measurement by which alpha was computed, and the report does', async () => {
    const { report, words, workspace } = await reviewed([])
    const found = report()
    const [first, ...others] = found.statistics.variables
    if (!first) throw new Error('nothing was compared')
    const variables = [{ ...first, variable: { ...first.variable, level: 'ordinal' as const } }, ...others]
    const ordinal = { ...found, statistics: { ...found.statistics, variables } }
    expect(methodsText(words('en'), ordinal).match(/(\w+) alpha /g)).toContain('ordinal alpha ')
    expect(methodsText(words('en'), found)).not.toContain('ordinal')
    const html = (of: typeof found) => {
      const props = { words: words('en'), report: of, records: workspace.index.records, unread: [] }
      return offlinePage([{ language: 'en', title: '', body: createElement(ReportArticle, props) }], '')
    }
    expect(html(ordinal)).toContain('>Ordinal<')
    expect(html(ordinal)).toContain('have a place on the scale')
    expect(html(found)).not.toContain('have a place on the scale')
  })

  it('changes with the verdicts in nothing that is computed from before them', async () => {
    const [before, after] = [await reviewed([]), await reviewed(DECISIONS)]
    expect(after.report().statistics).toEqual(before.report().statistics)
  })
})

describe('the exported result', () => {
  it('states what the schema has room for and nothing that it drops', async () => {
    const { json } = await reviewed(DECISIONS)
    const { agreement } = JSON.parse(json)
    expect(statedAgreement.parse(agreement)).toEqual(agreement)
  })

  it('reads without a fault, with everybody’s originals and the verdicts, and states what is computed of it again', async () => {
    const { json, report } = await reviewed(DECISIONS)
    const read = readFramebench(new TextEncoder().encode(json))
    if (!read.ok) throw new Error(read.problem.code)
    const { rejected, unknown, records, agreement } = read.value
    expect([rejected, unknown]).toEqual([[], []])
    expect(CODES.map(({ id }) => records.find((record) => record.id === id))).toEqual(CODES)
    expect(records.filter(({ type }) => type === 'adjudication').length).toBeGreaterThan(2)
    const own = JSON.parse(json).agreement
    if (!agreement) throw new Error('nothing stated')
    expect(agreementDifferences(agreement, own)).toEqual([])
    const forged = structuredClone(agreement)
    const [variable] = forged.variables
    if (!variable) throw new Error('no variable')
    variable.alpha.value = 0.99
    expect(agreementDifferences(forged, own)).toEqual([
      { place: 'variables[0].alpha.value', stated: '0.99', own: String(report().statistics.variables[0]?.alpha.value) },
    ])
  })

  it('is compared where the clip is here already under another id, as the clip of the same bytes', async () => {
    const { json, workspace: there } = await reviewed(DECISIONS)
    const read = readFramebench(new TextEncoder().encode(json))
    if (!read.ok) throw new Error(read.problem.code)
    const here = await createProject(fixedPorts(undefined, 'here'), {
      name: 'Case',
      pseudonym: 'reader-x1',
      codebook: undefined,
    })
    const [clip] = there.index.all('clip')
    const [project] = here.index.all('project')
    if (!clip || !project) throw new Error('nothing to import into')
    const mine = { ...clip, id: clipId.parse('mine'), addedBy: here.authorId }
    here.commit('addClip', [
      { before: null, after: mine },
      { before: project, after: { ...project, review: RULES } },
    ])
    const plan = planImport(here.index.records, read.value)
    expect(plan.problems).toEqual([])
    here.commit('import', plan.changes)
    const review = reviewOfProject(here.index, () => ({ table: steadyTable(), foundCuts: undefined }))
    const report = reviewReport(here.index, review, agreementOf(review.clips, review.rules, review.context))
    expect(report.statistics.clips.map((each) => each.clipId)).toEqual(['mine'])
    if (!plan.agreement) throw new Error('nothing stated')
    expect(agreementDifferences(plan.agreement, stateAgreement(report.statistics, report.examined))).toEqual([])
  })

  it('opens also where what it states cannot be read, and says so', async () => {
    const { json } = await reviewed([])
    const file = { ...JSON.parse(json), agreement: { alpha: 1 } }
    const read = readFramebench(new TextEncoder().encode(JSON.stringify(file)))
    expect(read).toMatchObject({ ok: true, value: { agreement: undefined, rejected: [] } })
    expect(read.ok && read.value.unknown.map(({ place }) => place)).toEqual(['agreement.rules'])
  })
})

describe('the report as a file', () => {
  it('runs nothing and asks for nothing, and tells each verdict with its reason and who was overruled', async () => {
    const { report, words, workspace } = await reviewed(DECISIONS)
    const body = (language: 'en' | 'ar') => ({
      language,
      title: language,
      body: createElement(ReportArticle, {
        words: words(language),
        report: report(),
        records: workspace.index.records,
        unread: ['<script>'],
      }),
    })
    const html = offlinePage([body('ar'), body('en')], '')
    expect(html).not.toMatch(/<script|<img|<link|src=/)
    expect(html).toContain('&lt;script&gt;')
    for (const said of [
      'reason 0',
      'reason 1',
      'reason 2',
      'Overruled: coder-b',
      'left unresolved',
      'not decided yet',
    ]) {
      expect(html).toContain(said)
    }
  })
})
