import { readFile } from 'node:fs/promises'
import { clipRecord, type ClipRecord } from '../../src/domain/records/clip'
import { codebookRecord } from '../../src/domain/records/codebook'
import { annotatorId, projectId } from '../../src/domain/records/ids'
import type { WorkspaceRecord } from '../../src/domain/records/workspaceRecord'
import { EMPTY_HEAD } from '../../src/domain/edits/logEntry'
import { writeFramebench } from '../../src/formats/framebench/write'
import { blobBytes } from '../../src/media/probe/mediaBytes'
import { probe } from '../../src/media/probe/probe'
import type { FrameTable } from '../../src/domain/time/frameTable'
import { Workspace } from '../../src/engine/workspace'
import { fixedPorts } from '../support/fixedPorts'
import { addDrawnClaims } from './claimsOnDrawnScenes'
import { codedByTruth, type SceneTruth } from './codedByTruth'
import { addDrawnMeasure, lookedAt, MEASURED_CLIP } from './drawnMeasure'

const MADE_AT = '2026-11-22T09:00:00.000Z'
const PROJECT_ID = projectId.parse('framebench-sample')
const SAMPLES = new URL('../../samples/', import.meta.url)

/** The sample project as a file: two drawn clips, the starter codebook, the work of two coders, three claims and a measure. */
export async function sampleProjectFile(): Promise<string> {
  const starter: { codebook: unknown } = JSON.parse(await text('codebook/starter-codebook.json'))
  const codebook = codebookRecord.parse(starter.codebook)
  const coders = ['coder-7f', 'coder-k3'].map((pseudonym) => ({
    type: 'annotator' as const,
    id: annotatorId.parse(pseudonym),
    pseudonym,
    createdAt: MADE_AT,
  }))
  const records: WorkspaceRecord[] = [
    {
      type: 'project',
      id: PROJECT_ID,
      name: 'Sample project',
      description: 'Two drawn scenes, coded by two people. Nothing in it shows a real event.',
      createdAt: MADE_AT,
    },
    ...coders,
    codebook,
  ]
  for (const file of ['roadside-vehicles.mp4', 'road-presenter.webm']) {
    const { clip, table } = await sampleClip(file)
    const truth: SceneTruth = JSON.parse(await text(`clips/${file.replace(/\.\w+$/, '')}.truth.json`))
    records.push(clip, ...codedByTruth(clip, table, truth, codebook.version))
    if (clip.id === MEASURED_CLIP) records.push(...lookedAt(table, truth.cuts))
  }
  return writeFramebench(await withQuestions(records), EMPTY_HEAD)
}

/** The records, and the claims and the measure that the program's own commands make on them. */
async function withQuestions(records: readonly WorkspaceRecord[]): Promise<Iterable<WorkspaceRecord>> {
  const ports = fixedPorts()
  let wanted: string | undefined
  const next = () => {
    const id = wanted ?? ports.ids.next()
    wanted = undefined
    return id
  }
  const author = annotatorId.parse('coder-7f')
  const workspace = await Workspace.open(PROJECT_ID, author, { ...ports, ids: { next } }, false)
  const begun = workspace.begin(records.map((after) => ({ before: null, after })))
  if (!begun.ok) throw new Error(`the records are refused: ${begun.problem.code}`)
  addDrawnClaims(workspace, (id) => (wanted = id))
  addDrawnMeasure(workspace, (id) => (wanted = id))
  return workspace.index.records.values()
}

async function sampleClip(fileName: string): Promise<{ clip: ClipRecord; table: FrameTable }> {
  const bytes = await readFile(new URL(`clips/${fileName}`, SAMPLES))
  const file = await probe(blobBytes(new Blob([bytes])))
  if (!file.ok) throw new Error(`${fileName}: ${file.problem.code}`)
  const [stream] = file.value.streams
  if (!stream) throw new Error(`${fileName} has no stream`)
  const name = fileName.replace(/\.\w+$/, '')
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const clip = clipRecord.parse({
    type: 'clip',
    id: name,
    name,
    source: {
      fileName,
      sizeBytes: bytes.byteLength,
      sha256: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    },
    ...stream.facts,
    sensitivity: 'none',
    provenance: {
      channel: 'SAMPLE',
      titleAsPosted: { en: 'Drawn scene, not footage' },
      licence: 'MIT',
      isEdited: true,
    },
    addedBy: 'coder-7f',
    addedAt: MADE_AT,
  })
  return { clip, table: stream.table }
}

function text(path: string): Promise<string> {
  return readFile(new URL(path, SAMPLES), 'utf8')
}
