import { readFile, writeFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { CheckedPackage } from '../../src/formats/package/checkPackage'
import type { WorkspaceRecord } from '../../src/domain/records/workspaceRecord'
import { checkBytes } from '../support/submitted'
import { CODERS, reviewingPackages, type KnownThing, type ReviewingPackages } from './reviewingPackages'

const FOLDER = new URL('../../samples/packages/', import.meta.url)
let made: ReviewingPackages

beforeAll(async () => {
  // Each entry of a log has a random salt; the samples are to have the same bytes each time.
  let next = 0
  vi.spyOn(globalThis.crypto, 'getRandomValues').mockImplementation((array) => {
    if (array instanceof Uint8Array) array.forEach((_, at) => (array[at] = next = (next * 73 + at * 7 + 41) % 251))
    return array
  })
  made = await reviewingPackages()
  vi.restoreAllMocks()
})

/** As `vitest -u` is asked to write what the code makes. */
function isWritten(): boolean {
  const state: unknown = expect.getState().snapshotState
  return (state as { readonly _updateSnapshot: string })._updateSnapshot === 'all'
}

describe('the sample packages', () => {
  it('are the ones that the program makes', async () => {
    for (const [name, bytes] of made.files) {
      if (isWritten()) await writeFile(new URL(name, FOLDER), bytes)
      const file = new Uint8Array(await readFile(new URL(name, FOLDER)))
      expect([name, Buffer.compare(file, bytes)]).toEqual([name, 0])
    }
    await expect(`${JSON.stringify(made.truth, undefined, 1)}\n`).toMatchFileSnapshot(
      '../../samples/packages/disagreements.json',
    )
  })

  it('hold together, and every record in them stands in the log', async () => {
    for (const name of made.files.keys()) {
      const { records, shownByLog, erased } = await checked(name)
      expect([name, shownByLog, erased]).toEqual([name, records.length, 0])
    }
  })

  it('differ exactly where the truth beside them says so', async () => {
    const truth = JSON.parse(
      await readFile(new URL('disagreements.json', FOLDER), 'utf8'),
    ) as ReviewingPackages['truth']
    const packages = await Promise.all(
      CODERS.map(async (coder) => [coder, await checked(`${coder}.framebench`)] as const),
    )
    const named = new Set<string>()
    for (const thing of truth.things) {
      const records = packages.flatMap(([coder, { records: all }]) => {
        const id = thing.records[coder]
        const record = all.find((each) => each.id === id)
        if (id !== undefined) named.add(id)
        return record ? [record] : []
      })
      expect(records.length).toBe(Object.keys(thing.records).length)
      expect([thing.name, [...differences(thing, records)].toSorted()]).toEqual([
        thing.name,
        [...thing.kinds].toSorted(),
      ])
    }
    const coded = packages.flatMap(([, { records }]) =>
      records.filter(({ type }) => ['annotation', 'segment', 'track'].includes(type)),
    )
    expect(coded.map(({ id }) => id).toSorted()).toEqual([...named].toSorted())
  })
})

async function checked(name: string): Promise<CheckedPackage> {
  const result = await checkBytes(new Blob([await readFile(new URL(name, FOLDER))]))
  if (!result.ok) throw new Error(`${name}: ${result.problem.code} ${result.problem.value}`)
  return result.value
}

/** How records of one thing differ, told without the program's own matching. */
function differences({ subject }: KnownThing, records: readonly WorkspaceRecord[]): Set<string> {
  const found = new Set<string>()
  const coded = records.flatMap((record) =>
    record.type === 'annotation' || record.type === 'segment' || record.type === 'track' ? [record] : [],
  )
  if (coded.length === 1) found.add('extra')
  else if (coded.length < CODERS.length) found.add('missing')
  const isOne = (said: (record: (typeof coded)[number]) => unknown) =>
    new Set(coded.map((each) => JSON.stringify(said(each)))).size === 1
  if (!isOne(({ tagIds }) => tagIds)) found.add('label')
  if (!isOne(({ attributes }) => Object.entries(attributes).toSorted(([a], [b]) => (a < b ? -1 : 1))))
    found.add('attribute')
  if (subject === 'range' && !isOne((each) => each.type === 'segment' && [each.start, each.end])) found.add('boundary')
  const boxes = coded.flatMap((each) => (each.type === 'annotation' && each.box ? [each.box] : []))
  // Boxes of one figure differ by a move to the right alone; a twentieth of its width is still the same box.
  const lefts = boxes.map(({ x }) => x)
  if (boxes[0] && Math.max(...lefts) - Math.min(...lefts) > boxes[0].w / 10) found.add('box')
  return found
}
