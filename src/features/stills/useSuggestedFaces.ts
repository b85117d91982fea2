import { useEffect, useRef, useState } from 'react'
import type { Box } from '../../domain/geometry/box'
import type { ClipRecord } from '../../domain/records/clip'
import type { StillRecord } from '../../domain/records/still'
import { fillBox, holdsBox } from '../../domain/stills/fillBox'
import type { FaceProblem } from '../../engine/ports/faces'
import { FILL } from '../../engine/planStill'
import { session } from '../../stores/session'
import { setRedactions } from './stillActions'

/** What a detector proposes for one still. Nothing of it is kept until a person covers it. */
export interface SuggestedFaces {
  readonly isLooking: boolean
  /** Boxes that are neither covered nor dismissed yet; undefined before anybody has asked. */
  readonly boxes: readonly Box[] | undefined
  readonly problem: FaceProblem | undefined
  readonly look: () => void
  readonly cancel: () => void
  readonly cover: (boxes: readonly Box[]) => void
  readonly dismiss: (boxes: readonly Box[]) => void
}

/** Looks for faces on the captured frame when a person asks for it. */
export function useSuggestedFaces(still: StillRecord, clip: ClipRecord | undefined): SuggestedFaces {
  const [found, setFound] = useState<readonly Box[] | undefined>(undefined)
  const [problem, setProblem] = useState<FaceProblem | undefined>(undefined)
  const [isLooking, setLooking] = useState(false)
  const running = useRef<AbortController | undefined>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  async function look(here: ClipRecord): Promise<void> {
    const control = new AbortController()
    running.current = control
    setLooking(true)
    setProblem(undefined)
    const made = await session().faces.suggest(here, still.frame, control.signal)
    if (running.current === control) setLooking(false)
    if (control.signal.aborted) return
    if (made.ok) setFound(made.value.map(({ box }) => box))
    else setProblem(made.problem)
  }

  const isCovered = (box: Box) => clip && still.redactions.some((fill) => holdsBox(fill.box, box, clip.display))
  return {
    isLooking,
    boxes: found?.filter((box) => !isCovered(box)),
    problem,
    look: () => {
      if (clip) void look(clip)
    },
    cancel: () => running.current?.abort(),
    cover: (boxes) => {
      const fills = boxes.flatMap((box) => (clip && fillBox(box, clip.display)) ?? [])
      setRedactions(still.id, [...still.redactions, ...fills.map((box) => ({ box, fill: FILL }))])
    },
    dismiss: (boxes) => setFound((known) => known?.filter((box) => !boxes.includes(box))),
  }
}
