import i18next from 'i18next'
import type { ExportProfile } from '../../domain/provenance/exportProfile'
import type { ClipRecord } from '../../domain/records/clip'
import type { StillRecord } from '../../domain/records/still'
import { ok, type Result } from '../../domain/result'
import { isGraphicAt } from '../../domain/sensitivity/sensitivityMarks'
import { judgeReopened, type FileLikeness, type ReopenVerdict } from '../../domain/stills/judgeReopened'
import type { StillPlan } from '../../domain/stills/stillPlan'
import { frameIndex } from '../../domain/time/frameIndex'
import { frameCount, ptsOf } from '../../domain/time/frameTable'
import { sha256Of } from '../../domain/sha256Of'
import { planStill, type SheetFrame } from '../../engine/planStill'
import type { StillMaker, StillProblem, StillType } from '../../engine/ports/stills'
import type { Workspace } from '../../engine/workspace'
import type { ReadStill } from '../../formats/still/readStill'
import { LANGUAGES } from '../../stores/preferencesStore'
import { marksIn } from '../../stores/sensitivityQueries'
import { session } from '../../stores/session'
import { fileKind } from './fileKind'
import { planKey } from './planKey'
import { stillAtExport } from './stillAtExport'
import { needsTimes, stillFrames } from './stillFrames'
import { stillWords } from './stillWords'

/** The file of a still, and what it says of itself. */
export interface ReopenedFile {
  readonly read: ReadStill
  readonly bytes: Uint8Array<ArrayBuffer>
}

export type Comparison =
  | ReopenVerdict
  /** The clip's frame has another timestamp here than the file says. */
  | { readonly code: 'otherTimes' }
  /** Nobody here knows how it was laid out. */
  | { readonly code: 'noStill' }

const PROFILES: readonly ExportProfile[] = ['publication', 'archive']

/**
 * Draws a still again, as the project was when it was exported where the log knows that, and holds the file's picture against
 * it. The language of its words is not logged: each is tried.
 */
export async function compareReopened(
  stills: StillMaker,
  workspace: Workspace,
  clip: ClipRecord,
  { read, bytes }: ReopenedFile,
  signal: AbortSignal,
): Promise<Result<Comparison, StillProblem>> {
  const { citation } = read
  const frame = frameIndex(citation.frame)
  const table = await stills.table(clip)
  if (!table.ok) return table
  const { num, den } = table.value.timebase
  const isThere = citation.frame < frameCount(table.value) && ptsOf(table.value, frame) === citation.pts
  if (!isThere || num !== citation.timebase.num || den !== citation.timebase.den) return ok({ code: 'otherTimes' })
  const decoded = await stills.pixels(clip, frame)
  if (!decoded.ok) return decoded
  const found = await plansOf(workspace, clip, read, await sha256Of(bytes))
  if (found.plans.length === 0) return ok({ code: 'noStill' })
  const likeness = await mostAlike(stills, found.plans, bytes, `image/${read.encoding}`, signal)
  if (!likeness.ok) return likeness
  return ok(
    judgeReopened({
      likeness: likeness.value,
      captured: citation.pixelsSha256,
      decoded: decoded.value.sha256,
      isKnownFile: found.isKnownFile,
      isDrawnAsThen: found.isDrawnAsThen,
    }),
  )
}

interface FoundPlans {
  /** No two of them look the same. */
  readonly plans: readonly StillPlan[]
  readonly isDrawnAsThen: boolean
  readonly isKnownFile: boolean
}

async function plansOf(
  workspace: Workspace,
  clip: ClipRecord,
  { citation, stillId }: ReadStill,
  fileSha256: string,
): Promise<FoundPlans> {
  const found = stillAtExport(workspace, stillId, fileSha256, citation.revision)
  const isOfFile =
    found?.still.clipId === clip.id && found.still.frame === citation.frame && fileKind(found.still) === citation.kind
  if (!isOfFile) {
    // A frame alone is drawn without any still.
    const isAlone = citation.kind === 'RAW'
    const plans = isAlone ? [cleanPlan(clip, citation.frame, citation.pts)] : []
    return { plans, isDrawnAsThen: isAlone, isKnownFile: false }
  }
  const { still, exported, isKnownFile } = found
  const times = needsTimes(still) ? await session().clipTimes(clip) : undefined
  const frames = times?.ok ? stillFrames(found.workspace, clip, still, times.value) : []
  const plans = new Map<string, StillPlan>()
  for (const profile of exported ? [exported.profile] : PROFILES) {
    for (const plan of plansInLanguages(found.workspace, clip, still, frames, profile)) plans.set(planKey(plan), plan)
  }
  return { plans: [...plans.values()], isDrawnAsThen: exported !== undefined, isKnownFile }
}

function plansInLanguages(
  workspace: Workspace,
  clip: ClipRecord,
  still: StillRecord,
  frames: readonly SheetFrame[],
  profile: ExportProfile,
): readonly StillPlan[] {
  const { index } = workspace
  const isGraphic = ({ id }: ClipRecord, at: number) => isGraphicAt(marksIn(workspace, id), at)
  return LANGUAGES.flatMap((language) => {
    const words = stillWords(i18next.getFixedT(language), language, profile)(index)
    const plan = planStill({ index, still, clip, frames, isGraphic, words })
    return plan ? [plan] : []
  })
}

function cleanPlan(clip: ClipRecord, frame: number, pts: ReadStill['citation']['pts']): StillPlan {
  const { width, height } = clip.display
  const whole = { x: 0, y: 0, w: width, h: height }
  const at = frameIndex(frame)
  return {
    width,
    height,
    cells: [{ kind: 'picture', clip, frame: at, pts, region: whole, place: whole, fills: [], guarded: [], marks: [] }],
    legend: [],
    direction: 'ltr',
  }
}

/** Of what a file may have been drawn as, the one that it is most like. */
async function mostAlike(
  stills: StillMaker,
  plans: readonly StillPlan[],
  bytes: Uint8Array<ArrayBuffer>,
  type: StillType,
  signal: AbortSignal,
): Promise<Result<FileLikeness, StillProblem>> {
  let best: Result<FileLikeness, StillProblem> | undefined
  for (const plan of plans) {
    const image = await stills.render(plan, { signal, onProgress: () => undefined })
    if (!image.ok) return image
    const likeness = await image.value.compare(bytes, type)
    image.value.close()
    if (!likeness.ok) return likeness
    if (!best?.ok || apart(likeness.value) < apart(best.value)) best = likeness
    if (apart(likeness.value) === 0) break
  }
  return best ?? { ok: false, problem: { code: 'cancelled' } }
}

function apart({ drawn, encoded }: FileLikeness): number {
  return (encoded?.against ?? drawn)?.differing ?? Infinity
}
