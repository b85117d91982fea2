import type { Plugin } from 'vite'

/** A line of a library, what stands there instead, and functions that are put at the end of the file. */
interface Repair {
  readonly file: RegExp
  readonly lines: readonly (readonly [string, string])[]
  readonly added: string
}

/**
 * What @react-pdf/renderer 4.9.0 gets wrong, above all in Arabic (docs/decisions/0037). Noto Sans Arabic sets the dots of a letter as marks
 * of their own, which stand where the font says, with no width and no character.
 */
const REPAIRS: readonly Repair[] = [
  {
    file: /@react-pdf\/textkit\/lib\/textkit\.js$/,
    lines: [
      // Marks were placed for text from left to right, and the line was turned round after that.
      [
        "font[0].layout(runString, features, undefined, undefined, 'ltr')",
        'layoutInOrder(font[0], runString, features, attributes.bidiLevel)',
      ],
      // A line that began with a letter of several glyphs lost all but the last of them.
      ['const startIndex = glyphIndexAt(start, run);', 'const startIndex = firstGlyphAt(start, run);'],
      // Only addresses and hashes are broken inside: a hyphen would be taken for a part of them.
      ['line = insertGlyph(line.string.length, HYPHEN, line);', ''],
    ],
    added: `
function layoutInOrder(font, string, features, level = 0) {
  if (level % 2 === 0) return font.layout(string, features, undefined, undefined, 'ltr');
  const run = font.layout(string, features, undefined, undefined, 'rtl');
  run.glyphs.reverse();
  run.positions.reverse();
  return run;
}
function firstGlyphAt(index, run) {
  const indices = run.glyphIndices ?? [];
  let at = glyphIndexAt(index, run);
  while (at > 0 && at < indices.length && indices[at - 1] === indices[at]) at -= 1;
  return at;
}`,
  },
  {
    file: /@react-pdf\/render\/lib\/index\.js$/,
    lines: [
      // Advances were brought to thousandths of the font's size, the places of marks were not.
      ['xOffset: pos.xOffset,', 'xOffset: pos.xOffset * scale,'],
      ['yOffset: pos.yOffset,', 'yOffset: pos.yOffset * scale,'],
      // Letters that differ in their dots alone share a glyph; each needs an own one to be copied and found as itself.
      ['font.subset.includeGlyph(glyph.id)', 'glyphInSubset(font.subset, glyph)'],
      // pdfkit writes tags, which nothing here asked it to. What is broken over two pages is one tag.
      [
        'if (renderFn)\n        renderFn(ctx, node, options)',
        'if (renderFn) renderTagged(renderFn, ctx, node, options)',
      ],
    ],
    added: `
const tagsByDocument = new WeakMap();
function renderTagged(renderFn, ctx, node, options) {
  const { told } = node.props ?? {};
  if (!told) return renderFn(ctx, node, options);
  if (told.tag === 'Artifact') ctx.markContent('Artifact', { type: 'Pagination' });
  else tagFor(ctx, told).add(ctx.markStructureContent(told.tag));
  renderFn(ctx, node, options);
  ctx.endMarkedContent();
}
function tagFor(ctx, told) {
  let tags = tagsByDocument.get(ctx);
  if (!tags) {
    tags = { root: ctx.struct('Document'), known: new Map() };
    ctx.addStructure(tags.root);
    tagsByDocument.set(ctx, tags);
  }
  let element = tags.known.get(told);
  if (!element) {
    element = ctx.struct(told.tag, told);
    tags.root.add(element);
    tags.known.set(told, element);
  }
  return element;
}
const idsBySubset = new WeakMap();
function glyphInSubset(subset, glyph) {
  const ids = idsBySubset.get(subset) ?? new Map();
  idsBySubset.set(subset, ids);
  const key = glyph.id + ' ' + glyph.codePoints;
  const known = ids.get(key);
  if (known !== undefined) return known;
  delete subset.mapping[glyph.id];
  const id = subset.includeGlyph(glyph.id);
  ids.set(key, id);
  return id;
}`,
  },
  {
    file: /@react-pdf\/renderer\/lib\/react-pdf\.browser\.js$/,
    lines: [['subset: conformance,', 'subset: conformance, tagged: true,']],
    added: '',
  },
  {
    file: /@react-pdf\/layout\/lib\/index\.js$/,
    // There is no such thing in a browser: a warning was logged for every picture.
    lines: [['Buffer.isBuffer(source) || source instanceof Blob', 'source instanceof Blob']],
    added: '',
  },
  {
    file: /fontkit\/dist\/browser-module\.mjs$/,
    // A glyph was kept with the first character that it was ever drawn for.
    lines: [
      [
        '(glyphInfo)=>this.font.getGlyph(glyphInfo.id, glyphInfo.codePoints)',
        '(glyphInfo)=>glyphOf(this.font, glyphInfo)',
      ],
    ],
    added: `
function glyphOf(font, { id, codePoints }) {
  const glyph = font.getGlyph(id, codePoints);
  if (String(glyph.codePoints) === String(codePoints)) return glyph;
  return Object.create(glyph, { codePoints: { value: codePoints } });
}`,
  },
]

/** Repairs the Arabic of PDFs while the libraries are built in; another version of theirs, which may need none, fails the build. */
export function repairReactPdf(): Plugin {
  return {
    name: 'repair-react-pdf',
    transform(code, id) {
      const [path = ''] = id.split('?')
      const repair = REPAIRS.find(({ file }) => file.test(path))
      if (!repair) return undefined
      let repaired = code
      for (const [before, after] of repair.lines) {
        if (repaired.split(before).length !== 2) this.error(`Not once in ${path}: ${before}`)
        repaired = repaired.replace(before, after)
      }
      return { code: repaired + repair.added, map: null }
    },
  }
}
