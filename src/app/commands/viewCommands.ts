import { FRAME_NUMBERS_EVENT } from '../../features/playback/FrameNumbersCard'
import { LEVELS_EVENT } from '../../features/playback/LevelsControl'
import { HOLD_LOUPE_EVENT } from '../../features/playback/LoupeBar'
import { handOverHere, skipGraphic, toggleCover, toggleSoftView } from '../../features/sensitivity/graphicActions'
import { handOverSide, skipPairGraphic, togglePairCover, togglePairSoft } from '../../features/clock/pairGraphicActions'
import { SAME_INSTANT_EVENT } from '../../features/clock/SameInstantBar'
import { toggleBefore } from '../../stores/levelsStore'
import { toggleLoupe } from '../../stores/loupeStore'
import { notify } from '../../stores/noticesStore'
import { leadWith, otherSide, pairStore, toggleFollowing } from '../../stores/pairStore'
import { prefer, preferencesStore } from '../../stores/preferencesStore'
import { fit, zoom } from '../../stores/viewportStore'
import type { Command } from './command'

const OF_GROUP = { group: 'view', screen: 'annotate' } as const
const OF_PAIR = { group: 'view', screen: 'pair' } as const
const ZOOM_STEP = 1.25

export const VIEW_COMMANDS: readonly Command[] = [
  { ...OF_GROUP, id: 'fit', isOnReview: true, keys: { cvat: ['g'], boris: ['alt+g'] }, run: fit },
  {
    ...OF_GROUP,
    id: 'zoomIn',
    isOnReview: true,
    keys: { cvat: ['shift+equal', 'equal', 'add'], via: ['alt+equal'] },
    isRepeated: true,
    run: () => zoom(ZOOM_STEP),
  },
  {
    ...OF_GROUP,
    id: 'zoomOut',
    isOnReview: true,
    keys: { cvat: ['minus', 'subtract'], via: ['alt+minus'] },
    isRepeated: true,
    run: () => zoom(1 / ZOOM_STEP),
  },
  { ...OF_GROUP, id: 'loupe', keys: { cvat: ['x'], boris: ['alt+x'], via: ['alt+x'] }, run: toggleLoupe },
  {
    ...OF_GROUP,
    id: 'holdLoupe',
    keys: { cvat: ['shift+x'], boris: ['alt+shift+x'], via: ['alt+shift+x'] },
    run: () => globalThis.dispatchEvent(new Event(HOLD_LOUPE_EVENT)),
  },
  {
    ...OF_GROUP,
    id: 'levels',
    keys: { cvat: ['shift+backslash'] },
    run: () => globalThis.dispatchEvent(new Event(LEVELS_EVENT)),
  },
  {
    ...OF_GROUP,
    id: 'compareLevels',
    keys: { cvat: ['backslash'] },
    run: () => {
      if (!toggleBefore()) notify('info', 'look.levels.neutral')
    },
  },
  {
    ...OF_GROUP,
    id: 'frameNumbers',
    keys: { cvat: ['mod+i'] },
    run: () => globalThis.dispatchEvent(new Event(FRAME_NUMBERS_EVENT)),
  },
  {
    ...OF_GROUP,
    id: 'waveform',
    keys: { cvat: [] },
    run: () => prefer({ waveform: !preferencesStore.getState().waveform }),
  },
  {
    ...OF_GROUP,
    id: 'spectrogram',
    keys: { cvat: [] },
    run: () => prefer({ spectrogram: !preferencesStore.getState().spectrogram }),
  },
  {
    ...OF_GROUP,
    id: 'thumbnails',
    keys: { cvat: [] },
    run: () => prefer({ hasThumbnails: !preferencesStore.getState().hasThumbnails }),
  },
  {
    ...OF_GROUP,
    id: 'coverGraphic',
    isOnReview: true,
    keys: { cvat: ['alt+v'] },
    needs: ['clip'],
    run: toggleCover,
    runOnPair: togglePairCover,
  },
  {
    ...OF_GROUP,
    id: 'softenGraphic',
    isOnReview: true,
    keys: { cvat: ['alt+shift+v'] },
    needs: ['clip'],
    run: toggleSoftView,
    runOnPair: togglePairSoft,
  },
  {
    ...OF_GROUP,
    id: 'skipGraphic',
    isOnReview: true,
    keys: { cvat: ['alt+w'] },
    needs: ['clip'],
    run: skipGraphic,
    runOnPair: () => skipPairGraphic(),
  },
  {
    ...OF_GROUP,
    id: 'handOverGraphic',
    keys: { cvat: [] },
    needs: ['clip', 'writable'],
    run: handOverHere,
    runOnPair: () => handOverSide(),
  },
  {
    ...OF_PAIR,
    id: 'sameInstant',
    keys: { cvat: ['alt+y'] },
    needs: ['writable'],
    run: () => globalThis.dispatchEvent(new Event(SAME_INSTANT_EVENT)),
  },
  {
    ...OF_PAIR,
    id: 'leadOther',
    keys: { cvat: ['alt+q'] },
    run: () => leadWith(otherSide(pairStore.getState().leading)),
  },
  { ...OF_PAIR, id: 'followClock', keys: { cvat: ['alt+u'] }, run: toggleFollowing },
]
