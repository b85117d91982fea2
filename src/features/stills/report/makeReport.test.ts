import { beforeEach, expect, test } from 'vitest'
import { stillsToLeave } from '../../../../tests/support/stillsToLeave'
import { ok } from '../../../domain/result'
import { StorageError } from '../../../engine/ports/editLog'
import { saved } from '../../../engine/saved'
import { makeReport, type ReportRequest } from './makeReport'

/** Reports that were handed to the browser. */
let files: string[] = []

beforeEach(() => {
  files = []
})

async function setUp(during: () => void = () => undefined) {
  const left = await stillsToLeave({
    saveFile: (name: string) => void files.push(name),
    writeReport: () => {
      during()
      return Promise.resolve(ok(new Uint8Array([1, 2, 3])))
    },
  })
  const control = new AbortController()
  const steps: number[] = []
  const request: ReportRequest = {
    kind: 'docx',
    draft: {
      stillIds: left.stills.map(({ id }) => id),
      title: { en: 'What is seen' },
      lead: {},
      methods: {},
      languages: 'en',
      profile: 'archive',
    },
    methods: undefined,
    together: left.together,
    signal: control.signal,
    onProgress: (done) => steps.push(done),
  }
  return { ...left, control, steps, request }
}

test('a report is handed over once every still in it is logged', async () => {
  const { request, steps, noted, purposes } = await setUp()
  expect(await makeReport(request)).toEqual(ok({ fileName: 'PRJ_report_en.docx' }))
  expect(files).toEqual(['PRJ_report_en.docx'])
  expect(steps).toEqual([0, 1, 2])
  expect(noted()).toMatchObject([{ fileName: 'PRJ_report_en.docx' }, { fileName: 'PRJ_report_en.docx' }])
  expect(purposes()).toEqual(['exportStill'])
})

test('where the log takes no entry no report leaves, and no entry comes later', async () => {
  const { workspace, log, request, noted, purposes } = await setUp()
  log.failNext = new StorageError('full', 'no room')
  expect(await makeReport(request)).toEqual({ ok: false, problem: { code: 'notLogged' } })
  workspace.retrySaving()
  await saved(workspace)
  expect([files, noted(), purposes()]).toEqual([[], [], []])
})

test('a report that is cancelled while it is written does not leave and is not logged', async () => {
  let cancel = () => undefined as void
  const { control, request, noted, purposes } = await setUp(() => cancel())
  cancel = () => control.abort()
  expect(await makeReport(request)).toEqual({ ok: false, problem: { code: 'cancelled' } })
  expect([files, noted(), purposes()]).toEqual([[], [], []])
})
