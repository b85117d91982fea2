import {
  cancel,
  copySelected,
  copyToNextFrame,
  deleteSelected,
  goToRangeEnd,
  moveRangeEnd,
  nudgeRangeEnd,
  pasteHere,
  redo,
  selectNeighbour,
  tagThisFrame,
  toggleTagRange,
  undo,
} from '../../features/annotate/actions'
import { takeTool, toolStore } from '../../stores/toolStore'
import { confirmCutHere, rejectCutHere } from '../../timeline/cutActions'
import type { Command } from './command'

const CODING = { group: 'coding', screen: 'annotate' } as const
const ON_RANGE = { ...CODING, needs: ['writable', 'range'] } as const
const BOXES = { group: 'boxes', screen: 'annotate' } as const

export const CODING_COMMANDS: readonly Command[] = [
  {
    ...CODING,
    id: 'toggleRange',
    keys: { cvat: [], via: ['a'] },
    needs: ['writable', 'tag'],
    run: () => withTag(toggleTagRange),
  },
  { ...CODING, id: 'tagFrame', keys: { cvat: [] }, needs: ['writable', 'tag'], run: () => withTag(tagThisFrame) },
  { ...ON_RANGE, id: 'rangeStartHere', keys: { cvat: ['bracketleft'] }, run: () => moveRangeEnd('start') },
  {
    ...ON_RANGE,
    id: 'rangeEndHere',
    keys: { cvat: ['bracketright'], via: ['bracketright', 'shift+a'] },
    run: () => moveRangeEnd('end'),
  },
  {
    ...ON_RANGE,
    id: 'rangeStartEarlier',
    keys: { cvat: ['alt+bracketleft'], via: ['l', 'alt+bracketleft'] },
    run: () => nudgeRangeEnd('start', -1),
  },
  {
    ...ON_RANGE,
    id: 'rangeStartLater',
    keys: { cvat: ['alt+shift+bracketleft'], via: ['shift+l', 'alt+shift+bracketleft'] },
    run: () => nudgeRangeEnd('start', 1),
  },
  {
    ...ON_RANGE,
    id: 'rangeEndEarlier',
    keys: { cvat: ['alt+shift+bracketright'], via: ['shift+r', 'alt+shift+bracketright'] },
    run: () => nudgeRangeEnd('end', -1),
  },
  {
    ...ON_RANGE,
    id: 'rangeEndLater',
    keys: { cvat: ['alt+bracketright'], via: ['r', 'alt+bracketright'] },
    run: () => nudgeRangeEnd('end', 1),
  },
  {
    ...CODING,
    id: 'goToRangeStart',
    keys: { cvat: [], via: ['s'] },
    needs: ['range'],
    run: () => goToRangeEnd('start'),
  },
  { ...CODING, id: 'goToRangeEnd', keys: { cvat: [], via: ['e'] }, needs: ['range'], run: () => goToRangeEnd('end') },
  { ...CODING, id: 'confirmCut', keys: { cvat: ['semicolon'] }, needs: ['writable'], run: confirmCutHere },
  { ...CODING, id: 'rejectCut', keys: { cvat: ['shift+semicolon'] }, needs: ['writable'], run: rejectCutHere },
  {
    ...CODING,
    id: 'deleteSelected',
    // Backspace is the normal speed in BORIS.
    keys: { cvat: ['delete', 'backspace'], boris: ['delete'] },
    needs: ['writable', 'object'],
    run: deleteSelected,
  },
  // Undo and redo reach over every act, so that they work on every screen.
  { ...CODING, id: 'undo', screen: 'every', keys: { cvat: ['mod+z'] }, needs: ['writable'], run: undo },
  { ...CODING, id: 'redo', screen: 'every', keys: { cvat: ['mod+shift+z', 'mod+y'] }, needs: ['writable'], run: redo },
  {
    ...CODING,
    id: 'searchTags',
    keys: { cvat: ['slash'], boris: ['mod+slash'] },
    run: () => document.querySelector<HTMLInputElement>('[data-testid="tag-search"]')?.select(),
  },
  {
    ...BOXES,
    id: 'newBox',
    keys: { cvat: ['n'], boris: ['alt+n'], via: ['alt+n'] },
    needs: ['writable', 'tag'],
    run: () => takeTool(toolStore.getState().tool === 'box' ? 'select' : 'box'),
  },
  { ...BOXES, id: 'cancel', keys: { cvat: ['escape'] }, isFixed: true, run: cancel },
  { ...BOXES, id: 'nextObject', keys: { cvat: ['period'] }, run: () => selectNeighbour(1) },
  { ...BOXES, id: 'previousObject', keys: { cvat: ['comma'] }, run: () => selectNeighbour(-1) },
  { ...BOXES, id: 'copyNext', keys: { cvat: ['mod+b'] }, needs: ['writable', 'object'], run: copyToNextFrame },
  { ...BOXES, id: 'copy', keys: { cvat: ['mod+c'] }, needs: ['object'], run: copySelected },
  { ...BOXES, id: 'paste', keys: { cvat: ['mod+v'] }, needs: ['writable'], run: pasteHere },
]

function withTag(run: typeof tagThisFrame): void {
  const { tagId } = toolStore.getState()
  if (tagId !== undefined) run(tagId)
}
