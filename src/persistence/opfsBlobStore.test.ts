import { beforeEach, describe, expect, test } from 'vitest'
import type { IncomingBlob } from '../engine/ports/blobStore'
import { OpfsBlobStore } from './opfsBlobStore'

/** A directory in memory with what the store uses of the real one; files being written are locked as in browsers. */
class MemoryFolder {
  readonly kind = 'directory'
  readonly folders = new Map<string, MemoryFolder>()
  readonly files = new Map<string, MemoryFile>()

  constructor(readonly disk: { freeBytes: number; canMove: boolean }) {}

  async getDirectoryHandle(name: string) {
    const folder = this.folders.get(name) ?? new MemoryFolder(this.disk)
    this.folders.set(name, folder)
    return folder
  }
  async getFileHandle(name: string, options?: { create?: boolean }) {
    const file = this.files.get(name) ?? (options?.create ? new MemoryFile(this, name) : undefined)
    if (!file) throw new DOMException('', 'NotFoundError')
    this.files.set(name, file)
    return file
  }
  async removeEntry(name: string) {
    if (!this.files.delete(name)) throw new DOMException('', 'NotFoundError')
  }
  async *keys() {
    yield* this.files.keys()
  }
  async *values() {
    yield* this.files.values()
  }
}

class MemoryFile {
  readonly kind = 'file'
  bytes = new Uint8Array(0)
  move: ((folder: MemoryFolder, name: string) => Promise<void>) | undefined

  constructor(
    private folder: MemoryFolder,
    public name: string,
  ) {
    if (!folder.disk.canMove) return
    this.move = async (target, newName) => {
      this.folder.files.delete(this.name)
      target.files.set(newName, this)
      this.folder = target
      this.name = newName
    }
  }
  async getFile() {
    return new File([this.bytes], this.name)
  }
  async createSyncAccessHandle() {
    const { disk } = this.folder
    return {
      write: (bytes: Uint8Array<ArrayBuffer>, { at }: { at: number }) => {
        const fitting = Math.min(bytes.length, disk.freeBytes)
        disk.freeBytes -= fitting
        const grown = new Uint8Array(Math.max(this.bytes.length, at + fitting))
        grown.set(this.bytes)
        grown.set(bytes.subarray(0, fitting), at)
        this.bytes = grown
        return fitting
      },
      truncate: (size: number) => void (this.bytes = this.bytes.slice(0, size)),
      flush() {},
      close() {},
    }
  }
}

/** Web Locks with what the store uses of them; `held` names those that some tab holds. */
function memoryLocks(held: Set<string>): LockManager {
  const locks = {
    async request(name: string, ...rest: unknown[]) {
      const callback = rest.at(-1) as (lock: unknown) => unknown
      if (held.has(name)) return callback(null)
      held.add(name)
      try {
        return await callback({ name })
      } finally {
        held.delete(name)
      }
    },
  }
  return locks as unknown as LockManager
}

/** @returns what was seen of the pieces */
async function copy(incoming: IncomingBlob, bytes: readonly number[]): Promise<number[]> {
  const seen: number[] = []
  const file = new Blob([Uint8Array.from(bytes)])
  await incoming.copy(file, (piece) => void seen.push(...piece), new AbortController().signal)
  return seen
}

const HASH = 'a'.repeat(64)

describe.each([true, false])('where the browser can move files: %s', (canMove) => {
  let disk: { freeBytes: number; canMove: boolean }
  let root: MemoryFolder
  let held: Set<string>
  let store: OpfsBlobStore

  function newTab() {
    return new OpfsBlobStore({
      root: async () => root as unknown as FileSystemDirectoryHandle,
      locks: memoryLocks(held),
    })
  }
  function names(folder: string) {
    return [...(root.folders.get(folder)?.files.keys() ?? [])]
  }

  beforeEach(() => {
    disk = { freeBytes: 1000, canMove }
    root = new MemoryFolder(disk)
    held = new Set()
    store = newTab()
  })

  test('pieces come back as one file under their hash', async () => {
    const incoming = await store.begin()
    expect(await copy(incoming, [1, 2, 3])).toEqual([1, 2, 3])
    expect(await store.read(HASH)).toBeUndefined()
    await incoming.keep(HASH)
    expect(new Uint8Array((await (await store.read(HASH))?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(
      new Uint8Array([1, 2, 3]),
    )
    expect([names('incoming'), names('clips'), [...held]]).toEqual([[], [HASH], []])
  })

  test('the same bytes stored before stay as they are', async () => {
    for (let round = 0; round < 2; round += 1) {
      const incoming = await store.begin()
      await copy(incoming, [7])
      await incoming.keep(HASH)
      const stored = root.folders.get('clips')?.files.get(HASH)
      if (round === 0) disk.freeBytes = 1
      expect(stored?.bytes).toEqual(new Uint8Array([7]))
    }
    expect([names('incoming'), names('clips')]).toEqual([[], [HASH]])
  })

  test('a full disk is said, and what was begun leaves nothing', async () => {
    disk.freeBytes = 2
    const incoming = await store.begin()
    await expect(copy(incoming, [1, 2, 3])).rejects.toMatchObject({ name: 'QuotaExceededError' })
    await incoming.discard()
    expect([names('incoming'), names('clips'), [...held]]).toEqual([[], [], []])
  })

  test('what a killed tab left is removed, what another tab writes is not', async () => {
    const writing = await newTab().begin()
    const [inUse] = names('incoming')
    await (await root.getDirectoryHandle('incoming')).getFileHandle('left-behind', { create: true })
    const mine = await store.begin()
    expect(names('incoming')).toHaveLength(2)
    expect(names('incoming')).toContain(inUse)
    await Promise.all([writing.discard(), mine.discard()])
  })

  test('a copy that was cut short counts as missing and is replaced', async () => {
    const clips = await root.getDirectoryHandle('clips')
    const torn = await clips.getFileHandle(HASH, { create: true })
    torn.bytes = new Uint8Array([9])
    await clips.getFileHandle(`${HASH}.torn`, { create: true })
    expect(await store.read(HASH)).toBeUndefined()
    const incoming = await store.begin()
    await copy(incoming, [1])
    await incoming.keep(HASH)
    expect(new Uint8Array((await (await store.read(HASH))?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(
      new Uint8Array([1]),
    )
    await store.remove(HASH)
    expect(names('clips')).toEqual([])
  })
})
