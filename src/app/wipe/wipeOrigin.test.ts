import { indexedDB } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { wipeOrigin, type WipedBrowser } from './wipeOrigin'

/** A folder of the private file system, as far as a wipe needs it; a held one cannot be removed for a while. */
class FakeFolder {
  readonly kind = 'directory'
  held = 0
  constructor(readonly children = new Map<string, FakeFolder | { readonly kind: 'file' }>()) {}
  async *keys() {
    yield* this.children.keys()
  }
  async *values() {
    yield* this.children.values()
  }
  removeEntry(name: string): Promise<void> {
    if (this.held > 0) {
      this.held -= 1
      return Promise.reject(new DOMException('held', 'NoModificationAllowedError'))
    }
    this.children.delete(name)
    return Promise.resolve()
  }
}

function begun() {
  const file = { kind: 'file' } as const
  const clips = new FakeFolder(
    new Map([
      ['a', file],
      ['b', file],
    ]),
  )
  const folder = new FakeFolder(
    new Map<string, FakeFolder>([
      ['clips', clips],
      ['derived', new FakeFolder()],
    ]),
  )
  const settings = new Map([
    ['framebench-preferences', '{}'],
    ['framebench-wipe', ''],
  ])
  const storage = {
    get length() {
      return settings.size
    },
    clear: () => settings.clear(),
  }
  const browser: WipedBrowser = {
    indexedDB,
    root: () => Promise.resolve(folder as unknown as FileSystemDirectoryHandle),
    caches: undefined,
    serviceWorker: undefined,
    storages: [storage],
    wait: () => Promise.resolve(),
  }
  return { browser, folder, settings }
}

function gone(): Promise<never> {
  return Promise.reject(new DOMException('gone', 'NotFoundError'))
}

function opened(name: string): Promise<IDBDatabase> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name)
    request.addEventListener('success', () => resolve(request.result))
  })
}

describe('wiping everything', () => {
  it('removes databases, files and settings, and counts them', async () => {
    const { browser, folder, settings } = begun()
    for (const name of ['framebench-1', 'other']) (await opened(name)).close()
    expect(await wipeOrigin(browser)).toEqual({
      removed: { databases: 2, files: 2, settings: 2, caches: 0, workers: 0 },
      left: [],
    })
    expect(await indexedDB.databases()).toEqual([])
    expect([folder.children.size, settings.size]).toEqual([0, 0])
  })

  it('waits for a file that another tab still holds', async () => {
    const { browser, folder } = begun()
    folder.held = 3
    expect((await wipeOrigin(browser)).left).toEqual([])
    expect(folder.children.size).toBe(0)
  })

  it('goes on where another tab has removed a folder while it was counted', async () => {
    const { browser, folder } = begun()
    const clips = folder.children.get('clips')
    if (clips?.kind !== 'directory') throw new Error('no folder')
    Object.assign(clips, { values: () => ({ [Symbol.asyncIterator]: () => ({ next: gone }) }) })
    expect((await wipeOrigin(browser)).left).toEqual([])
    expect(folder.children.size).toBe(0)
  })

  it('says what is left, and keeps the mark by which it goes on at the next opening', async () => {
    const { browser, folder, settings } = begun()
    folder.held = Number.POSITIVE_INFINITY
    expect(await wipeOrigin(browser)).toMatchObject({ removed: { settings: 0 }, left: [{ kind: 'files' }] })
    expect(settings.has('framebench-wipe')).toBe(true)
  })
})
