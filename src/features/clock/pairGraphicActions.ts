import { frameBeyond } from '../../domain/sensitivity/frameBeyond'
import { handOver } from '../../engine/commands/handOver'
import { notify } from '../../stores/noticesStore'
import { goOnSide, graphicSide, graphicSpanOf, skipSide } from '../../stores/pairGraphic'
import {
  changeSide,
  pairStore,
  sideSight,
  toggleSideCover,
  toggleSideSoft,
  type PairSide,
} from '../../stores/pairStore'
import { NOTHING_CHOSEN } from '../../stores/graphicStore'
import { accepted } from '../../stores/refusals'
import { workspaceStore } from '../../stores/workspaceStore'

/** Shows the covered frame of the side that keys go to, goes on where it is warned of, or covers again what was opened. */
export function togglePairCover(): void {
  const side = graphicSide()
  const { warning, ...clip } = pairStore.getState()[side]
  if (warning.ahead) goOnSide(side)
  else if (sideSight({ warning, ...clip }) === 'plain') notify('info', 'viewing.notHere')
  else toggleSideCover(side)
}

/** Switches between softened and as it is, where a graphic frame is shown. */
export function togglePairSoft(): void {
  const side = graphicSide()
  const sight = sideSight(pairStore.getState()[side])
  if (sight === 'soft' || sight === 'clear') toggleSideSoft(side)
  else notify('info', sight === 'covered' ? 'viewing.refused' : 'viewing.notHere')
}

/** Goes past the graphic frames of a side, with both clips. */
export function skipPairGraphic(side: PairSide = graphicSide()): void {
  if (!skipSide(side)) notify('info', graphicSpanOf(side) ? 'viewing.nothingBeyond' : 'viewing.notHere')
}

/** Leaves the graphic frames of a side to somebody else, and goes past them. */
export function handOverSide(side: PairSide = graphicSide()): void {
  const { workspace } = workspaceStore.getState()
  const { view, choice } = pairStore.getState()[side]
  const span = graphicSpanOf(side)
  if (!workspace || !view) return
  if (!span) {
    notify('info', 'viewing.notHere')
    return
  }
  if (!accepted(handOver(workspace, view, span))) return
  notify('info', 'viewing.handedOver', { first: span.start, last: span.end - 1 })
  if (frameBeyond(span, view.clip.frameCount, 1) === undefined) {
    changeSide(side, { choice: { ...NOTHING_CHOSEN, marks: choice.marks } })
  } else skipPairGraphic(side)
}
