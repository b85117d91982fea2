import { expect, test } from 'vitest'
import { stillsToLeave } from '../../../tests/support/stillsToLeave'
import { ok } from '../../domain/result'
import { StorageError } from '../../engine/ports/editLog'
import { saved } from '../../engine/saved'
import { zipStills, type ZipRequest } from './zipStills'

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
  const left = await stillsToLeave()
  const { stills, together } = left
  const signal = new AbortController().signal
  const request = (file: ZipRequest['file']): ZipRequest => ({
    stills,
    together,
    type: 'image/png',
    file,
    signal,
    onProgress: () => undefined,
  })
  return { ...left, request }
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
