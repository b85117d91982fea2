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
import { planStill } from '../../engine/planStill'
import type { StillMaker, StillProblem, StillType } from '../../engine/ports/stills'
import type { Workspace } from '../../engine/workspace'
import type { ReadStill } from '../../formats/still/readStill'
import type { KnownTimes } from '../../stores/clipTimesStore'
import { LANGUAGES } from '../../stores/preferencesStore'
import { marksIn } from '../../stores/sensitivityQueries'
import { session } from '../../stores/session'
import { fileHash } from './fileHash'
import { fileKind } from './fileKind'
import { framesOnStill } from './framesOnStill'
import { planKey } from './planKey'
import { stillAtExport } from './stillAtExport'
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
  const found = await plansOf(workspace, clip, read)
  if (found.plans.length === 0) return ok({ code: 'noStill' })
  const likeness = await mostAlike(stills, found.plans, bytes, `image/${read.encoding}`, signal)
  if (!likeness.ok) return likeness
  return ok(
    judgeReopened({
      likeness: likeness.value,
      captured: citation.pixelsSha256,
      decoded: decoded.value.sha256,
      isKnownFile: found.fileSha256 !== undefined && found.fileSha256 === (await fileHash(bytes)),
      isDrawnAsThen: found.isDrawnAsThen,
    }),
  )
}

interface FoundPlans {
  /** No two of them look the same. */
  readonly plans: readonly StillPlan[]
  readonly isDrawnAsThen: boolean
  readonly fileSha256?: string | undefined
}

async function plansOf(workspace: Workspace, clip: ClipRecord, { citation, stillId }: ReadStill): Promise<FoundPlans> {
  const found = stillAtExport(workspace, stillId, citation.revision)
  const { still } = found ?? {}
  const isOfFile = still?.clipId === clip.id && still.frame === citation.frame && fileKind(still) === citation.kind
  if (!found || !still || !isOfFile) {
    // A frame alone is drawn without any still.
    const plans = citation.kind === 'RAW' ? [cleanPlan(clip, citation.frame, citation.pts)] : []
    return { plans, isDrawnAsThen: citation.kind === 'RAW' }
  }
  const needsTimes = still.kind === 'strip' || still.kind === 'sheet'
  const times = needsTimes ? await session().clipTimes(clip) : undefined
  const exported = found.fileSha256 === undefined ? undefined : still.exports?.at(-1)?.profile
  const plans = new Map<string, StillPlan>()
  for (const profile of exported ? [exported] : PROFILES) {
    for (const plan of plansInLanguages(found.workspace, clip, still, times, profile)) plans.set(planKey(plan), plan)
  }
  const { fileSha256 } = found
  return { plans: [...plans.values()], isDrawnAsThen: fileSha256 !== undefined, fileSha256 }
}

function plansInLanguages(
  workspace: Workspace,
  clip: ClipRecord,
  still: StillRecord,
  times: KnownTimes | undefined,
  profile: ExportProfile,
): readonly StillPlan[] {
  const { index } = workspace
  const frames = framesOnStill(workspace, clip, still, times)
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
