import { handOver } from '../../engine/commands/handOver'
import { frameBeyond } from '../../domain/sensitivity/frameBeyond'
import { isGraphic } from '../../domain/sensitivity/sensitivity'
import { spanAt, type FrameSpan } from '../../domain/time/frameSpan'
import { coverAll, graphicStore, hearWarning, sightOf, toggleSoft, uncover } from '../../stores/graphicStore'
import { notify } from '../../stores/noticesStore'
import { playbackStore, seek, togglePlaying } from '../../stores/playbackStore'
import { accepted } from '../../stores/refusals'
import { workspaceStore } from '../../stores/workspaceStore'

/** The graphic frames that are on screen, covered or not; else those that playing comes to. */
export function graphicSpanHere(): FrameSpan | undefined {
  const { marks, ahead } = graphicStore.getState()
  const { shown } = playbackStore.getState()
  const whole = isGraphic(marks.clip) ? { start: 0, end: marks.frameCount } : undefined
  return spanAt(marks.graphic, shown) ?? ahead ?? whole
}

/** Shows the covered frame, or covers again what was opened. */
export function toggleCover(): void {
  const { shown } = playbackStore.getState()
  const { ahead } = graphicStore.getState()
  const sight = sightOf(graphicStore.getState(), shown)
  if (sight === 'covered') uncover(shown)
  else if (ahead) goOn()
  else if (sight === 'plain') notify('info', 'viewing.notHere')
  else coverAll()
}

/** Switches between softened and as it is, where a graphic frame is shown. */
export function toggleSoftView(): void {
  const sight = sightOf(graphicStore.getState(), playbackStore.getState().shown)
  if (sight === 'soft' || sight === 'clear') toggleSoft()
  else notify('info', sight === 'covered' ? 'viewing.refused' : 'viewing.notHere')
}

/** Whoever was warned wants to see it: playing goes on into the span. */
export function goOn(): void {
  const { ahead } = graphicStore.getState()
  if (!ahead) return
  uncover(ahead.start)
  hearWarning()
}

/** Goes past the graphic frames that are here or ahead; who plays goes on playing. */
export function skipGraphic(): void {
  const span = graphicSpanHere()
  const { isPlaying, direction } = playbackStore.getState()
  const frame = span && frameBeyond(span, graphicStore.getState().marks.frameCount, direction)
  if (frame === undefined) {
    notify('info', span ? 'viewing.nothingBeyond' : 'viewing.notHere')
    return
  }
  seek(frame)
  if (isPlaying) playFrom(frame, direction)
}

/** Plays on once a frame is on screen; not where something else is asked for in between. */
function playFrom(frame: number, direction: 1 | -1): void {
  const stop = playbackStore.subscribe(look)
  // The frame may be there already, and nothing would tell of it again.
  look(playbackStore.getState())

  function look({ target, shown, isPlaying, exactness }: ReturnType<typeof playbackStore.getState>): void {
    const isLeft = target !== frame
    // What played may be told of once more before it stands still.
    if (!isLeft && (isPlaying || shown !== frame || exactness.kind !== 'exact')) return
    stop()
    if (!isLeft) togglePlaying(direction)
  }
}

/** Leaves the graphic frames that are here or ahead to somebody else, and goes past them. */
export function handOverHere(): void {
  const { workspace } = workspaceStore.getState()
  const { view } = playbackStore.getState()
  const span = graphicSpanHere()
  if (!workspace || !view) return
  if (!span) {
    notify('info', 'viewing.notHere')
    return
  }
  const made = accepted(handOver(workspace, view, span))
  if (!made) return
  notify('info', 'viewing.handedOver', { first: span.start, last: span.end - 1 })
  if (frameBeyond(span, view.clip.frameCount, 1) === undefined) coverAll()
  else skipGraphic()
}
