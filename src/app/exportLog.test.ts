import { expect, it } from 'vitest'
import { logText, sampleEntries } from '../../tests/support/sampleLog'
import { exportLog } from './exportLog'

it.each([1, 61, 62, 63, 150])('writes every entry once, in order, over slices (%i renames)', async (renames) => {
  const entries = await sampleEntries('a'.repeat(64), renames)
  const log = {
    entriesFrom: (_id: string, from: number, count: number) => Promise.resolve(entries.slice(from, from + count)),
  }
  expect(await (await exportLog(log, 'p')).text()).toBe(logText(entries))
})
