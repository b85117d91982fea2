import { describe, expect, it } from 'vitest'
import { tag as tagSchema, type Tag } from '../../domain/records/tag'
import type { CommandId } from '../../stores/commandIds'
import type { OwnKeys } from '../../stores/preferencesStore'
import { COMMANDS } from './commands'
import { afterChange, conflictsOf } from './keyChange'
import { keyMapOf, tagKeysOf } from './keyMap'

function tagWith(id: string, key: string | undefined): Tag {
  return tagSchema.parse({ id, labels: { en: id }, kind: 'range', groupId: 'g', colour: 'orange', key })
}

const TAGS = [
  tagWith('posture.one', '1'),
  tagWith('person.q', 'Q'),
  tagWith('late.one', '1'),
  tagWith('vehicle.k', 'K'),
]

function change(own: OwnKeys, id: CommandId, keys: readonly string[]): OwnKeys {
  return afterChange(COMMANDS, 'cvat', own, { id, keys })
}

describe('the keys of a person', () => {
  it('are those of the set where nothing was changed', () => {
    const { keysOf, holderOf } = keyMapOf(COMMANDS, 'cvat')
    expect(keysOf.get('nextFrame')).toEqual(['f', 'right'])
    expect(holderOf.get('f')).toBe('nextFrame')
  })

  it('change for one command, and come back with its reset', () => {
    const own = change({}, 'loop', ['j'])
    expect(own).toEqual({ loop: ['j'] })
    expect(keyMapOf(COMMANDS, 'cvat', own).holderOf.get('j')).toBe('loop')
    expect(keyMapOf(COMMANDS, 'cvat', own).holderOf.has('z')).toBe(false)
    expect(change(own, 'loop', ['z'])).toEqual({})
  })

  it('are taken from another command, which keeps its other keys', () => {
    const own = change({}, 'loop', ['f'])
    expect(own).toEqual({ loop: ['f'], nextFrame: ['right'] })
    const map = keyMapOf(COMMANDS, 'cvat', own)
    expect(map.holderOf.get('f')).toBe('loop')
    expect(map.keysOf.get('nextFrame')).toEqual(['right'])
  })

  it('can be none', () => {
    const own = change({}, 'goTo', [])
    expect(keyMapOf(COMMANDS, 'cvat', own).keysOf.get('goTo')).toEqual([])
    expect(own).toEqual({ goTo: [] })
  })

  it('hold once only, also where a stored mapping claims a key twice', () => {
    const map = keyMapOf(COMMANDS, 'cvat', { loop: ['y'], mute: ['y'] })
    expect([...map.keysOf].filter(([, keys]) => keys.includes('y'))).toEqual([['mute', ['y']]])
  })

  it('leave Escape to cancel', () => {
    expect(keyMapOf(COMMANDS, 'cvat', { cancel: [] }).keysOf.get('cancel')).toEqual(['escape'])
  })
})

describe('the keys of reviewing', () => {
  it('may be those of a command of coding, and are taken from each other', () => {
    const { holderOf, reviewHolderOf } = keyMapOf(COMMANDS, 'cvat')
    expect([holderOf.get('m'), reviewHolderOf.get('m')]).toEqual(['merge', 'mergeCodes'])
    expect(change({}, 'mergeCodes', ['x'])).toEqual({ mergeCodes: ['x'], rejectCodes: [] })
  })

  it('are taken from what works on both screens, and from no tag', () => {
    expect(change({}, 'mergeCodes', ['f'])).toEqual({ mergeCodes: ['f'], nextFrame: ['right'] })
    const map = keyMapOf(COMMANDS, 'cvat')
    const tags = tagKeysOf(TAGS, map.holderOf)
    expect(conflictsOf({ id: 'takeAll', keys: ['q'] }, map, tags)).toEqual([])
  })
})

describe('the keys of tags', () => {
  it('act where no command holds them; the first of two tags has the key', () => {
    const { byKey, lost } = tagKeysOf(TAGS, keyMapOf(COMMANDS, 'cvat').holderOf)
    expect(byKey.get('1')?.tag.id).toBe('posture.one')
    expect(byKey.get('shift+q')).toMatchObject({ tag: { id: 'person.q' }, isFrameTag: true })
    expect(lost.map(({ tag, key, holder }) => [tag.id, key, 'tag' in holder ? holder.tag.id : holder.command])).toEqual(
      [
        ['late.one', '1', 'posture.one'],
        ['late.one', 'shift+1', 'posture.one'],
        ['vehicle.k', 'k', 'keyframe'],
        ['vehicle.k', 'shift+k', 'interpolation'],
      ],
    )
  })

  it('are all free in the hands of BORIS', () => {
    const { lost } = tagKeysOf(TAGS, keyMapOf(COMMANDS, 'boris').holderOf)
    expect(lost.map(({ tag }) => tag.id)).toEqual(['late.one', 'late.one'])
  })
})

describe('a conflict', () => {
  const map = keyMapOf(COMMANDS, 'cvat')
  const tags = tagKeysOf(TAGS, map.holderOf)

  it('names the command that would lose the key', () => {
    expect(conflictsOf({ id: 'loop', keys: ['z', 'mod+b'] }, map, tags)).toEqual([
      { key: 'mod+b', command: 'copyNext' },
    ])
  })

  it('names the tag that would lose its key, or its key for single frames', () => {
    expect(conflictsOf({ id: 'loop', keys: ['q', 'shift+1'] }, map, tags)).toMatchObject([
      { key: 'q', tag: { id: 'person.q' }, isFrameTag: false },
      { key: 'shift+1', tag: { id: 'posture.one' }, isFrameTag: true },
    ])
  })

  it('is none with a free key, nor with a key of its own', () => {
    expect(conflictsOf({ id: 'nextFrame', keys: ['f', 'j'] }, map, tags)).toEqual([])
  })
})
