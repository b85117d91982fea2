import { inflateSync } from 'node:zlib'

/**
 * The text of a PDF as pdfkit writes it: page after page, by the characters that its fonts say for their glyphs. Within a line
 * glyphs stand from left to right, so that Arabic words come out backwards.
 */
export function pdfText(bytes: Buffer): string {
  const objects = new Map<string, { readonly head: string; readonly stream: string }>()
  for (const [, id = '', body = ''] of bytes.toString('latin1').matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [head = '', rest] = body.split('\nstream\n')
    const raw = Buffer.from(rest?.replace(/\nendstream$/, '') ?? '', 'latin1')
    objects.set(id, { head, stream: head.includes('/FlateDecode') ? inflateSync(raw).toString('latin1') : '' })
  }
  const resources = [...objects.values()].map(({ head }) => head).join('\n')
  const fonts = new Map<string, readonly string[]>()
  for (const [, name = '', id = ''] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const [, map = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '') ?? []
    fonts.set(name, characters(objects.get(map)?.stream ?? ''))
  }
  return [...objects.values()]
    .filter(({ stream }) => stream.includes(' Tf'))
    .map(({ stream }) => shown(stream, fonts))
    .join('\n')
}

/** The alternative texts of a tagged PDF as pdfkit writes it: strings in UTF-16 where they are not ASCII. */
export function pdfAlternatives(bytes: Buffer): readonly string[] {
  return [...bytes.toString('latin1').matchAll(/\/S \/Figure\n(?:[^>]*\n)?\/Alt \(((?:\\[\s\S]|[^\\)])*)\)/g)].map(
    ([, written = '']) => {
      const letters: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
      const plain = written.replaceAll(/\\([\s\S])/g, (_, letter: string) => letters[letter] ?? letter)
      return plain.startsWith('þÿ') ? Buffer.from(plain.slice(2), 'latin1').swap16().toString('utf16le') : plain
    },
  )
}

/** What each glyph of a font stands for, from its `ToUnicode` map. */
function characters(map: string): readonly string[] {
  const found: string[] = []
  for (const [, first = '0', list = ''] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    let at = Number.parseInt(first, 16)
    for (const [, codes = ''] of list.matchAll(/<([^>]*)>/g)) {
      const units = (codes.match(/[0-9a-f]{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))
      found[at] = String.fromCharCode(...units)
      at += 1
    }
  }
  return found
}

function shown(content: string, fonts: ReadonlyMap<string, readonly string[]>): string {
  let text = ''
  let font: readonly string[] = []
  for (const [, name, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>/g)) {
    if (name !== undefined) font = fonts.get(name) ?? []
    for (const glyph of hex?.match(/.{4}/g) ?? []) text += font[Number.parseInt(glyph, 16)] ?? ''
  }
  return text
}
