import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measure, median, type Run } from './measure'
import { slowestMutant, SLOWEST_MUTANT_MS } from './mutants'

const root = fileURLToPath(new URL('../..', import.meta.url))
const runs = Number(process.argv[2] ?? 3)
const folder = mkdtempSync(join(tmpdir(), 'cdo-bench-'))

const generate = async (...words: string[]) => {
  const made = await measure('node', ['test/fixtures/generator/generator.mjs', ...words, '--out', folder], root)
  if (made.exit !== 0) throw new Error('the generator failed')
}

const cdo = ['--import', 'tsx', 'electron/cli/main.ts']

/** What is measured: the command line at 20,000 resources × 15 items, whole processes. */
const cases: readonly { name: string; words: readonly string[]; exits: readonly number[] }[] = [
  {
    name: 'cdo check items.xlsx',
    words: [...cdo, 'check', join(folder, 'items.xlsx'), '--city', 'shuangyashan', '--json'],
    exits: [0, 1],
  },
  {
    name: 'cdo demo 20000 × 15',
    words: [
      ...cdo,
      'demo',
      '--city',
      'shuangyashan',
      '--out',
      join(folder, 'demo'),
      '--resources',
      '20000',
      '--items',
      '15',
      '--seed',
      '1',
      '--json',
    ],
    exits: [0],
  },
]

await generate('--seed', '1', '--resources', '20000', '--items', '15', '--only', 'xlsx')
console.log(`items.xlsx ${(statSync(join(folder, 'items.xlsx')).size / 1e6).toFixed(1)} MB, median of ${String(runs)}`)
console.log('case | wall s | CPU s | peak MiB')
try {
  for (const { name, words, exits } of cases) {
    const results: Run[] = []
    for (let run = 0; run < runs; run++) {
      rmSync(join(folder, 'demo'), { recursive: true, force: true })
      const result = await measure('node', words, root)
      if (!exits.includes(result.exit ?? -1)) throw new Error(`${name} ended with ${String(result.exit)}`)
      results.push(result)
    }
    const of = (key: 'wall' | 'cpu' | 'peak') => median(results.map((result) => result[key]))
    console.log(`${name} | ${of('wall').toFixed(1)} | ${of('cpu').toFixed(1)} | ${of('peak').toFixed(0)}`)
  }
  const { count, slowest } = await slowestMutant()
  const word = slowest > SLOWEST_MUTANT_MS ? ' TOO SLOW' : ''
  console.log(
    `slowest of ${String(count)} broken packages: ${slowest.toFixed(0)} ms (limit ${SLOWEST_MUTANT_MS} ms)${word}`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
