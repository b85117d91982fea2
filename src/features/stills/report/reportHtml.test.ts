import { expect, it } from 'vitest'
import { SAMPLE_REPORT } from '../../../../tests/support/sampleReport'
import { missingLetters } from './missingLetters'
import { reportHtml } from './reportHtml'

const ADDRESS = 'data:image/jpeg;base64,AAAA'

it('is one page that fetches and runs nothing, whatever was written into it', () => {
  const html = reportHtml(SAMPLE_REPORT, [{ address: ADDRESS, width: 1280, height: 720 }], '.a{}')
  expect(html.startsWith('<!doctype html>\n<html lang="en" dir="ltr">')).toBe(true)
  expect(html).toContain(`content="default-src &#x27;none&#x27;; style-src &#x27;unsafe-inline&#x27;; img-src data:;`)
  expect(html).toContain('What &lt;b&gt;it&lt;/b&gt; shows &amp; &quot;more&quot;')
  expect(html).toContain(`<img src="${ADDRESS}" width="1280" height="720" alt="A &quot;road&quot;"/>`)
  expect(html).not.toMatch(/<script|<link|href=|src="(?!data:)/)
})

it('says each text in its language and direction', () => {
  const html = reportHtml(SAMPLE_REPORT, [], '')
  expect(html).toContain('<p class="report-title" lang="ar" dir="rtl">ماذا يُظهر</p>')
  expect(html).toContain('<p class="report-text" lang="ar" dir="rtl"><strong>الشكل 1.</strong> طريق')
  const arabic = reportHtml({ ...SAMPLE_REPORT, languages: ['ar'] }, [], '')
  expect(arabic).toContain('<html lang="ar" dir="rtl">')
})

it('names the letters that a PDF has no signs for, and no others', () => {
  expect(missingLetters(SAMPLE_REPORT)).toBe('')
  const said = { ...SAMPLE_REPORT, title: [{ language: 'en' as const, text: 'שלום “Łódź” – Київ 中 ☃ 中' }] }
  expect(missingLetters(said)).toBe('ש ל ו ם 中 ☃')
})
