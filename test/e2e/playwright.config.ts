import { defineConfig } from '@playwright/test'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const places = [
  process.env['CDO_BROWSER'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
]
/** The system's browser; undefined leaves it to the browser that Playwright installed. */
const executablePath = places.find((place) => place !== '' && existsSync(place))
const MEASURES = 'long-tasks.spec.ts'
const report = process.env['CDO_E2E_REPORT']

export default defineConfig({
  testDir: fileURLToPath(new URL('.', import.meta.url)),
  testMatch: '*.spec.ts',
  globalSetup: fileURLToPath(new URL('build-first.ts', import.meta.url)),
  outputDir: fileURLToPath(new URL('../../dist/e2e', import.meta.url)),
  // Mostly they wait for the disk and for the screen, so two run beside each other; what measures runs by itself, last.
  workers: 2,
  projects: [
    { name: 'together', testIgnore: MEASURES },
    { name: 'alone', testMatch: MEASURES, dependencies: ['together'], workers: 1 },
  ],
  // A busy machine alone shall stop no change: a test is tried once more, and `npm test` names each that needed it. Such a
  // test is to be looked into like one that failed: more than once a fault of the program stood behind it.
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: report === undefined ? [['list']] : [['list'], ['json', { outputFile: report }]],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
      ],
    },
  },
})
