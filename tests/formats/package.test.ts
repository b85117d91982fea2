import { makeZip } from 'client-zip'
import { beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/domain/canonicalJson'
import { packageFacts } from '../../src/domain/packages/packageFacts'
import { annotatorId, tagId } from '../../src/domain/records/ids'
import { frameIndex } from '../../src/domain/time/frameIndex'
import { createProject } from '../../src/engine/commands/createProject'
import { drawBox } from '../../src/engine/commands/drawBox'
import { renameClip } from '../../src/engine/commands/renameClip'
import { addClaim } from '../../src/engine/commands/addClaim'
import { toggleRange } from '../../src/engine/commands/toggleRange'
import { Workspace } from '../../src/engine/workspace'
import { readFramebench } from '../../src/formats/framebench/read'
import type { PackageManifest } from '../../src/formats/package/manifest'
import { manifestOf } from '../../src/formats/package/manifestOf'
import { openPackage } from '../../src/formats/package/openPackage'
import { isSealed, seal, unseal } from '../../src/formats/package/seal'
import { fixedPorts, MemoryEditLog } from '../support/fixedPorts'
import { sampleClip, sampleCodebook, steadyTable } from '../support/sampleRecords'
import { checkBytes, newHash, packed, sha256Of } from '../support/submitted'

let bytes: Uint8Array<ArrayBuffer>

/** A small project: one coder's box and range, and a claim that is nobody's code. */
async function coded() {
  const ports = fixedPorts(new MemoryEditLog())
  const workspace = await createProject(ports, { name: 'Case', pseudonym: 'coder-7f', codebook: sampleCodebook() })
  const clip = sampleClip(workspace.authorId)
  workspace.commit('addClip', [{ before: null, after: clip }])
  const view = { clip, table: steadyTable() }
  drawBox(workspace, view, frameIndex(10), tagId.parse('rifle'), { x: 10, y: 10, w: 50, h: 40 })
  toggleRange(workspace, view, frameIndex(20), tagId.parse('no_cover'))
  toggleRange(workspace, view, frameIndex(29), tagId.parse('no_cover'))
  addClaim(workspace, { en: 'Nobody who reads codes has to read this' })
  return { workspace, view, ports }
}

beforeAll(async () => {
  const { workspace } = await coded()
  bytes = new Uint8Array(await (await packed(workspace)).bytes.arrayBuffer())
})

async function codeOf(file: Uint8Array<ArrayBuffer>): Promise<string> {
  const checked = await checkBytes(new Blob([file]))
  return checked.ok ? 'ok' : checked.problem.code
}

/** The files of the package, changed by somebody who knows how a zip is written. */
async function rezipped(change: (files: Map<string, string>) => Iterable<readonly [string, string]> | void) {
  const check = { createHash: newHash, onProgress: () => undefined, signal: new AbortController().signal }
  const opened = await openPackage(new Blob([bytes]), check)
  if (!opened.ok) throw new Error(opened.problem.code)
  const { manifest, annotations, log, codebooks } = opened.value
  const files = new Map([
    ['annotations.json', await annotations.text()],
    ['codebook.json', (await codebooks[0]?.text()) ?? ''],
    ['log.jsonl', await log.text()],
    ['manifest.json', canonicalJson(manifest)],
  ])
  return zipOf(change(files) ?? files)
}

async function zipOf(files: Iterable<readonly [string, string]>): Promise<Uint8Array<ArrayBuffer>> {
  const parts = [...files].map(([name, input]) => ({ name, input, lastModified: new Date(1980, 0, 1) }))
  return new Uint8Array(await new Response(makeZip(parts)).arrayBuffer())
}

/** As `rezipped`, by somebody who also writes a manifest that fits what they have changed. */
async function forged(change: (files: Map<string, string>, manifest: PackageManifest) => PackageManifest | void) {
  const files = new Map<string, string>()
  await rezipped((found) => found.forEach((text, name) => files.set(name, text)))
  const old = JSON.parse(files.get('manifest.json') ?? '') as PackageManifest
  const manifest = change(files, old) ?? old
  const entries = [...files].flatMap(([name, text]) => {
    const said = new TextEncoder().encode(text)
    return name === 'manifest.json' ? [] : [{ name, sizeBytes: said.length, sha256: sha256Of(said) }]
  })
  const read = readFramebench(new TextEncoder().encode(files.get('annotations.json')))
  const facts = read.ok ? packageFacts(read.value.records, manifest.coder.id) : undefined
  const { project, coder, codebooks, clips } = manifest
  const said = facts ?? { project, coder, codebooks, clips }
  const made = await manifestOf(said, { ...manifest, entries }, newHash)
  return zipOf([...files].map(([name, text]) => [name, name === 'manifest.json' ? canonicalJson(made) : text] as const))
}

function changed(files: Map<string, string>, name: string, from: string | RegExp, to: string): void {
  const text = files.get(name) ?? ''
  expect(text.replace(from, to)).not.toBe(text)
  files.set(name, text.replace(from, to))
}

describe('a package', () => {
  it('holds the codes, shows them in its log, and of all else only the hashes', async () => {
    const checked = await checkBytes(new Blob([bytes]))
    if (!checked.ok) throw new Error(`${checked.problem.code} ${checked.problem.value}`)
    const { manifest, records, shownByLog } = checked.value
    expect(records.map(({ type }) => type).toSorted()).toEqual([
      'annotation',
      'annotator',
      'clip',
      'codebook',
      'project',
      'segment',
    ])
    expect(shownByLog).toBe(records.length)
    expect(manifest.withheld).toEqual([[5, 6]])
    expect(new TextDecoder().decode(bytes)).not.toContain('Nobody who reads codes')
    expect(manifest.clips).toMatchObject([{ frames: 100, examined: 0, annotations: 1, segments: 1, tracks: 0 }])
  })

  it('has the same bytes each time', async () => {
    expect(await rezipped(() => undefined)).toEqual(bytes)
    expect(await codeOf(bytes)).toBe('ok')
  })

  it('is refused with any of 1,000 single bits flipped', async () => {
    let seed = 7
    const accepted: number[] = []
    for (let count = 0; count < 1_000; count += 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
      const bit = seed % (bytes.length * 8)
      const flipped = bytes.slice()
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      if ((await codeOf(flipped)) === 'ok') accepted.push(bit)
    }
    expect(accepted).toEqual([])
  })

  it('is refused wherever it is cut short, and with bytes behind its end', async () => {
    expect(await codeOf(bytes.slice(0, bytes.length / 2))).toBe('cutShort')
    expect(await codeOf(bytes.slice(0, bytes.length - 1))).toBe('cutShort')
    expect(await codeOf(new Uint8Array(0))).toBe('notPackage')
    expect(await codeOf(Uint8Array.from([...bytes, 0]))).not.toBe('ok')
  })

  it.each<[string, string, (files: Map<string, string>) => Iterable<readonly [string, string]> | void]>([
    ['a file dropped', 'entryMissing', (files) => void files.delete('log.jsonl')],
    ['its manifest dropped', 'notPackage', (files) => void files.delete('manifest.json')],
    ['two files swapped', 'damaged', (files) => [...files].toReversed()],
    [
      'the contents of two files swapped',
      'entryDamaged',
      (files) => {
        const [log = '', codebook = ''] = [files.get('log.jsonl'), files.get('codebook.json')]
        files.set('log.jsonl', codebook)
        files.set('codebook.json', log)
      },
    ],
    ['a file twice', 'entryUnexpected', (files) => [...files, ['log.jsonl', 'x']]],
    [
      'a file truncated',
      'entryDamaged',
      (files) => void files.set('log.jsonl', (files.get('log.jsonl') ?? '').slice(0, -9)),
    ],
    ['a file more', 'entryUnexpected', (files) => void files.set('notes.txt', 'x')],
    ['a codebook more', 'entryUnexpected', (files) => void files.set('codebook-2.json', 'x')],
    ['a path out of it', 'entryUnexpected', (files) => void files.set('../evil.json', 'x')],
    ['another annotation', 'entryDamaged', (files) => changed(files, 'annotations.json', '"frame":10', '"frame":11')],
    [
      'a newer version',
      'newerVersion',
      (files) => void files.set('manifest.json', '{"format":"framebench-package/2"}'),
    ],
  ])('is refused with %s: %s', async (_what, code, change) => {
    expect(await codeOf(await rezipped(change))).toBe(code)
  })

  it.each<[string, string, (files: Map<string, string>, manifest: PackageManifest) => PackageManifest | void]>([
    ['nothing', 'ok', () => undefined],
    ['a line of the log dropped', 'logBroken', (files) => changed(files, 'log.jsonl', /^.*\n/, '')],
    ['a line repeated', 'logBroken', (files) => changed(files, 'log.jsonl', /^(.*\n)/, '$1$1')],
    ['two lines swapped', 'logBroken', (files) => changed(files, 'log.jsonl', /^(.*\n)(.*\n)/, '$2$1')],
    ['the last line dropped', 'logBroken', (files) => changed(files, 'log.jsonl', /.*\n$/, '')],
    [
      'an entry that says something else',
      'logBroken',
      (files) => changed(files, 'log.jsonl', '"frame":10', '"frame":11'),
    ],
    [
      'a shown entry withheld',
      'logBroken',
      (files) =>
        changed(files, 'log.jsonl', /"payload":\{.*"purpose":"drawBox"\},("payloadHash".*),"salt":"\w+"/, '$1'),
    ],
    [
      'a withheld entry that the manifest does not name',
      'logBroken',
      (_files, manifest) => ({ ...manifest, withheld: [] }),
    ],
    [
      'a box elsewhere than the log says',
      'recordsDiffer',
      (files) => changed(files, 'annotations.json', '"h":40', '"h":41'),
    ],
    [
      'a code that the log has left out',
      'recordsDiffer',
      (files) => changed(files, 'annotations.json', /"segments":\[\n.*\n\]/, '"segments":[]'),
    ],
    [
      'an annotation that breaks the schema',
      'inconsistent',
      (files) => changed(files, 'annotations.json', '"h":40', '"h":-40'),
    ],
    [
      'a clip of other bytes',
      'recordsDiffer',
      (files) => changed(files, 'annotations.json', 'a'.repeat(64), 'b'.repeat(64)),
    ],
    ['annotations that are no JSON', 'inconsistent', (files) => void files.set('annotations.json', 'x')],
    ['another codebook beside it', 'entryDamaged', (files) => changed(files, 'codebook.json', 'Test codebook', 'Mine')],
    [
      'another coder',
      'manifestFalse',
      (_files, manifest) => ({ ...manifest, coder: { ...manifest.coder, id: annotatorId.parse('me') } }),
    ],
  ])('that fits together is refused with %s: %s', async (_what, code, change) => {
    expect(await codeOf(await forged(change))).toBe(code)
  })

  it('is refused where the manifest counts what is not there, and by its own digest', async () => {
    const lie = (from: string | RegExp, to: string) => rezipped((files) => changed(files, 'manifest.json', from, to))
    expect(await codeOf(await lie('"examined":0', '"examined":9'))).toBe('manifestFalse')
    expect(await codeOf(await lie('"revision":1', '"revision":2'))).toBe('manifestFalse')
  })

  it('is refused where it is packed, too large, or has too many files', async () => {
    // One entry of a zip whose method says "deflated": nothing is inflated to find that out.
    const packedZip = bytes.slice()
    const view = new DataView(packedZip.buffer)
    for (let at = packedZip.length - 4; at >= 0; at -= 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 10, 8, true)
    expect(await codeOf(packedZip)).toBe('notStored')
    const huge = new Blob(Array.from({ length: 201 }, () => new Uint8Array(2 ** 20)))
    const checked = await checkBytes(huge)
    expect(checked.ok ? '' : checked.problem.code).toBe('tooLarge')
    const many = Array.from({ length: 1_001 }, (_, at) => [`codebook-${at + 2}.json`, ''] as const)
    expect(await codeOf(await zipOf(many))).toBe('tooMany')
  })

  it('is refused with more annotations than are read', async () => {
    const large = await forged((files) =>
      changed(files, 'annotations.json', '"annotations":', `${' '.repeat(65 * 2 ** 20)}"annotations":`),
    )
    const checked = await checkBytes(new Blob([large]))
    expect(checked.ok ? [] : [checked.problem.code, checked.problem.value]).toEqual(['inconsistent', 'tooLarge'])
  })

  it('of a project where something was erased says so, and what the log still shows of the rest', async () => {
    const { workspace, view } = await coded()
    renameClip(workspace, view.clip.id, 'Name by mistake')
    renameClip(workspace, view.clip.id, 'roadside again')
    while (workspace.saveState.kind === 'saving') await new Promise((resolve) => setTimeout(resolve, 0))
    const erased = await workspace.erase({ text: 'Name by mistake', isWholeWord: false }, 'a name')
    expect(erased.ok).toBe(true)
    const checked = await checkBytes((await packed(workspace)).bytes)
    if (!checked.ok) throw new Error(`${checked.problem.code} ${checked.problem.value}`)
    expect(checked.value.erased).toBeGreaterThan(0)
    expect(checked.value.unshown).toBe(1)
  })

  it('leaves out what others have coded of the same clip', async () => {
    const { workspace, view, ports } = await coded()
    const other = await Workspace.open(workspace.projectId, annotatorId.parse('somebody'), ports, false)
    while (workspace.saveState.kind === 'saving') await new Promise((resolve) => setTimeout(resolve, 0))
    const second = await Workspace.open(workspace.projectId, other.authorId, ports, false)
    second.commit('addAnnotator', [
      {
        before: null,
        after: { type: 'annotator', id: second.authorId, pseudonym: 'coder-k3', createdAt: ports.clock.now() },
      },
    ])
    drawBox(second, view, frameIndex(33), tagId.parse('rifle'), { x: 1, y: 1, w: 9, h: 9 })
    while (second.saveState.kind === 'saving') await new Promise((resolve) => setTimeout(resolve, 0))
    const mine = await Workspace.open(workspace.projectId, workspace.authorId, ports, false)
    const { bytes: file } = await packed(mine)
    expect((await checkBytes(file)).ok).toBe(true)
    expect(await file.text()).not.toContain('"frame":33')
    expect(await file.text()).not.toContain('coder-k3')
  })

  it('opens with its passphrase only', async () => {
    const sealed = await seal(new Blob([bytes]), 'four plain words here', 10)
    expect(await isSealed(sealed)).toBe(true)
    expect(await isSealed(new Blob([bytes]))).toBe(false)
    const opened = await unseal(sealed, 'four plain words here')
    expect(opened.ok && new Uint8Array(await opened.value.arrayBuffer())).toEqual(bytes)
    expect(await unseal(sealed, 'four plain words')).toMatchObject({ problem: { code: 'passphraseWrong' } })
    const flipped = new Uint8Array(await sealed.arrayBuffer())
    flipped[flipped.length - 20] = (flipped[flipped.length - 20] ?? 0) ^ 1
    expect(await unseal(new Blob([flipped]), 'four plain words here')).toMatchObject({ ok: false })
  })
})
