import i18next from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import { sampleMetadata } from '../../../tests/support/stillMetadata'
import { ar } from '../../i18n/ar'
import { en } from '../../i18n/en'
import { leafName } from './leafName'
import { leavesOf } from './leavingStill'

beforeAll(async () => {
  await i18next.init({
    lng: 'en',
    defaultNS: 'messages',
    resources: { en: { messages: en }, ar: { messages: ar } },
    interpolation: { escapeValue: false },
  })
})

test('everything that leaves has a name in both languages', () => {
  const places = leavesOf(sampleMetadata()).map(([place]) => place)
  expect(places.length).toBeGreaterThan(30)
  const english = places.map((place) => leafName(i18next.getFixedT('en'), place))
  expect(english.filter((name) => !/^[A-Z][^.]+$/.test(name))).toEqual([])
  const arabic = places.map((place) => leafName(i18next.getFixedT('ar'), place))
  expect(arabic.filter((name) => /[A-Za-z.]/.test(name.replaceAll('SHA-256', '')))).toEqual([])
})

test('of several of a kind each has its number', () => {
  expect(leafName(i18next.getFixedT('en'), 'regions.0.name.ar')).toBe('Box 1, name, Arabic')
  expect(leafName(i18next.getFixedT('ar'), 'regions.1.x')).toContain('المربع 2')
})
