import {
  boxesToTracks,
  joinSelected,
  mergeSelected,
  propagateSelected,
  splitTrackHere,
  toggleInterpolationHere,
  toggleKeyframeHere,
  toggleOccludedHere,
  toggleOutsideHere,
  tracksToBoxes,
} from '../../features/annotate/trackActions'
import { preferencesStore } from '../../stores/preferencesStore'
import type { Command } from './command'

const ON_TRACK = { group: 'tracks', screen: 'annotate', needs: ['writable', 'track'] } as const
const ON_OBJECTS = { group: 'tracks', screen: 'annotate', needs: ['writable', 'object'] } as const

export const TRACK_COMMANDS: readonly Command[] = [
  {
    ...ON_TRACK,
    id: 'keyframe',
    keys: { cvat: ['k'], boris: ['alt+k'], editing: ['alt+k'] },
    run: toggleKeyframeHere,
  },
  { ...ON_TRACK, id: 'outside', keys: { cvat: ['o'], boris: ['alt+o'] }, run: toggleOutsideHere },
  { ...ON_TRACK, id: 'occluded', keys: { cvat: ['shift+o'], boris: ['alt+shift+o'] }, run: toggleOccludedHere },
  {
    ...ON_TRACK,
    id: 'interpolation',
    keys: { cvat: ['shift+k'], boris: ['alt+shift+k'] },
    run: toggleInterpolationHere,
  },
  { ...ON_OBJECTS, id: 'merge', keys: { cvat: ['m'], boris: ['alt+m'], via: ['alt+m'] }, run: mergeSelected },
  { ...ON_OBJECTS, id: 'join', keys: { cvat: ['shift+m'], boris: ['alt+shift+m'] }, run: joinSelected },
  { ...ON_OBJECTS, id: 'split', keys: { cvat: ['alt+m'], boris: ['alt+s'], via: ['x'] }, run: splitTrackHere },
  {
    ...ON_OBJECTS,
    id: 'propagate',
    keys: { cvat: ['mod+shift+b'] },
    run: () => propagateSelected(preferencesStore.getState().longStep),
  },
  { ...ON_OBJECTS, id: 'boxesToTracks', keys: { cvat: ['alt+t'] }, run: boxesToTracks },
  { ...ON_OBJECTS, id: 'tracksToBoxes', keys: { cvat: ['alt+shift+t'] }, run: tracksToBoxes },
]
