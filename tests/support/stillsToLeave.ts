import i18next from 'i18next'
import { ok } from '../../src/domain/result'
import { frameIndex } from '../../src/domain/time/frameIndex'
import { captureStills } from '../../src/engine/commands/captureStills'
import { changeStill } from '../../src/engine/commands/changeStill'
import { createProject } from '../../src/engine/commands/createProject'
import type { EncodeOptions, StillImage } from '../../src/engine/ports/stills'
import { saved } from '../../src/engine/saved'
import type { LeavingTogether } from '../../src/features/stills/readyStill'
import { ar } from '../../src/i18n/ar'
import { en } from '../../src/i18n/en'
import { provideSession, type Session } from '../../src/stores/session'
import { encodedPicture } from './encodedPictures'
import { fixedPorts, MemoryEditLog } from './fixedPorts'
import { sampleClip, sampleCodebook, steadyTable } from './sampleRecords'

/** A project with two stills that may leave for the archive, drawn as a small picture. @param more of the session */
export async function stillsToLeave(more: Partial<Session> = {}) {
  const i18n = i18next.createInstance()
  await i18n.init({
    lng: 'en',
    defaultNS: 'messages',
    resources: { en: { messages: en }, ar: { messages: ar } },
    interpolation: { escapeValue: false },
  })
  const image = {
    width: 4,
    height: 4,
    encode: (type: 'image/png' | 'image/jpeg', { finish }: EncodeOptions) => {
      const made = finish(encodedPicture(type === 'image/png' ? 'png' : 'jpeg'))
      return Promise.resolve(made.ok ? ok({ bytes: made.value, type, filledPixels: 0 }) : made)
    },
    close: () => undefined,
  } as unknown as StillImage
  const stills = { render: () => Promise.resolve(ok(image)) } as unknown as Session['stills']
  provideSession({ stills, program: 'Framebench', ...more } as unknown as Session)
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
  const together: LeavingTogether = {
    workspace,
    profile: 'archive',
    language: 'en',
    inLanguage: (language) => i18n.getFixedT(language),
    isSeen: () => true,
    isArchiveAct: false,
  }
  const entries = log.entries.length
  return {
    workspace,
    log,
    together,
    stills: workspace.index.all('still'),
    /** What the stills say that left, and what the log has got since. */
    noted: () => workspace.index.all('still').flatMap(({ exports = [] }) => exports),
    purposes: () => log.entries.slice(entries).map(({ payload }) => payload?.purpose),
  }
}
