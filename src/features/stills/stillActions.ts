import type { Box } from '../../domain/geometry/box'
import type { RecordId, StillId } from '../../domain/records/ids'
import { MOST_IN_REPORT } from '../../domain/records/report'
import type { Redaction, StillRecord } from '../../domain/records/still'
import { fillBox } from '../../domain/stills/fillBox'
import { changeReport } from '../../engine/commands/changeReport'
import { changeStill, redactStill, type StillValues } from '../../engine/commands/changeStill'
import { deleteStill } from '../../engine/commands/deleteStill'
import { requireSecond, tickStill } from '../../engine/commands/secondLook'
import { FILL } from '../../engine/planStill'
import type { BoxOnFrame } from '../../engine/frameFacts'
import { notify } from '../../stores/noticesStore'
import { accepted } from '../../stores/refusals'
import { workspaceStore } from '../../stores/workspaceStore'

/** @returns whether it was taken */
export function change(id: RecordId, values: StillValues): boolean {
  const { workspace } = workspaceStore.getState()
  return workspace !== undefined && accepted(changeStill(workspace, id, values)) !== undefined
}

export function setRedactions(id: RecordId, redactions: readonly Redaction[]): void {
  const { workspace } = workspaceStore.getState()
  if (workspace) accepted(redactStill(workspace, id, [...redactions]))
}

export function addFill(still: StillRecord, box: Box): void {
  setRedactions(still.id, [...still.redactions, { box, fill: FILL }])
}

/** Fills what stands on the frame, with a margin around it. */
export function coverBoxes(still: StillRecord, boxes: readonly BoxOnFrame[]): void {
  const clip = workspaceStore.getState().workspace?.index.get('clip', still.clipId)
  if (!clip) return
  const fills = boxes.flatMap(({ id, box }) => {
    const filled = fillBox(box, clip.display)
    return filled ? [{ box: filled, fill: FILL, coversId: id }] : []
  })
  setRedactions(still.id, [...still.redactions, ...fills])
}

/** Says whom a fill covers, or that it covers nobody in particular. */
export function setCovers(still: StillRecord, at: number, coversId: RecordId | undefined): void {
  setRedactions(
    still.id,
    still.redactions.map((each, index) => {
      if (index !== at) return each
      const { box, fill } = each
      return coversId === undefined ? { box, fill } : { box, fill, coversId }
    }),
  )
}

export function removeFill(still: StillRecord, at: number): void {
  setRedactions(
    still.id,
    still.redactions.filter((_, index) => index !== at),
  )
}

export function moveFill(still: StillRecord, at: number, box: Box): void {
  setRedactions(
    still.id,
    still.redactions.map((each, index) => (index === at ? { ...each, box } : each)),
  )
}

/** @returns whether it is gone */
export function remove(id: RecordId): boolean {
  const { workspace } = workspaceStore.getState()
  return workspace !== undefined && accepted(deleteStill(workspace, id)) !== undefined
}

export function tick(id: RecordId, isTicked: boolean): void {
  const { workspace } = workspaceStore.getState()
  if (workspace) accepted(tickStill(workspace, id, isTicked))
}

export function needSecond(isNeeded: boolean): void {
  const { workspace } = workspaceStore.getState()
  if (workspace) accepted(requireSecond(workspace, isNeeded))
}

/** Puts stills at the end of the report, those that are in it already where they are. @returns whether all are in it now */
export function addToReport(ids: readonly StillId[]): boolean {
  const { workspace } = workspaceStore.getState()
  if (!workspace) return false
  const before = workspace.index.all('project')[0]?.report?.stillIds ?? []
  const there = before.filter((id) => workspace.index.get('still', id) !== undefined)
  const stillIds = [...new Set([...there, ...ids])]
  if (stillIds.length > MOST_IN_REPORT) {
    notify('warning', 'report.tooMany', { count: stillIds.length, most: MOST_IN_REPORT })
    return false
  }
  if (stillIds.length === there.length) return true
  return accepted(changeReport(workspace, { stillIds })) !== undefined
}
