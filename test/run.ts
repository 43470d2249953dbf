import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser, isProgram } from '../electron/loopback/find-browser'
import { addUp, noCounts, readPlaywright, readVitest, summary, type Counts } from './support/counts'

/** `npm test`: check, build, unit and contract tests, then the tests in a real browser; ends with one line of counts. */
const root = fileURLToPath(new URL('..', import.meta.url))
const results = join(root, 'test-results')
const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const run = (program: string, words: readonly string[], environment: Record<string, string> = {}): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
      shell: process.platform === 'win32',
    })
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })

const quietly = (program: string, words: readonly string[]): boolean => {
  try {
    execFileSync(program, words, { cwd: root, stdio: 'ignore', timeout: 600_000 })
    return true
  } catch {
    return false
  }
}

const systemBrowser = (): string | undefined =>
  findBrowser({ platform: process.platform, environment: process.env, isProgram })

/** A Chromium for the tests: the system's, else Playwright's own, else Debian's when we are root there. */
const browserForTests = async (): Promise<string | undefined> => {
  const found = systemBrowser()
  if (found !== undefined) return found
  if (quietly('npx', ['playwright', 'install', 'chromium'])) {
    const { chromium } = await import('@playwright/test')
    if (existsSync(chromium.executablePath())) return chromium.executablePath()
  }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    quietly('apt-get', ['update', '-qq'])
    quietly('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  }
  return systemBrowser()
}

/** A stage that is fine or not, counted as one test. */
const stage = async (name: string, words: readonly string[]): Promise<Counts> => {
  const began = Date.now()
  const ok = await run('npm', ['run', '--silent', ...words])
  say(`${name}: ${ok ? 'ok' : 'FAILED'} (${Math.round((Date.now() - began) / 1000)} s)`)
  return { ...noCounts, passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
}

const readReport = (path: string, read: (report: unknown) => Counts, ok: boolean): Counts => {
  if (!existsSync(path)) return { ...noCounts, failed: 1 }
  const counts = read(JSON.parse(readFileSync(path, 'utf8')))
  // A run can fail without a failed test (an error outside of tests, no test at all): that is a failure too.
  return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

const unit = async (): Promise<Counts> => {
  const report = join(results, 'vitest.json')
  const words = ['vitest', 'run', '--config', 'test/vitest.config.ts', '--reporter=default', '--reporter=json']
  const ok = await run('npx', [...words, `--outputFile.json=${report}`])
  return readReport(report, readVitest, ok)
}

const browserTests = async (browser: string): Promise<Counts> => {
  const report = join(results, 'playwright.json')
  const words = ['playwright', 'test', '--config', 'test/e2e/playwright.config.ts', '--reporter=list,json']
  const ok = await run('npx', words, { CDO_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report })
  return readReport(report, readPlaywright, ok)
}

const all = async (): Promise<Counts> => {
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  // Lint takes as long as all others together, on one core.
  const others = async (): Promise<Counts[]> => [
    await stage('types', ['types']),
    await stage('walls', ['walls']),
    await stage('build', ['build']),
  ]
  const [[types = noCounts, walls = noCounts, build = noCounts], lint] = await Promise.all([
    others(),
    stage('lint', ['lint']),
  ])
  const browser = await browserForTests()
  const counts = [types, lint, walls, build, await unit()]
  if (build.failed > 0) counts.push({ ...noCounts, failed: 1 })
  else if (browser === undefined)
    counts.push({ ...noCounts, skipped: 1, notes: ['skipped: tests in a browser: no Chromium, Chrome or Edge here'] })
  else counts.push(await browserTests(browser))
  return counts.reduce(addUp)
}

const total = await all()
for (const note of total.notes) say(note)
say(summary(total))
process.exitCode = total.failed > 0 ? 1 : 0
