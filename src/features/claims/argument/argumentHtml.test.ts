import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { fixedPorts } from '../../../../tests/support/fixedPorts'
import { sampleAnnotation, sampleClip, sampleCodebook } from '../../../../tests/support/sampleRecords'
import type { ClaimRecord } from '../../../domain/records/claim'
import { addClaim } from '../../../engine/commands/addClaim'
import { changeClaim } from '../../../engine/commands/changeClaim'
import { createProject } from '../../../engine/commands/createProject'
import { linkEvidence } from '../../../engine/commands/linkEvidence'
import { ar } from '../../../i18n/ar'
import { en } from '../../../i18n/en'
import { argumentOf } from './argument'
import { argumentHtml, type ArgumentVersion } from './argumentHtml'

const HOSTILE = '</style><script src="https://example.org/a.js"></script><img src=x onerror=alert(1)>'

beforeAll(async () => {
  const resources = { en: { messages: en }, ar: { messages: ar } }
  await i18next.init({ lng: 'en', defaultNS: 'messages', resources, interpolation: { escapeValue: false } })
})

async function claimed(text: ClaimRecord['text']) {
  const workspace = await createProject(fixedPorts(), { name: 'Case', pseudonym: 'c', codebook: sampleCodebook() })
  const clip = sampleClip(workspace.authorId)
  for (const after of [clip, sampleAnnotation(workspace.authorId)])
    workspace.commit('import', [{ before: null, after }])
  const made = addClaim(workspace, text)
  if (!made.ok) throw new Error('refused')
  const { id } = made.value
  changeClaim(workspace, id, { limits: HOSTILE, expectedIfTrue: 'A sign', expectedIfFalse: 'No sign' })
  linkEvidence(workspace, id, ['ann-1'], { bearing: 'contradicts', strength: 'strong', note: HOSTILE })
  const version = (language: 'en' | 'ar', measures: ArgumentVersion['measures'] = []): ArgumentVersion => {
    const t = i18next.getFixedT(language)
    const claim = workspace.index.get('claim', id)
    if (!claim) throw new Error('gone')
    return { language, t, measures, argument: argumentOf(workspace, claim, language, t) }
  }
  return { version }
}

describe('the argument as a file', () => {
  it('runs nothing and asks for nothing, whatever stands in the records', async () => {
    const { version } = await claimed({ en: HOSTILE })
    const html = argumentHtml([version('en')], new Map(), 'p { color: #000 }')
    expect(html).not.toMatch(/<script|<img|<link|src="http/)
    expect(html.match(/<style>.*?<\/style>/gs)).toEqual(['<style>p { color: #000 }</style>'])
    expect(html).toContain('default-src &#x27;none&#x27;')
    expect(html).toContain('&lt;script src=')
  })

  it('holds the languages that are asked for, the first one for the whole page', async () => {
    const { version } = await claimed({ en: 'It was calm.', ar: 'كان الأمر هادئًا.' })
    const html = argumentHtml([version('ar'), version('en')], new Map(), '')
    expect(html).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/)
    expect(html).toContain('<title>كان الأمر هادئًا.</title>')
    expect(html).toContain('<article class="article argument" lang="en" dir="ltr">')
    expect(argumentHtml([version('en')], new Map(), '')).not.toContain('dir="rtl"')
  })

  it('cites the frame, shows both sides also where one is empty, and tells why a picture is left out', async () => {
    const { version } = await claimed({ en: 'It was calm.' })
    const html = argumentHtml(
      [version('en', [{ sentence: '34 of 38 seconds.' }])],
      new Map([['ann-1', { kind: 'blank', reason: 'identity' }]]),
      '',
    )
    for (const said of [
      'roadside',
      'frame 4 · 00:00:00.160',
      'pts 2048 × 1/12800 s',
      'SHA-256 aaaaaaaa',
      'Nothing recorded for it yet. Look for it: A sign',
      'Picture left out: it shows who somebody is',
      'Nobody has judged this claim yet',
      '34 of 38 seconds.',
    ]) {
      expect(html).toContain(said)
    }
    expect(html).not.toContain('Look for it: No sign')
  })
})
