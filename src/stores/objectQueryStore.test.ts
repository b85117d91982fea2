import { expect, it } from 'vitest'
import { EVERYTHING, NO_FILTER } from '../domain/objects/objectQuery'
import { filterObjects, forgetViewsWith, objectQueryStore, saveView } from './objectQueryStore'

it('forgets the views that hold an erased text in their name or search, the present search, and no other', () => {
  const unwanted = { text: 'Somename Mistaken', isWholeWord: false }
  saveView('at the gate')
  saveView('of somename mistaken')
  filterObjects({ text: 'Somename  Mistaken, left' })
  saveView('left')
  forgetViewsWith({ ...unwanted, text: 'k' })
  expect(objectQueryStore.getState().views).toHaveLength(3)
  forgetViewsWith(unwanted)
  const { query, views } = objectQueryStore.getState()
  expect(query).toEqual({ ...EVERYTHING, filter: NO_FILTER })
  expect(views.map(({ name }) => name)).toEqual(['at the gate'])
})
