import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClipRecord } from '../../domain/records/clip'
import type { ExportProfile } from '../../domain/provenance/exportProfile'
import type { StillRecord } from '../../domain/records/still'
import type { ImageSize } from '../../domain/geometry/imagePoint'
import { isGraphicAt } from '../../domain/sensitivity/sensitivityMarks'
import type { StillPlan } from '../../domain/stills/stillPlan'
import type { FrameTable } from '../../domain/time/frameTable'
import { planStill } from '../../engine/planStill'
import type { StillImage, StillProblem } from '../../engine/ports/stills'
import type { Workspace } from '../../engine/workspace'
import { useClipTimes } from '../../stores/clipTimesStore'
import type { Language } from '../../stores/preferencesStore'
import { presentMarks } from '../../stores/sensitivityQueries'
import { session } from '../../stores/session'
import { useRecords } from '../../stores/workspaceStore'
import { planKey } from './planKey'
import { needsTimes, stillFrames } from './stillFrames'
import { stillWords } from './stillWords'

/** A still as it would leave now: what it shows, and the very pixels. */
export interface ShownStill {
  readonly clip: ClipRecord | undefined
  readonly plan: StillPlan | undefined
  /** Of the clip, for kinds that show several of its frames. */
  readonly table: FrameTable | undefined
  readonly image: StillImage | undefined
  readonly problem: StillProblem | undefined
  /** Of what is on screen: while something else is drawn it stays there, so that keys keep their place. */
  readonly size: ImageSize | undefined
  /** Pictures drawn of those that the plan has. */
  readonly progress: { readonly done: number; readonly all: number }
}

const NO_CLIPS: readonly ClipRecord[] = []
const NOTHING = { done: 0, all: 0 }

/** @param isCovered leaves the picture undrawn: the viewer has not chosen to see it */
export function useShownStill(
  still: StillRecord,
  profile: ExportProfile,
  language: Language,
  isCovered: boolean,
): ShownStill {
  const { i18n } = useTranslation()
  const clip = useRecords(
    useCallback(({ index }: Workspace) => index.get('clip', still.clipId), [still.clipId]),
    undefined,
  )
  const hasTimes = needsTimes(still)
  const times = useClipTimes(useMemo(() => (clip && hasTimes ? [clip] : NO_CLIPS), [clip, hasTimes]))
  const known = clip && times.byClip.get(clip.id)
  const words = useMemo(() => stillWords(i18n.getFixedT(language), language, profile), [i18n, language, profile])
  const plan = useRecords(
    useCallback(
      (workspace: Workspace) => {
        const { index } = workspace
        const here = index.get('clip', still.clipId)
        if (!here) return undefined
        const frames = hasTimes && known?.ok ? stillFrames(workspace, here, still, known.value) : []
        const isGraphic = ({ id }: ClipRecord, frame: number) => isGraphicAt(presentMarks(id), frame)
        return planStill({ index, still, clip: here, frames, isGraphic, words: words(index) })
      },
      [still, known, hasTimes, words],
    ),
    undefined,
  )
  const shown = { clip, plan, table: known?.ok ? known.value.table : undefined, ...useImage(plan, isCovered) }
  return clip && known && !known.ok ? { ...shown, problem: unreadProblem(clip, known.problem.code) } : shown
}

/** Why the frames of a strip or a sheet are not known. */
function unreadProblem(clip: ClipRecord, code: string): StillProblem {
  return code === 'missing' ? { code, clip: clip.name } : { code: 'failed', message: code }
}

type Drawn = Pick<ShownStill, 'image' | 'problem'> & { readonly key: string | undefined }

const NOTHING_DRAWN: Drawn = { image: undefined, problem: undefined, key: undefined }

/** Draws a plan whenever it shows something else than before. */
function useImage(
  plan: StillPlan | undefined,
  isCovered: boolean,
): Pick<ShownStill, 'image' | 'problem' | 'progress' | 'size'> {
  const [drawn, setDrawn] = useState<Drawn>(NOTHING_DRAWN)
  const [progress, setProgress] = useState(NOTHING)
  // Records change with every letter that is typed; what is seen of them seldom does.
  const key = plan && !isCovered ? planKey(plan) : undefined
  useEffect(() => {
    if (key === undefined || !plan) return undefined
    const control = new AbortController()
    let image: StillImage | undefined
    const onProgress = (done: number, all: number) => setProgress({ done, all })
    void session()
      .stills.render(plan, { signal: control.signal, onProgress })
      .then((made) => {
        if (made.ok) image = made.value
        if (control.signal.aborted) {
          image?.close()
          return
        }
        setProgress(NOTHING)
        setDrawn({ image, problem: made.ok ? undefined : made.problem, key })
      })
    return () => {
      control.abort()
      image?.close()
    }
    // `key` stands for the plan.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key])
  // What was drawn of another plan must not be exported as this one.
  const isCurrent = drawn.key === key
  const { image, problem } = isCurrent ? drawn : NOTHING_DRAWN
  return { image, problem, progress, size: drawn.image }
}
