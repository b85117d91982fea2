import { goToAnnotated } from '../../features/annotate/actions'
import { goToKeyframe } from '../../features/annotate/trackActions'
import { PAIR_GO_TO_EVENT } from '../../features/clock/PairGoTo'
import { GO_TO_EVENT } from '../../features/playback/GoToField'
import {
  playbackStore,
  seek,
  seekToEnd,
  shuttle,
  SPEEDS,
  step,
  stopShuttle,
  togglePlaying,
} from '../../stores/playbackStore'
import { seekPairEnd, stepPair, togglePairPlaying } from '../../stores/pairStore'
import { preferencesStore } from '../../stores/preferencesStore'
import { goToCut } from '../../timeline/cutActions'
import { toggleLoop } from '../../features/playback/loop'
import type { Command } from './command'

const OF_GROUP = { group: 'playing', screen: 'annotate' } as const

/** Where the keys of the three sets come from is in `docs/keys.md`. */
export const PLAYING_COMMANDS: readonly Command[] = [
  {
    ...OF_GROUP,
    id: 'play',
    isOnReview: true,
    keys: { cvat: ['space'] },
    run: () => togglePlaying(),
    runOnPair: () => togglePairPlaying(),
  },
  {
    ...OF_GROUP,
    id: 'playBack',
    isOnReview: true,
    keys: { cvat: ['shift+space'] },
    run: () => togglePlaying(-1),
    runOnPair: () => togglePairPlaying(-1),
  },
  { ...OF_GROUP, id: 'shuttleBack', isOnReview: true, keys: { cvat: [], editing: ['j'] }, run: () => shuttle(-1) },
  { ...OF_GROUP, id: 'shuttleStop', isOnReview: true, keys: { cvat: [], editing: ['k'] }, run: stopShuttle },
  { ...OF_GROUP, id: 'shuttleForward', isOnReview: true, keys: { cvat: [], editing: ['l'] }, run: () => shuttle(1) },
  {
    ...OF_GROUP,
    id: 'previousFrame',
    isOnReview: true,
    keys: { cvat: ['d', 'left'], boris: ['left', 'slash', 'divide'], via: ['p', 'left'] },
    isRepeated: true,
    run: () => step(-1),
    runOnPair: () => stepPair(-1),
  },
  {
    ...OF_GROUP,
    id: 'nextFrame',
    isOnReview: true,
    keys: { cvat: ['f', 'right'], boris: ['right', 'multiply'], via: ['n', 'right'] },
    isRepeated: true,
    run: () => step(1),
    runOnPair: () => stepPair(1),
  },
  {
    ...OF_GROUP,
    id: 'stepBack',
    isOnReview: true,
    keys: { cvat: ['c'], boris: ['down'], via: ['shift+p'] },
    isRepeated: true,
    run: () => step(-longStep()),
    runOnPair: () => stepPair(-longStep()),
  },
  {
    ...OF_GROUP,
    id: 'stepForward',
    isOnReview: true,
    keys: { cvat: ['v'], boris: ['up'], via: ['shift+n'] },
    isRepeated: true,
    run: () => step(longStep()),
    runOnPair: () => stepPair(longStep()),
  },
  {
    ...OF_GROUP,
    id: 'firstFrame',
    isOnReview: true,
    keys: { cvat: ['home'], boris: ['mod+home'], via: ['shift+s', 'home'] },
    run: () => seek(0),
    runOnPair: () => seekPairEnd('first'),
  },
  {
    ...OF_GROUP,
    id: 'lastFrame',
    isOnReview: true,
    keys: { cvat: ['end'], boris: ['mod+end'], via: ['shift+e', 'end'] },
    run: seekToEnd,
    runOnPair: () => seekPairEnd('last'),
  },
  {
    ...OF_GROUP,
    id: 'goTo',
    isOnReview: true,
    keys: { cvat: ['backquote'] },
    run: () => globalThis.dispatchEvent(new Event(GO_TO_EVENT)),
    runOnPair: () => globalThis.dispatchEvent(new Event(PAIR_GO_TO_EVENT)),
  },
  {
    ...OF_GROUP,
    id: 'previousCoded',
    keys: { cvat: ['e'], boris: ['shift+left'], via: ['pageup'] },
    run: () => goToKeyframe(-1) || goToAnnotated(-1),
  },
  {
    ...OF_GROUP,
    id: 'nextCoded',
    keys: { cvat: ['r'], boris: ['shift+right'], via: ['pagedown'] },
    run: () => goToKeyframe(1) || goToAnnotated(1),
  },
  { ...OF_GROUP, id: 'previousCut', keys: { cvat: ['shift+comma'] }, run: () => goToCut(-1) },
  { ...OF_GROUP, id: 'nextCut', keys: { cvat: ['shift+period'] }, run: () => goToCut(1) },
  {
    ...OF_GROUP,
    id: 'mute',
    isOnReview: true,
    keys: { cvat: ['a'], boris: ['alt+a'], via: ['m'] },
    needs: ['sound'],
    run: () => playbackStore.setState(({ isMuted }) => ({ isMuted: !isMuted })),
  },
  {
    ...OF_GROUP,
    id: 'loop',
    keys: { cvat: ['z'], boris: ['alt+z'] },
    run: toggleLoop,
  },
  {
    ...OF_GROUP,
    id: 'slower',
    isOnReview: true,
    keys: { cvat: [], boris: ['end'], via: ['minus', 'subtract'] },
    run: () => setSpeed(SPEEDS.findLast((each) => each < playbackStore.getState().speed)),
  },
  {
    ...OF_GROUP,
    id: 'faster',
    isOnReview: true,
    keys: { cvat: [], boris: ['home'], via: ['shift+equal', 'equal', 'add'] },
    run: () => setSpeed(SPEEDS.find((each) => each > playbackStore.getState().speed)),
  },
  {
    ...OF_GROUP,
    id: 'normalSpeed',
    isOnReview: true,
    keys: { cvat: [], boris: ['backspace'], via: ['alt+0'] },
    run: () => setSpeed(1),
  },
]

function longStep(): number {
  return preferencesStore.getState().longStep
}

/** Undefined at either end of the speeds, where there is no other. */
function setSpeed(speed: number | undefined): void {
  if (speed !== undefined) playbackStore.setState({ speed })
}
