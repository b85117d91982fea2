import { graphicAhead, WARN_SECONDS } from '../domain/sensitivity/graphicAhead'
import { hasGraphic } from '../domain/sensitivity/sensitivityMarks'
import { spanAt } from '../domain/time/frameSpan'
import { changeMarks, forgetWarning, graphicStore, isCovered, sightOf, warnOf } from '../stores/graphicStore'
import { isVideo, playbackStore, seek } from '../stores/playbackStore'
import { preferencesStore } from '../stores/preferencesStore'
import { presentMarks } from '../stores/sensitivityQueries'
import { workspaceStore } from '../stores/workspaceStore'

/** A playing picture is on screen before the page hears of it: it is stopped and muted by so much earlier. */
const MARGIN_SECONDS = 0.25

/**
 * Watches over what is played: warns before a graphic span, stops at one that the viewer has not chosen to see, and turns the
 * sound off where one is entered. Which frame is covered does not depend on this; it follows from what is marked and chosen.
 */
export function guardGraphic(): void {
  let wasGraphic = false
  let isQueued = false

  function look(): void {
    isQueued = false
    const state = playbackStore.getState()
    const { view, shown, isPlaying, direction, speed, surface } = state
    const graphic = graphicStore.getState()
    if (!view || !hasGraphic(graphic.marks)) {
      wasGraphic = false
      return
    }
    const { table } = view
    const { marks } = graphic
    const wall = Math.max(1, speed)
    const near = isVideo(state) ? graphicAhead(table, marks.graphic, shown, 1, MARGIN_SECONDS * wall) : undefined
    const isEntering = sightOf(graphic, shown) !== 'plain' || near !== undefined
    if (isEntering && !wasGraphic && preferencesStore.getState().mutesGraphic) playbackStore.setState({ isMuted: true })
    wasGraphic = isEntering
    if (!isPlaying) {
      forgetWarning()
      return
    }
    if (near && isCovered(graphic, near.start)) seek(near.start)
    else if (surface !== 'none' && isCovered(graphic, shown)) seek(shown)
    else {
      if (spanAt(marks.graphic, shown)) forgetWarning()
      // At more than its own speed the clip's seconds are shorter than the viewer's.
      warnOf(graphicAhead(table, marks.graphic, shown, direction, WARN_SECONDS * wall))
    }
  }

  /** After everybody has heard of the change: who pauses while others are being told to play would leave them playing. */
  function lookSoon(): void {
    if (isQueued) return
    isQueued = true
    queueMicrotask(look)
  }

  playbackStore.subscribe((now, before) => {
    if (now.shown !== before.shown || now.isPlaying !== before.isPlaying || now.view !== before.view) lookSoon()
  })
  graphicStore.subscribe((now, before) => {
    if (now.open !== before.open || now.isClipOpen !== before.isClipOpen) lookSoon()
  })
  workspaceStore.subscribe((now, before) => {
    const { view, shown, surface } = playbackStore.getState()
    if (!view || now.revision === before.revision) return
    changeMarks(presentMarks(view.clip.id), surface === 'none' ? undefined : shown)
    lookSoon()
  })
}
