import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js'
import { expect, it } from 'vitest'
import { SAMPLE_PICTURES, SAMPLE_REPORT } from '../../../tests/support/sampleReport'
import { NO_DATE } from '../noDate'
import { writeDocx } from './writeDocx'

async function partsOf(docx: Uint8Array<ArrayBuffer>) {
  const parts = new Map<string, Uint8Array>()
  const dates = new Set<number>()
  for (const entry of await new ZipReader(new Uint8ArrayReader(docx), { useWebWorkers: false }).getEntries()) {
    dates.add(entry.lastModDate.getTime())
    if (!entry.directory) parts.set(entry.filename, await entry.getData(new Uint8ArrayWriter()))
  }
  return { parts, dates, text: (name: string) => new TextDecoder().decode(parts.get(name)) }
}

it('writes what is said in both languages, Arabic in its own direction, with the picture and its alternative text', async () => {
  const { parts, text } = await partsOf(await writeDocx(SAMPLE_REPORT, SAMPLE_PICTURES))
  const body = text('word/document.xml')
  expect(body).toContain('What &lt;b&gt;it&lt;/b&gt; shows &amp; &quot;more&quot;')
  const arabic = body.split('<w:p>').find((paragraph) => paragraph.includes('ماذا يُظهر')) ?? ''
  expect(arabic).toContain('<w:bidi/>')
  expect(arabic).toContain('<w:rtl/>')
  expect(body.split('<w:p>').find((paragraph) => paragraph.includes('A road.'))).not.toContain('<w:bidi/>')
  expect(body).toContain('descr="A &quot;road&quot;"')
  expect(body).toContain('https://example.org/?a=1&amp;b=&lt;x&gt;')
  // A line that somebody has begun stays one, an empty line parts two paragraphs.
  expect(body).toMatch(/Second, with<\/w:t>.*<w:br\/>.*a line\./)
  const name = [...parts.keys()].find((each) => each.startsWith('word/media/')) ?? ''
  expect(parts.get(name)).toEqual(new Uint8Array(SAMPLE_PICTURES[0]?.bytes ?? []))
})

it('tells neither who has written it nor when', async () => {
  const { text, dates } = await partsOf(await writeDocx(SAMPLE_REPORT, SAMPLE_PICTURES))
  expect(text('docProps/core.xml')).toContain('<dc:title>')
  expect(text('docProps/core.xml')).not.toMatch(/created|modified|creator|lastModifiedBy/)
  expect([...dates]).toEqual([NO_DATE.getTime()])
})
