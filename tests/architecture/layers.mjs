/**
 * Who may import whom inside `src`, the one table of it: a folder may import itself and those listed.
 * Read by the layer rule (`npm run check`), the linter in the editor, and a test.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const LAYERS = {
  domain: [],
  engine: ['domain'],
  formats: ['domain'],
  i18n: ['stores'],
  stores: ['engine', 'domain'],
  ui: ['domain', 'i18n'],
  media: ['engine/ports', 'domain'],
  persistence: ['engine/ports', 'domain'],
  canvas: ['stores', 'engine', 'domain', 'ui', 'i18n'],
  timeline: ['stores', 'engine', 'domain', 'ui', 'i18n'],
  features: ['formats', 'stores', 'engine', 'domain', 'ui', 'i18n'],
  cli: ['formats', 'domain', 'engine', 'media/probe', 'media/hash'],
  app: [
    'features',
    'canvas',
    'timeline',
    'stores',
    'engine',
    'domain',
    'formats',
    'media',
    'persistence',
    'ui',
    'i18n',
  ],
}

/**
 * Libraries that one part of the program owns; nobody else imports them.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const OWNERS = {
  zod: ['domain'],
  canonicalize: ['domain'],
  'd3-geo': ['domain'],
  'topojson-client': ['domain'],
  suncalc: ['domain'],
  munkres: ['domain'],
  'world-atlas': ['app'],
  '@noble/hashes': ['engine'],
  '@scure/bip39': ['engine'],
  '@peculiar/asn1-tsp': ['formats'],
  '@peculiar/asn1-cms': ['formats'],
  '@peculiar/asn1-schema': ['formats'],
  qr: ['features'],
  dexie: ['persistence'],
  konva: ['canvas', 'timeline'],
  'react-konva': ['canvas', 'timeline'],
  mediabunny: ['media'],
  'video.js': ['media'],
  'hash-wasm': ['media'],
  'fourier-transform': ['media'],
  '@tensorflow/tfjs-core': ['media'],
  // The app gives the address of its WebAssembly.
  '@tensorflow/tfjs-backend-wasm': ['media', 'app'],
  zustand: ['stores'],
  'jsonc-parser': ['formats'],
  papaparse: ['formats'],
  'client-zip': ['formats'],
  'crc-32': ['formats'],
  '@zip.js/zip.js': ['formats'],
  docx: ['formats'],
  '@react-pdf/renderer': ['features'],
  'age-encryption': ['formats'],
  'react-dom': ['app', 'canvas', 'timeline', 'features', 'ui', 'stores'],
  react: ['ui', 'canvas', 'timeline', 'features', 'app', 'stores', 'i18n'],
  'react-hotkeys-hook': ['app'],
  '@mantine/spotlight': ['app'],
  '@tanstack/react-router': ['app'],
}
