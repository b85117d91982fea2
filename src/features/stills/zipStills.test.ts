import i18next from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import { encodedPicture } from '../../../tests/support/encodedPictures'
import { fixedPorts, MemoryEditLog } from '../../../tests/support/fixedPorts'
import { sampleClip, sampleCodebook, steadyTable } from '../../../tests/support/sampleRecords'
import { ok } from '../../domain/result'
import { frameIndex } from '../../domain/time/frameIndex'
import { captureStills } from '../../engine/commands/captureStills'
import { changeStill } from '../../engine/commands/changeStill'
import { createProject } from '../../engine/commands/createProject'
import { StorageError } from '../../engine/ports/editLog'
import type { EncodeOptions, StillImage } from '../../engine/ports/stills'
import { saved } from '../../engine/saved'
import { ar } from '../../i18n/ar'
import { en } from '../../i18n/en'
import { provideSession, type Session } from '../../stores/session'
import { zipStills, type ZipRequest } from './zipStills'

const i18n = i18next.createInstance()
beforeAll(() =>
  i18n.init({
    lng: 'en',
    defaultNS: 'messages',
    resources: { en: { messages: en }, ar: { messages: ar } },
    interpolation: { escapeValue: false },
  }),
)

/** A disk on which one of a file's acts fails. */
function fileFailingAt(act?: 'write' | 'close') {
  const acts: string[] = []
  const full = () => Promise.reject(new DOMException('The disk is full', 'QuotaExceededError'))
  const done = (name: string) => () => {
    if (acts.at(-1) !== name) acts.push(name)
    return name === act ? full() : Promise.resolve()
  }
  return { acts, file: { name: 'a.zip', write: done('write'), close: done('close'), abort: done('abort') } }
}

async function setUp() {
  const image = {
    width: 4,
    height: 4,
    encode: (type: 'image/png', { finish }: EncodeOptions) => {
      const made = finish(encodedPicture('png'))
      return Promise.resolve(made.ok ? ok({ bytes: made.value, type, filledPixels: 0 }) : made)
    },
    close: () => undefined,
  } as unknown as StillImage
  const stills = { render: () => Promise.resolve(ok(image)) }
  provideSession({ stills, program: 'Framebench' } as unknown as Session)
  const log = new MemoryEditLog()
  const workspace = await createProject(fixedPorts(log), { name: 'T', pseudonym: 'p', codebook: sampleCodebook() })
  const clip = sampleClip(workspace.authorId, { provenance: { creditLine: 'SAMPLE' } })
  workspace.commit('addClip', [{ before: null, after: clip }])
  const captured = {
    view: { clip, table: steadyTable() },
    sha256: 'a'.repeat(64),
    decoder: 'd',
    kind: 'clean' as const,
  }
  captureStills(workspace, [
    { ...captured, frame: frameIndex(3) },
    { ...captured, frame: frameIndex(7) },
  ])
  for (const { id } of workspace.index.all('still')) changeStill(workspace, id, { visible: { en: 'A road' } })
  await saved(workspace)
  const request = (file: ZipRequest['file']): ZipRequest => ({
    stills: workspace.index.all('still'),
    together: {
      workspace,
      profile: 'archive',
      language: 'en',
      inLanguage: (language) => i18n.getFixedT(language),
      isSeen: () => true,
      isArchiveAct: false,
    },
    type: 'image/png',
    file,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  })
  const noted = () => workspace.index.all('still').flatMap(({ exports = [] }) => exports)
  const entries = log.entries.length
  const purposes = () => log.entries.slice(entries).map(({ payload }) => payload?.purpose)
  return { workspace, log, request, noted, purposes }
}

test('a zip is closed once all of its stills are logged, in one entry', async () => {
  const { request, noted, purposes } = await setUp()
  const { file, acts } = fileFailingAt()
  expect(await zipStills(request(file))).toEqual(ok({ count: 2 }))
  expect(acts).toEqual(['write', 'close'])
  expect(noted()).toHaveLength(2)
  expect(purposes()).toEqual(['exportStill'])
})

test('where the disk is full while it is written there is no file and no entry', async () => {
  const { request, noted, purposes } = await setUp()
  const { file, acts } = fileFailingAt('write')
  expect(await zipStills(request(file))).toEqual({ ok: false, problem: { code: 'diskFull' } })
  expect(acts).toEqual(['write', 'abort'])
  expect([noted(), purposes()]).toEqual([[], []])
})

test('where the log takes no entry there is no file, and no entry later', async () => {
  const { workspace, log, request, noted, purposes } = await setUp()
  const { file, acts } = fileFailingAt()
  log.failNext = new StorageError('full', 'no room')
  expect(await zipStills(request(file))).toEqual({ ok: false, problem: { code: 'notLogged' } })
  expect(acts).toEqual(['write', 'abort'])
  workspace.retrySaving()
  await saved(workspace)
  expect([noted(), purposes()]).toEqual([[], []])
})

test('where the file cannot be closed behind its entry the log says that it did not leave', async () => {
  const { workspace, request, noted, purposes } = await setUp()
  const { file, acts } = fileFailingAt('close')
  expect(await zipStills(request(file))).toEqual({ ok: false, problem: { code: 'diskFull' } })
  expect(acts).toEqual(['write', 'close', 'abort'])
  await saved(workspace)
  expect([noted(), purposes()]).toEqual([[], ['exportStill', 'takeBack']])
})
