import { existsSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { compiledCode } from './compiledCode.config.ts'
import { repairReactPdf } from './reactPdf.config.ts'
import { headersFile, KEPT_FILES, SECURITY_HEADERS } from './src/app/securityHeaders.ts'

/** Writes the security headers beside the pages, for hosts that read them from a file. */
function headersForStaticHosts(): Plugin {
  return {
    name: 'headers-for-static-hosts',
    apply: 'build',
    generateBundle() {
      if (this.environment.name === 'client') {
        this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() })
      }
    },
  }
}

/** As static hosts are told to: what is named by its own hash is asked for once. */
function keptFiles(): Plugin {
  return {
    name: 'kept-files',
    configurePreviewServer({ middlewares, config }) {
      const folder = resolve(config.root, config.build.outDir)
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost')
        // A file that is missing today may be there tomorrow.
        if (pathname.startsWith(KEPT_FILES.path) && existsSync(join(folder, pathname))) {
          response.setHeader('Cache-Control', KEPT_FILES.cacheControl)
        }
        next()
      })
    },
  }
}

/** A shell runs the bundle by its own name. */
function executable(): Plugin {
  return {
    name: 'executable',
    apply: 'build',
    async writeBundle({ dir }) {
      if (this.environment.name === 'ssr' && dir !== undefined) await chmod(join(dir, 'framebench.js'), 0o755)
    },
  }
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), headersForStaticHosts(), keptFiles(), compiledCode(), executable()],
  build: isSsrBuild
    ? {
        outDir: 'dist/cli',
        target: 'node20',
        copyPublicDir: false,
        rolldownOptions: { output: { entryFileNames: 'framebench.js', banner: '#!/usr/bin/env node' } },
      }
    : {
        outDir: 'dist/app',
        target: 'es2023',
        // A data: address is refused for workers and wasm by our headers; samples are files as well.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 2500,
        // What the first page needs is one file, and what its screens share another, not a hundred that each wait to be asked for.
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: 'initial', tags: ['$initial'], priority: 1 },
                // What writes a page as a file is for reports alone.
                { name: 'screens', minShareCount: 2, test: /^(?!.*(react-dom|offlinePage|reportHtml|argumentHtml))/ },
              ],
            },
          },
        },
        cssCodeSplit: false,
      },
  // Found at the start, so that the first page of `npm run dev` is not loaded twice.
  optimizeDeps: {
    entries: ['src/app/main.tsx', 'src/app/*.worker.ts'],
    // While developing, libraries are brought together before any other plugin sees them.
    rolldownOptions: { plugins: [repairReactPdf()] },
  },
  // The command line runs where nothing else of the project is installed.
  ssr: { noExternal: true },
  // The PDF writer runs in a worker, and nowhere else.
  worker: { format: 'es', plugins: () => [repairReactPdf()] },
  preview: { port: 4173, headers: SECURITY_HEADERS },
}))
