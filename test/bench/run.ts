import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Inside, Keystrokes } from './inside'
import { measure, median, type Run } from './measure'
import { slowestMutant, SLOWEST_MUTANT_MS } from './mutants'
import { createOffice, fillDatabase, isThere, likeScan, officeFilters, pipeline } from './peers'
import { startTable } from './table'
import { typed } from './typed'

/** The command line and the work behind the screens at 20,000 resources × 15 items, each beside its peer in the same round. */
const root = fileURLToPath(new URL('../..', import.meta.url))
const rounds = Number(process.argv[2] ?? 3)
const folder = mkdtempSync(join(tmpdir(), 'cdo-bench-'))
const SIZES = { small: 2_000, large: 20_000 } as const
type Size = keyof typeof SIZES
const GROWTH = 11

const at = (size: Size, name: string): string => join(folder, size, name)
const tsx = ['--import', 'tsx']
const cdo = (...words: string[]): Promise<Run> => measure('node', ['dist/cli/main.js', ...words], root)
const inside = async <T = Inside>(what: string, input: string, out = ''): Promise<T & { peak: number }> => {
  const run = await measure('node', [...tsx, 'test/bench/inside.ts', what, input, out], root)
  if (run.exit !== 0) throw new Error(`${what} ended with ${String(run.exit)}`)
  return { ...(JSON.parse(run.stdout) as T), peak: run.peak }
}
const check = async (size: Size): Promise<Run> => {
  const run = await cdo('check', at(size, 'items.xlsx'), '--city', 'shuangyashan', '--json')
  if (run.exit !== 0 && run.exit !== 1) throw new Error(`check ended with ${String(run.exit)}`)
  return run
}
const demo = async (): Promise<Run> => {
  rmSync(join(folder, 'demo'), { recursive: true, force: true })
  const size = ['--resources', String(SIZES.large), '--items', '15', '--seed', '1']
  const run = await cdo('demo', '--city', 'shuangyashan', '--out', join(folder, 'demo'), ...size, '--json')
  if (run.exit !== 0) throw new Error(`demo ended with ${String(run.exit)}`)
  return run
}
/** A round of a case gives figures by name; the case gives the median of each. */
const medians = async <K extends string>(round: () => Promise<Record<K, number>>): Promise<Record<K, number>> => {
  const all: Record<K, number>[] = []
  for (let number = 0; number < rounds; number++) all.push(await round())
  const names = Object.keys(all[0] ?? {}) as K[]
  return Object.fromEntries(names.map((name) => [name, median(all.map((each) => each[name]))])) as Record<K, number>
}
const s = (seconds: number): string => `${seconds.toFixed(1)} s`
const ms = (milliseconds: number): string => `${milliseconds.toFixed(1)} ms`

try {
  for (const size of ['small', 'large'] as const) {
    mkdirSync(at(size, 'parts'), { recursive: true })
    const words = [
      '--wide',
      '--seed',
      '31',
      '--resources',
      String(SIZES[size]),
      '--items',
      '15',
      '--only',
      'xlsx,ndjson',
    ]
    execFileSync('node', ['test/fixtures/generator/generator.mjs', ...words, '--out', join(folder, size)], {
      cwd: root,
    })
  }
  const office = isThere('soffice') ? createOffice(folder) : undefined
  const noOffice = 'LibreOffice is not installed: skipped'
  if (office !== undefined) await office(officeFilters.csv, at('small', 'items.xlsx'))
  const [cpu] = cpus()
  const book = (statSync(at('large', 'items.xlsx')).size / 1e6).toFixed(1)
  console.log(
    `${new Date().toISOString().slice(0, 10)} · ${cpu?.model ?? ''} × ${String(cpus().length)} · Node ${process.versions.node}`,
  )
  console.log(`20,000 resources, 300,000 items, wide vocabulary; workbook ${book} MB; medians of ${String(rounds)}\n`)
  const add = startTable()

  const read = await medians(async () => {
    const [small, large] = [await check('small'), await check('large')]
    const peer = await office?.(officeFilters.csv, at('large', 'items.xlsx'))
    const { cpu: peerCpu = NaN, wall: peerWall = NaN } = peer ?? {}
    return { small: small.cpu, cpu: large.cpu, wall: large.wall, peak: large.peak, peerCpu, peerWall }
  })
  add({
    what: 'cdo check of 300,000 rows, CPU (wall)',
    figure: `${s(read.cpu)} (${s(read.wall)})`,
    peer: office === undefined ? noOffice : `LibreOffice load → csv ${s(read.peerCpu)} (${s(read.peerWall)})`,
    ...(office && { judged: { value: read.cpu / read.peerCpu, limit: 0.5, unit: '×' } }),
  })
  add({
    what: 'cdo check, memory',
    figure: `${read.peak.toFixed(0)} MiB`,
    peer: '',
    judged: { value: read.peak, limit: 700, unit: ' MiB' },
  })
  add({
    what: 'cdo check, 2,000 → 20,000, CPU',
    figure: `${s(read.small)} → ${s(read.cpu)}`,
    peer: '10× the work',
    judged: { value: read.cpu / read.small, limit: GROWTH, unit: '×' },
  })

  const written = await medians(async () => {
    const small = await inside('export', at('small', 'catalogue.ndjson'), at('small', 'ledger.xlsx'))
    const large = await inside('export', at('large', 'catalogue.ndjson'), at('large', 'ledger.xlsx'))
    const peer = await office?.(officeFilters.xlsx, at('large', 'ledger.xlsx'))
    const { cpu: peerCpu = NaN, wall: peerWall = NaN } = peer ?? {}
    return { small: small.cpu, cpu: large.cpu, wall: large.wall, peerCpu, peerWall }
  })
  const ledger = (statSync(at('large', 'ledger.xlsx')).size / 1e6).toFixed(1)
  add({
    what: `export of the ledger (${ledger} MB), wall (CPU)`,
    figure: `${s(written.wall)} (${s(written.cpu)})`,
    peer: office === undefined ? noOffice : `LibreOffice re-save ${s(written.peerWall)} (${s(written.peerCpu)})`,
    ...(office && { judged: { value: written.wall / written.peerWall, limit: 0.5, unit: '×' } }),
  })
  add({
    what: 'export, 2,000 → 20,000, CPU',
    figure: `${s(written.small)} → ${s(written.cpu)}`,
    peer: '10× the work',
    judged: { value: written.cpu / written.small, limit: GROWTH, unit: '×' },
  })

  const kept = await medians(async () => {
    const figures: Record<string, number> = {}
    for (const size of ['small', 'large'] as const) {
      rmSync(at(size, 'data'), { recursive: true, force: true })
      mkdirSync(at(size, 'data'))
      figures[`store ${size}`] = (await inside('store', at(size, 'catalogue.ndjson'), at(size, 'data'))).cpu
      figures[`load ${size}`] = (await inside('load', at(size, 'data'))).cpu
    }
    return figures
  })
  for (const [name, what] of [
    ['store', 'journal, store'],
    ['load', 'journal, load and replay'],
  ] as const) {
    const [small = NaN, large = NaN] = [kept[`${name} small`], kept[`${name} large`]]
    add({
      what: `${what}, 2,000 → 20,000, CPU`,
      figure: `${s(small)} → ${s(large)}`,
      peer: '10× the work',
      judged: { value: large / small, limit: GROWTH, unit: '×' },
    })
  }

  const numbers = await medians(async () => ({ wall: (await inside('numbers', at('large', 'catalogue.ndjson'))).wall }))
  add({
    what: 'numbers of two years of 20,000 resources, wall',
    figure: ms(numbers.wall * 1000),
    peer: '',
    judged: { value: numbers.wall * 1000, limit: 100, unit: ' ms' },
  })

  const hasSqlite = isThere('sqlite3')
  if (hasSqlite) {
    await inside('texts', at('large', 'catalogue.ndjson'), at('large', 'texts.txt'))
    fillDatabase(folder, at('large', 'texts.txt'))
  }
  const search = await medians(async () => {
    const small = await inside<Keystrokes>('search', at('small', 'catalogue.ndjson'))
    const large = await inside<Keystrokes>('search', at('large', 'catalogue.ndjson'))
    const like = hasSqlite ? await likeScan(folder, typed) : NaN
    const { build, ours, spelled, naive } = large
    return { small: small.build.cpu, large: build.cpu, ours, spelled, naive, like }
  })
  add({
    what: 'search, keystroke, p95',
    figure: ms(search.ours),
    peer: '',
    judged: { value: search.ours, limit: 16, unit: ' ms' },
  })
  add({
    what: 'search, keystroke in pinyin or initials, p95',
    figure: ms(search.spelled),
    peer: '',
    judged: { value: search.spelled, limit: 16, unit: ' ms' },
  })
  add({
    what: 'search, against a naive scan, p95',
    figure: ms(search.ours),
    peer: `filter over all texts ${ms(search.naive)}`,
    judged: { value: search.ours / search.naive, limit: 1, unit: '×' },
  })
  add({
    what: 'search, against a database',
    figure: ms(search.ours),
    peer: hasSqlite ? `sqlite3 LIKE ${ms(search.like)}` : 'sqlite3 is not installed: skipped',
    ...(hasSqlite && { judged: { value: search.ours / search.like, limit: 1, unit: '×' } }),
  })
  add({
    what: 'search, build, 2,000 → 20,000, CPU',
    figure: `${s(search.small)} → ${s(search.large)}`,
    peer: '10× the work',
    judged: { value: search.large / search.small, limit: GROWTH, unit: '×' },
  })

  const parts = at('large', 'parts')
  const hasPipeline = isThere('zip', '-v') && isThere('openssl', 'version') && isThere('sha256sum')
  if (hasPipeline) execFileSync('openssl', ['genpkey', '-algorithm', 'ed25519', '-out', join(parts, 'key.pem')])
  const sealed = await medians(async () => {
    const ours = await inside('seal', at('large', 'catalogue.ndjson'), parts)
    return { cpu: ours.cpu, peer: hasPipeline ? (await pipeline(parts)).cpu : NaN }
  })
  add({
    what: 'package of 20 parts: digests, signatures, container, CPU',
    figure: s(sealed.cpu),
    peer: hasPipeline
      ? `sha256sum, openssl, zip -6: ${s(sealed.peer)}`
      : 'zip, openssl or sha256sum is missing: skipped',
    ...(hasPipeline && { judged: { value: sealed.cpu / sealed.peer, limit: 1, unit: '×' } }),
  })
  const whole = await medians(async () => {
    const { cpu: used, wall, peak } = await demo()
    return { used, wall, peak }
  })
  add({
    what: 'cdo demo 20000 × 15, CPU (wall), memory',
    figure: `${s(whole.used)} (${s(whole.wall)}), ${whole.peak.toFixed(0)} MiB`,
    peer: '',
  })
  const { count, slowest } = await slowestMutant()
  add({
    what: `slowest of ${String(count)} broken packages`,
    figure: ms(slowest),
    peer: '',
    judged: { value: slowest, limit: SLOWEST_MUTANT_MS, unit: ' ms' },
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
