import { shapeAt } from '../../domain/tracks/trackShape'
import { notify } from '../../stores/noticesStore'
import { objectViewStore } from '../../stores/objectViewStore'
import { playbackStore } from '../../stores/playbackStore'
import { selectMany } from '../../stores/selectionStore'
import { workspaceStore } from '../../stores/workspaceStore'

/** What the keys do to how objects are looked at; nothing of it is an edit. */

/** Selects every box of the frame on screen that is not hidden. */
export function selectAllHere(): void {
  const { workspace } = workspaceStore.getState()
  const { view, shown } = playbackStore.getState()
  if (!workspace || !view) return
  const { index } = workspace
  const { hidden } = objectViewStore.getState()
  const boxes = index.annotationsAt(view.clip.id, shown).filter(({ box }) => box !== undefined)
  const tracks = index.tracksOf(view.clip.id).filter(({ id }) => shapeAt(index.keyframesOf(id), shown))
  const ids = [...boxes, ...tracks].map((record) => record.id).filter((id) => !hidden.has(id))
  if (ids.length === 0) notify('info', 'boxView.noneHere')
  else selectMany(ids)
}
