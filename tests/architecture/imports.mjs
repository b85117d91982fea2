import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseSync } from 'vite'
import { LAYERS, OWNERS } from './layers.mjs'

/** @typedef {{ from: string, to: string, isPackage: boolean }} Import */

/**
 * Every import of every source file under `root/src`, type-only ones too, as paths relative to `root`; tests stand
 * outside the program.
 * @param {string} root
 * @returns {{ files: string[], imports: Import[] }}
 */
export function readImports(root) {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => join('src', name))
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  const imports = files.flatMap((file) =>
    specifiersOf(file, readFileSync(join(root, file), 'utf8')).map((specifier) => {
      const isPackage = !specifier.startsWith('.')
      const to = isPackage
        ? packageName(specifier)
        : relative(root, resolve(root, dirname(file), specifier.replace(/\?.*$/, '')))
      return { from: file, to, isPackage }
    }),
  )
  return { files, imports }
}

/**
 * What breaks the table in `layers.mjs`, a line each.
 * @param {readonly Import[]} imports
 * @returns {string[]}
 */
export function brokenRules(imports) {
  return imports.flatMap((each) => (each.isPackage ? brokenOwner(each) : brokenLayer(each)))
}

/** @param {Import} each */
function brokenLayer({ from, to }) {
  const layer = from.split('/')[1] ?? ''
  if (to.startsWith('tests/')) return [`${from}: the program must not lean on its tests (${to})`]
  if (!to.startsWith('src/')) return []
  if (to.endsWith('/index')) return [`${from}: import the file, never a folder (${to})`]
  const allowed = LAYERS[layer]
  if (!allowed) return [`${from}: src/${layer} is not in the table of layers`]
  if (![layer, ...allowed].some((name) => to.startsWith(`src/${name}/`))) {
    return [`${from}: src/${layer} must not import ${to}; it may import ${allowed.join(', ') || 'nothing else'}`]
  }
  const panel = from.split('/')[2]
  const isPeer = layer === 'features' && to.startsWith('src/features/') && to.split('/')[2] !== panel
  return isPeer ? [`${from}: panels know nothing of each other (${to}); only src/app sees two of them`] : []
}

/** @param {Import} each */
function brokenOwner({ from, to }) {
  const owners = OWNERS[to]
  const isOwner = !owners || owners.some((name) => from.startsWith(`src/${name}/`))
  return isOwner ? [] : [`${from}: ${to} belongs to ${owners.map((name) => `src/${name}`).join(', ')}`]
}

/**
 * @param {string} file
 * @param {string} source
 */
function specifiersOf(file, source) {
  const { module, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  const literal = (/** @type {{ start: number, end: number }} */ { start, end }) => source.slice(start + 1, end - 1)
  return [
    ...module.staticImports.map((each) => each.moduleRequest.value),
    ...module.staticExports.flatMap((each) => each.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...module.dynamicImports.map((each) => literal(each.moduleRequest)),
  ]
}

/** @param {string} specifier */
function packageName(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
