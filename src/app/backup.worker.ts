import { DexieProjectArchive } from '../persistence/dexieProjectArchive'
import { openDatabase } from '../persistence/openDatabase'
import { OpfsBlobStore } from '../persistence/opfsBlobStore'
import { serveBackup, type BackupStores } from './backup/serveBackup'

let stores: Promise<BackupStores> | undefined

serveBackup(
  {
    postMessage: (message) => globalThis.postMessage(message),
    addEventListener: (type, listener) => globalThis.addEventListener(type, listener),
  },
  () =>
    (stores ??= openDatabase(() => undefined).then((database) => ({
      archive: new DexieProjectArchive(database),
      blobs: new OpfsBlobStore(),
    }))),
)
