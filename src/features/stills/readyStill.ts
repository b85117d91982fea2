import type { TFunction } from 'i18next'
import type { ExportProfile } from '../../domain/provenance/exportProfile'
import type { ClipRecord } from '../../domain/records/clip'
import type { ClipId, RecordId } from '../../domain/records/ids'
import type { StillRecord } from '../../domain/records/still'
import { fail, ok, type Result } from '../../domain/result'
import { isGraphicAt } from '../../domain/sensitivity/sensitivityMarks'
import { blocks } from '../../domain/stills/blocks'
import type { Say } from '../../domain/stills/captionKey'
import { exportFaults, type ExportFault } from '../../domain/stills/exportFaults'
import { picturesOf } from '../../domain/stills/stillPlan'
import type { FrameTimes } from '../../engine/clipEvidenceOf'
import { planStill } from '../../engine/planStill'
import type { MediaProblem } from '../../engine/ports/media'
import type { StillProblem } from '../../engine/ports/stills'
import type { Workspace } from '../../engine/workspace'
import type { Language } from '../../stores/preferencesStore'
import { presentMarks } from '../../stores/sensitivityQueries'
import { session } from '../../stores/session'
import { builtCaptions, type LeavingStill } from './leavingStill'
import { needsTimes, stillFrames } from './stillFrames'
import { stillWords } from './stillWords'

/** What holds for all stills that leave together. */
export interface LeavingTogether {
  readonly workspace: Workspace
  readonly profile: ExportProfile
  /** Of what is drawn in the pictures. */
  readonly language: Language
  readonly inLanguage: (language: Language) => TFunction
  /** Whether this viewer has looked at a still that is graphic. */
  readonly isSeen: (id: RecordId) => boolean
  /** Whether protected people are left uncovered on purpose. */
  readonly isArchiveAct: boolean
}

/** A still as it leaves together with others, and what stands in its way. */
export interface ReadyStill {
  readonly leaving: LeavingStill
  readonly captions: Readonly<Record<Language, string>>
  readonly faults: readonly ExportFault[]
  /** Protected people under no fill. */
  readonly uncovered: number
}

/** Why a still cannot leave together with others. */
export type ReadyProblem =
  | StillProblem
  /** It has not been chosen yet which other still stands beside it, or the frames of its sheet are none. */
  | { readonly code: 'incomplete' }

/** Makes stills ready to leave, one after the other; the frames of a clip are read once for all of them. */
export function stillReader(
  together: LeavingTogether,
): (still: StillRecord) => Promise<Result<ReadyStill, ReadyProblem>> {
  const { workspace, profile, language, inLanguage, isSeen, isArchiveAct } = together
  const { index } = workspace
  const says = { en: inLanguage('en') as Say, ar: inLanguage('ar') as Say }
  const words = stillWords(inLanguage(language), language, profile)
  const needsSecond = index.all('project')[0]?.stillsNeedSecond ?? false
  const known = new Map<ClipId, Promise<Result<FrameTimes, MediaProblem>>>()
  const timesOf = (clip: ClipRecord) => {
    const times = known.get(clip.id) ?? session().clipTimes(clip)
    known.set(clip.id, times)
    return times
  }
  const isGraphic = ({ id }: ClipRecord, frame: number) => isGraphicAt(presentMarks(id), frame)
  return async (still) => {
    const clip = index.get('clip', still.clipId)
    if (!clip) return fail({ code: 'incomplete' })
    const times = needsTimes(still) ? await timesOf(clip) : undefined
    if (times && !times.ok) {
      const { code } = times.problem
      return fail(code === 'missing' ? { code, clip: clip.name } : { code: 'failed', message: code })
    }
    const frames = times ? stillFrames(workspace, clip, still, times.value) : []
    const plan = planStill({ index, still, clip, frames, isGraphic, words: words(index) })
    if (!plan) return fail({ code: 'incomplete' })
    const leaving = { workspace, still, clip, plan, table: times?.value.table, profile, says }
    const built = builtCaptions(leaving)
    const uncovered = blocks(plan).length
    const clips = picturesOf(plan).map((cell) => cell.clip)
    const isCovered = isGraphic(clip, still.frame) && !isSeen(still.id)
    return ok({
      leaving,
      captions: { en: still.captions['en'] ?? built.en, ar: still.captions['ar'] ?? built.ar },
      faults: exportFaults({ still, clips, profile, uncovered, isArchiveAct, needsSecond, isCovered }),
      uncovered,
    })
  }
}
