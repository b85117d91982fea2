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
  for (const [place] of leavesOf(sampleMetadata())) {
    expect(leafName(i18next.getFixedT('en'), place), place).toMatch(/^[A-Z][^.]+$/)
    expect(leafName(i18next.getFixedT('ar'), place), place).toMatch(/^[^A-Za-z.]+$|SHA-256|Framebench/)
  }
})

test('of several of a kind each has its number', () => {
  expect(leafName(i18next.getFixedT('en'), 'regions.0.name.ar')).toBe('Box 1, name, Arabic')
  expect(leafName(i18next.getFixedT('ar'), 'regions.1.x')).toContain('المربع 2')
})
