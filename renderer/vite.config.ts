import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  root,
  base: '/',
  plugins: [react()],
  // The page's meta carries the nonce in its content; Vite marks its own tags with the same placeholder.
  html: { cspNonce: '__CSP_NONCE__' },
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('../dist/renderer', import.meta.url)),
    emptyOutDir: true,
    assetsDir: 'static',
    // Nothing as data: URL inside scripts or styles: the policy lets only own files through.
    assetsInlineLimit: 0,
    // Old office PCs: the browser may lag behind Electron by years.
    target: 'chrome109',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
  },
})
