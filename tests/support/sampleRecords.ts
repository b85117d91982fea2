import { annotationRecord, type AnnotationRecord } from '../../src/domain/records/annotation'
import { clipRecord, type ClipRecord } from '../../src/domain/records/clip'
import { codebookRecord, type CodebookRecord } from '../../src/domain/records/codebook'
import { createFrameTable, type FrameTable } from '../../src/domain/time/frameTable'

export const NOW = '2026-11-22T09:00:00.000Z'

/** A table at 25 frames a second in the usual MP4 timebase. */
export function steadyTable(frames = 100, ticksPerFrame = 512): FrameTable {
  return createFrameTable({
    timebase: { num: 1, den: 12_800 },
    pts: Float64Array.from({ length: frames }, (_, index) => index * ticksPerFrame),
    sync: Uint8Array.from({ length: frames }, (_, index) => (index % 25 === 0 ? 1 : 0)),
    endPts: frames * ticksPerFrame,
  })
}

export function sampleClip(addedBy: string, over: Partial<Record<keyof ClipRecord, unknown>> = {}): ClipRecord {
  return clipRecord.parse({
    type: 'clip',
    id: 'clip-a',
    name: 'roadside',
    source: { fileName: 'roadside.mp4', sizeBytes: 1234, sha256: 'a'.repeat(64) },
    stream: 0,
    container: 'mp4',
    codec: 'h264',
    coded: { width: 1280, height: 720 },
    display: { width: 1280, height: 720 },
    rotation: 0,
    pixelAspect: { num: 1, den: 1 },
    timebase: { num: 1, den: 12_800 },
    frameCount: 100,
    firstPts: 0,
    endPts: 51_200,
    rate: { num: 25, den: 1 },
    addedBy,
    addedAt: NOW,
    ...over,
  })
}

export function sampleCodebook(): CodebookRecord {
  return codebookRecord.parse({
    type: 'codebook',
    id: 'book',
    version: '1',
    titles: { en: 'Test codebook' },
    groups: [{ id: 'posture', labels: { en: 'Posture', ar: 'الوضعية' }, shape: 'square' }],
    tags: ['no_cover', 'in_cover', 'rifle'].map((id) => ({
      id,
      labels: { en: id, ar: id },
      kind: id === 'rifle' ? 'box' : 'range',
      groupId: 'posture',
      colour: 'orange',
    })),
  })
}

export function sampleAnnotation(authorId: string, over: Record<string, unknown> = {}): AnnotationRecord {
  return annotationRecord.parse({
    type: 'annotation',
    id: 'ann-1',
    clipId: 'clip-a',
    frame: 4,
    pts: 2048,
    tagIds: ['rifle'],
    codebookVersion: '1',
    box: { x: 10, y: 20, w: 30, h: 40 },
    authorId,
    createdAt: NOW,
    updatedAt: NOW,
    ...over,
  })
}
