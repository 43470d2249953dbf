import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))

/** Names the program's code in the page, so that it is on its way while the first script, which must run alone, still loads. */
const preloadProgram: Plugin = {
  name: 'preload-program',
  transformIndexHtml: {
    order: 'post',
    handler(_page, { bundle }) {
      if (bundle === undefined) return []
      const program = Object.values(bundle).find(
        (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith('/app/program.tsx') === true,
      )
      if (program?.type !== 'chunk') throw new Error('no chunk of app/program.tsx')
      return [program.fileName, ...program.imports].map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        injectTo: 'head',
      }))
    },
  },
}

/**
 * What of ours several screens share, and what of MUI does. The default screen of records counts five times, as it is
 * entered from five: what it alone needs, the grid and tabs of MUI above all, is not to come with the first page.
 */
const parts = {
  name: 'parts',
  test: /renderer[\\/](ui|data)[\\/]|shared[\\/](base|catalogue|text|profile|duties|journal|lists|roster)[\\/]/u,
  minShareCount: 5,
}
const mui = { name: 'mui', test: /node_modules[\\/]@mui[\\/](material|icons-material)[\\/]/u, minShareCount: 8 }

export default defineConfig({
  root,
  base: '/',
  plugins: [react(), preloadProgram],
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
    // What several screens share comes in two files instead of thirty: each is a request and a link of its own, and while
    // those are made the program opens nothing.
    rolldownOptions: { output: { codeSplitting: { groups: [parts, mui] } } },
  },
})
