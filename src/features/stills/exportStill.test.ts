import { beforeEach, expect, test, vi } from 'vitest'
import { encodedPicture } from '../../../tests/support/encodedPictures'
import { fixedPorts, MemoryEditLog } from '../../../tests/support/fixedPorts'
import { sampleClip, sampleCodebook, steadyTable } from '../../../tests/support/sampleRecords'
import { sampleMetadata } from '../../../tests/support/stillMetadata'
import { ok } from '../../domain/result'
import { frameIndex } from '../../domain/time/frameIndex'
import { sha256Of } from '../../domain/sha256Of'
import { captureStills } from '../../engine/commands/captureStills'
import { redactStill } from '../../engine/commands/changeStill'
import { createProject } from '../../engine/commands/createProject'
import { StorageError } from '../../engine/ports/editLog'
import type { StillImage } from '../../engine/ports/stills'
import { saved } from '../../engine/saved'
import { provideSession, type Session } from '../../stores/session'
import { showWorkspace } from '../../stores/workspaceStore'
import { copyStill, exportStill, type ExportRequest } from './exportStill'
import { stillAtExport } from './stillAtExport'

/** Files that were handed to the browser. */
let files: string[] = []

beforeEach(() => {
  files = []
  provideSession({ saveFile: (name: string) => files.push(name) } as Partial<Session> as Session)
})

/** Encodes to a small PNG. @param during is done while it encodes */
function image(during: () => void = () => undefined): StillImage {
  return {
    encode: (type: 'image/png', { finish }: { finish: (bytes: Uint8Array) => ReturnType<StillImage['encode']> }) => {
      during()
      return Promise.resolve(finish(encodedPicture('png'))).then((made) =>
        made.ok ? ok({ bytes: made.value, type, filledPixels: 0 }) : made,
      )
    },
  } as unknown as StillImage
}

async function setUp() {
  const log = new MemoryEditLog()
  const ports = fixedPorts(log)
  const workspace = await createProject(ports, { name: 'T', pseudonym: 'p', codebook: sampleCodebook() })
  const clip = sampleClip(workspace.authorId)
  workspace.commit('addClip', [{ before: null, after: clip }])
  const frame = { view: { clip, table: steadyTable() }, frame: frameIndex(3), sha256: 'a'.repeat(64), decoder: 'd' }
  captureStills(workspace, [{ ...frame, kind: 'clean' }])
  await saved(workspace)
  showWorkspace(workspace)
  const [still] = workspace.index.all('still')
  if (!still) throw new Error('nothing was captured')
  const control = new AbortController()
  const request: ExportRequest = {
    still,
    image: image(),
    type: 'image/png',
    profile: 'publication',
    fileName: 'A.png',
    metadata: sampleMetadata(),
    uncovered: 0,
    signal: control.signal,
  }
  return { workspace, log, control, request, still: () => workspace.index.get('still', still.id) }
}

test('a file leaves once the log has it on disk', async () => {
  const { request, log } = await setUp()
  const before = log.entries.length
  expect(await exportStill(request)).toMatchObject({ ok: true })
  expect(log.entries).toHaveLength(before + 1)
  expect(files).toEqual(['A.png'])
})

test('nothing leaves where the disk is full when it is to be logged, and nothing is logged later', async () => {
  const { workspace, request, log, still } = await setUp()
  const before = log.entries.length
  log.failNext = new StorageError('full', 'no room')
  expect(await exportStill(request)).toEqual({ ok: false, problem: { code: 'notLogged' } })
  expect([files, still()?.exports]).toEqual([[], undefined])
  // Once there is room it is not noted behind anybody's back.
  workspace.retrySaving()
  redactStill(workspace, request.still.id, [{ box: { x: 1, y: 2, w: 3, h: 4 }, fill: '#000000' }])
  await saved(workspace)
  expect(log.entries.slice(before).map(({ payload }) => payload?.purpose)).toEqual(['redactStill'])
  expect(await exportStill(request)).toMatchObject({ ok: true })
  expect([files, still()?.exports?.length]).toEqual([['A.png'], 1])
})

test('a picture that the clipboard does not take has no entry that stands', async () => {
  const { workspace, request, log, still } = await setUp()
  const before = log.entries.length
  const write = vi.fn<() => Promise<void>>()
  write.mockRejectedValueOnce(new DOMException('Document is not focused', 'NotAllowedError'))
  vi.stubGlobal('navigator', { clipboard: { write } })
  vi.stubGlobal('ClipboardItem', Object)
  expect(await copyStill(request)).toEqual({ ok: false, problem: { code: 'notCopied' } })
  await saved(workspace)
  expect(log.entries.slice(before).map(({ payload }) => payload?.purpose)).toEqual(['exportStill', 'takeBack'])
  expect(still()?.exports).toBeUndefined()
  expect(await copyStill(request)).toMatchObject({ ok: true })
  expect(still()?.exports).toMatchObject([{ fileName: 'clipboard' }])
  vi.unstubAllGlobals()
})

test('nothing leaves and nothing is logged where it is cancelled while it encodes', async () => {
  const { request, control, still } = await setUp()
  const given = { ...request, image: image(() => control.abort()) }
  expect(await exportStill(given)).toEqual({ ok: false, problem: { code: 'cancelled' } })
  expect([files, still()?.exports]).toEqual([[], undefined])
})

test('a still is known as it was when a file was made of it, by its bytes or by their number', async () => {
  const { workspace, request, still } = await setUp()
  const made = await exportStill(request)
  const sha256 = made.ok ? await sha256Of(made.value.bytes) : ''
  const before = still()
  if (!before) throw new Error('it is gone')
  workspace.commit('changeStill', [{ before, after: { ...before, kind: 'strip' } }])
  const then = stillAtExport(workspace, before.id, sha256, 9)
  expect(then).toMatchObject({ still: { kind: 'clean' }, exported: { fileName: 'A.png' }, isKnownFile: true })
  const again = stillAtExport(workspace, before.id, 'other', 1)
  expect(again).toMatchObject({ still: { kind: 'clean' }, exported: { fileName: 'A.png' }, isKnownFile: false })
  const now = stillAtExport(workspace, before.id, 'other', 2)
  expect(now).toMatchObject({ still: { kind: 'strip' }, exported: undefined, isKnownFile: false })
  expect(stillAtExport(workspace, 'none', sha256, 1)).toBeUndefined()
})
