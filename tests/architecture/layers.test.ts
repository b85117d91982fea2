import { describe, expect, it } from 'vitest'
import { brokenRules, readImports } from './imports.mjs'
import { LAYERS } from './layers.mjs'

describe('who may import whom', () => {
  const { files, imports } = readImports(process.cwd())

  it('is kept by every file of the program', () => {
    expect(brokenRules(imports)).toEqual([])
    expect(files.length).toBeGreaterThan(100)
    expect(imports.length).toBeGreaterThan(files.length)
  })

  it('covers every folder of src', () => {
    const folders = new Set(files.map((file) => file.split('/')[1]))
    expect([...folders].filter((folder) => folder !== undefined && !(folder in LAYERS))).toEqual([])
  })

  it('is broken by a forbidden import, by a peer, by a folder and by a library of somebody else', () => {
    const broken = brokenRules([
      { from: 'src/domain/a.ts', to: 'src/engine/b', isPackage: false },
      { from: 'src/media/a.ts', to: 'src/engine/workspace', isPackage: false },
      { from: 'src/features/library/A.tsx', to: 'src/features/playback/B', isPackage: false },
      { from: 'src/features/library/A.tsx', to: 'src/features/library/index', isPackage: false },
      { from: 'src/stores/a.ts', to: 'dexie', isPackage: true },
      { from: 'src/app/a.ts', to: 'tests/support/b', isPackage: false },
      { from: 'src/features/library/A.tsx', to: 'src/features/library/B', isPackage: false },
    ])
    expect(broken).toHaveLength(6)
  })
})
