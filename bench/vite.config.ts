import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { SECURITY_HEADERS } from '../src/app/securityHeaders.ts'

/** The page with what the workbench is compared with; built as the app is, and served with the same headers. */
export default defineConfig({
  root: fileURLToPath(new URL('page', import.meta.url)),
  publicDir: false,
  build: {
    outDir: fileURLToPath(new URL('dist', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
  },
  worker: { format: 'es' },
  preview: { headers: SECURITY_HEADERS },
})
