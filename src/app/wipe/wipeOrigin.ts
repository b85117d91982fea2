/** What the browser keeps for this page, by kind, as the report lists it. */
export const WIPED_KINDS = ['databases', 'files', 'settings', 'caches', 'workers'] as const
export type WipedKind = (typeof WIPED_KINDS)[number]

export interface WipeReport {
  /** How many of each kind were there. */
  readonly removed: Readonly<Record<WipedKind, number>>
  /** What could not be removed, with the browser's own words. */
  readonly left: readonly { readonly kind: WipedKind; readonly reason: string }[]
}

/** The parts of a browser that keep data for a page. */
export interface WipedBrowser {
  readonly indexedDB: IDBFactory
  readonly root: () => Promise<FileSystemDirectoryHandle>
  readonly caches: CacheStorage | undefined
  readonly serviceWorker: Pick<ServiceWorkerContainer, 'getRegistrations'> | undefined
  /** They hold the mark by which a wipe that was cut short goes on, and are cleared when all else is gone. */
  readonly storages: readonly Pick<Storage, 'length' | 'clear'>[]
  readonly wait: (ms: number) => Promise<void>
}

/** Other tabs let go of their files when they are told to; that takes a moment. */
const MOST_TRIES = 25
const BETWEEN_TRIES_MS = 200

/** DATA: removes everything that this origin keeps in the browser. Nothing of the program may be running in this page. */
export async function wipeOrigin(browser: WipedBrowser): Promise<WipeReport> {
  const removed = { databases: 0, files: 0, settings: 0, caches: 0, workers: 0 }
  const left: { kind: WipedKind; reason: string }[] = []
  const attempt = async (kind: WipedKind, remove: () => Promise<number>) => {
    try {
      removed[kind] = await remove()
    } catch (error) {
      left.push({ kind, reason: String(error) })
    }
  }
  await attempt('workers', async () => {
    const registrations = (await browser.serviceWorker?.getRegistrations()) ?? []
    for (const each of registrations) await each.unregister()
    return registrations.length
  })
  await attempt('databases', () => removeDatabases(browser.indexedDB))
  await attempt('files', () => removeFiles(browser))
  await attempt('caches', async () => {
    const names = (await browser.caches?.keys()) ?? []
    for (const name of names) await browser.caches?.delete(name)
    return names.length
  })
  if (left.length > 0) return { removed, left }
  for (const storage of browser.storages) {
    removed.settings += storage.length
    storage.clear()
  }
  return { removed, left }
}

async function removeDatabases(factory: IDBFactory): Promise<number> {
  const databases = await factory.databases()
  for (const { name } of databases) if (name !== undefined) await deleteDatabase(factory, name)
  return databases.length
}

/** Waits for other tabs: the request itself makes them close their connections. */
function deleteDatabase(factory: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(name)
    request.addEventListener('success', () => resolve())
    request.addEventListener('error', () => reject(request.error ?? new Error(`${name} was not deleted`)))
  })
}

async function removeFiles({ root, wait }: WipedBrowser): Promise<number> {
  const folder = await root()
  const count = await countFiles(folder)
  for (let tries = 1; ; tries += 1) {
    try {
      const names: string[] = []
      for await (const name of folder.keys()) names.push(name)
      for (const name of names) await folder.removeEntry(name, { recursive: true })
      return count
    } catch (error) {
      if (tries === MOST_TRIES) throw error
      await wait(BETWEEN_TRIES_MS)
    }
  }
}

async function countFiles(folder: FileSystemDirectoryHandle): Promise<number> {
  let count = 0
  try {
    for await (const handle of folder.values()) count += handle.kind === 'file' ? 1 : await countFiles(handle)
  } catch {
    // Another tab wipes too, and this folder is gone already.
  }
  return count
}
