import { confirmUpToHere, followSelected, rejectAfterHere } from '../../features/annotate/followActions'
import { selectAllHere } from '../../features/annotate/objectViewActions'
import { onFrame } from '../../features/annotate/onFrame'
import { hideSelected, lockSelected, showAll } from '../../features/annotate/objects/objectActions'
import { linkSelected, setCertainty, toggleNotAssessable, unlinkSelected } from '../../features/annotate/rangeActions'
import { moveKeyframeHere } from '../../features/annotate/trackActions'
import { DEFINITION_EVENT } from '../../features/codebook/DefinitionCard'
import { captureFrame, captureObjects } from '../../features/stills/captureActions'
import { commentStore, showComments } from '../../stores/commentStore'
import { linkClaimStore, showLinkClaim } from '../../stores/linkClaimStore'
import { showHistory, toggleHistory } from '../../stores/historyStore'
import { selectionStore } from '../../stores/selectionStore'
import { goToUnseen } from '../../timeline/goToUnseen'
import type { Command } from './command'

const ON_OBJECTS = { group: 'coding', screen: 'annotate', needs: ['writable', 'object'] } as const
const ON_TRACK = { group: 'tracks', screen: 'annotate', needs: ['writable', 'track'] } as const
const LOOK = { group: 'view', screen: 'annotate' } as const

/** What is said of objects, what the program does to them, and how they are looked at. */
export const OBJECT_COMMANDS: readonly Command[] = [
  { ...ON_OBJECTS, id: 'certain', keys: { cvat: ['alt+1'] }, run: () => setCertainty('certain') },
  { ...ON_OBJECTS, id: 'probable', keys: { cvat: ['alt+2'] }, run: () => setCertainty('probable') },
  { ...ON_OBJECTS, id: 'unclear', keys: { cvat: ['alt+3'] }, run: () => setCertainty('unclear') },
  { ...ON_OBJECTS, id: 'notAssessable', keys: { cvat: ['alt+0'], via: ['alt+4'] }, run: toggleNotAssessable },
  { ...ON_OBJECTS, id: 'linkRange', keys: { cvat: ['alt+r'] }, run: linkSelected },
  { ...ON_OBJECTS, id: 'unlinkRange', keys: { cvat: ['alt+shift+r'] }, run: unlinkSelected },
  {
    ...ON_OBJECTS,
    id: 'linkClaim',
    keys: { cvat: ['alt+i'] },
    needs: ['writable', 'clip'],
    run: () => showLinkClaim(!linkClaimStore.getState().isOpen),
  },
  {
    ...ON_OBJECTS,
    id: 'comment',
    keys: { cvat: ['mod+alt+m'] },
    needs: ['clip'],
    run: () => showComments(!commentStore.getState().isOpen),
  },
  {
    ...ON_OBJECTS,
    id: 'captureStill',
    keys: { cvat: ['alt+p'] },
    needs: ['writable', 'clip'],
    run: () => onFrame(captureFrame),
  },
  {
    ...ON_OBJECTS,
    id: 'captureSelected',
    keys: { cvat: ['alt+shift+p'] },
    run: () => captureObjects(selectionStore.getState().ids),
  },
  { ...ON_TRACK, id: 'keyframeEarlier', keys: { cvat: ['alt+comma'] }, run: () => moveKeyframeHere(-1) },
  { ...ON_TRACK, id: 'keyframeLater', keys: { cvat: ['alt+period'] }, run: () => moveKeyframeHere(1) },
  {
    ...ON_TRACK,
    id: 'followForward',
    keys: { cvat: ['shift+f'], boris: ['alt+f'] },
    needs: ['writable', 'object'],
    run: () => followSelected(1),
  },
  {
    ...ON_TRACK,
    id: 'followBackward',
    keys: { cvat: ['shift+d'], boris: ['alt+b'] },
    needs: ['writable', 'object'],
    run: () => followSelected(-1),
  },
  {
    ...ON_TRACK,
    id: 'confirmFollowed',
    keys: { cvat: ['alt+k'], boris: ['alt+c'], editing: ['alt+c'] },
    run: confirmUpToHere,
  },
  {
    ...ON_TRACK,
    id: 'dropFollowed',
    keys: { cvat: ['alt+shift+k'], boris: ['alt+shift+c'], editing: ['alt+shift+c'] },
    run: rejectAfterHere,
  },
  { group: 'boxes', screen: 'annotate', id: 'selectAll', keys: { cvat: ['mod+a'] }, run: selectAllHere },
  {
    ...LOOK,
    id: 'lock',
    keys: { cvat: ['l'], boris: ['alt+l'], via: ['alt+l'], editing: ['alt+l'] },
    needs: ['object'],
    run: lockSelected,
  },
  { ...LOOK, id: 'hide', keys: { cvat: ['h'], boris: ['alt+j'] }, needs: ['object'], run: hideSelected },
  { ...LOOK, id: 'showAll', keys: { cvat: ['shift+h'], boris: ['alt+shift+j'] }, needs: ['clip'], run: showAll },
  {
    ...LOOK,
    id: 'unseen',
    keys: { cvat: ['shift+e'], boris: ['alt+e'], via: ['alt+e'] },
    needs: ['clip'],
    run: goToUnseen,
  },
  {
    ...LOOK,
    id: 'definition',
    keys: { cvat: ['alt+d'] },
    needs: ['tag'],
    run: () => globalThis.dispatchEvent(new Event(DEFINITION_EVENT)),
  },
  { ...LOOK, id: 'history', screen: 'every', keys: { cvat: ['mod+shift+h'] }, needs: ['project'], run: toggleHistory },
  {
    ...LOOK,
    id: 'objectHistory',
    screen: 'every',
    keys: { cvat: ['alt+h'] },
    needs: ['object'],
    run: () => showHistory(ofSelected()),
  },
]

function ofSelected(): Parameters<typeof showHistory>[0] {
  const recordId = selectionStore.getState().ids.at(-1)
  return recordId === undefined ? {} : { recordId }
}
