import { stillWays } from '../../features/stills/stillWays'
import { playbackStore } from '../../stores/playbackStore'
import { selectionStore } from '../../stores/selectionStore'
import { toolStore } from '../../stores/toolStore'
import { workspaceStore } from '../../stores/workspaceStore'

/** What a command may need; its sentence is `commands.needs.<need>`. */
export type Need = 'project' | 'clip' | 'writable' | 'tag' | 'object' | 'range' | 'track' | 'sound' | 'still'

/** The first thing that is missing for a command now; undefined where it can be done. */
export function missingNeed(needs: readonly Need[] = []): Need | undefined {
  return needs.find((need) => !isMet(need))
}

function isMet(need: Need): boolean {
  const { workspace, isReadOnly } = workspaceStore.getState()
  const { view } = playbackStore.getState()
  const last = selectionStore.getState().ids.at(-1)
  switch (need) {
    case 'project':
      return workspace !== undefined
    case 'clip':
      return view !== undefined
    case 'writable':
      return workspace !== undefined && !isReadOnly
    case 'tag':
      return toolStore.getState().tagId !== undefined
    case 'object':
      return last !== undefined
    case 'range':
      return workspace?.index.get('segment', last) !== undefined
    case 'track':
      return workspace?.index.get('track', last) !== undefined
    case 'sound':
      return view?.clip.audioCodec !== undefined
    case 'still':
      return stillWays() !== undefined
    default:
      return need satisfies never
  }
}
