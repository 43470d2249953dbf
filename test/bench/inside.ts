import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { performance } from 'node:perf_hooks'
import { readCodeLists } from '../../electron/assets'
import { openJournal } from '../../electron/host/journal'
import { journalBodies } from '../../renderer/data/store/journal-bodies'
import { resourceRow } from '../../renderer/data/store/resource-row'
import { searchRecords } from '../../renderer/data/search/search-record'
import { createPinyinReadings } from '../../renderer/data/search/pinyin-readings'
import type { ResourceDraft } from '../../shared/catalogue/resource'
import { writeLedger } from '../../shared/documents/write-ledger'
import { createReplay } from '../../shared/journal/replay'
import { fold } from '../../shared/search/fold'
import { numbersOfYear } from '../../shared/stats/numbers'
import { createSearch } from '../../shared/search/search-index'
import { packageOf, party, statementOf, utf8 } from '../package/build'
import { factsOf } from '../stats/stat-sample'
import { readDrafts } from './drafts'
import { spelled, typed } from './typed'

/** CPU and wall seconds of a piece of work inside a process, without its start and without reading its input. */
export interface Inside {
  readonly cpu: number
  readonly wall: number
}

/** Milliseconds a keystroke takes at the 95th percentile: ours, ours in pinyin, and looking through every text. */
export interface Keystrokes {
  readonly build: Inside
  readonly ours: number
  readonly spelled: number
  readonly naive: number
}

const timed = async (work: () => unknown): Promise<Inside> => {
  const began = performance.now()
  const cpu = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(cpu)
  return { cpu: (user + system) / 1e6, wall: (performance.now() - began) / 1000 }
}

const exportLedger = (drafts: readonly ResourceDraft[], out: string): Promise<Inside> =>
  timed(async () => {
    const file = createWriteStream(out)
    const rows = drafts.reduce((sum, { items }) => sum + Math.max(1, items.length), 0)
    const input = {
      resources: drafts,
      rows,
      title: '示例县政务信息资源目录',
      unit: '示例县数据局',
      lists: readCodeLists(),
    }
    for await (const piece of writeLedger(input)) if (!file.write(piece)) await once(file, 'drain')
    file.end()
    await once(file, 'close')
  })

const open = (dataFolder: string) => openJournal({ dataFolder, clock: () => new Date(), newId: randomUUID }, false)

const storeInJournal = (drafts: readonly ResourceDraft[], folder: string): Promise<Inside> =>
  timed(async () => {
    const journal = await open(folder)
    const changes = drafts.map((after) => ({ table: 'resources' as const, id: after.id, before: null, after }))
    const action = { id: randomUUID(), label: '导入资源' }
    for await (const { body } of journalBodies(action, changes, () => Promise.resolve()))
      await journal.append({ expectSeq: journal.status().seq, body })
    await journal.close()
  })

/** Opens a data folder, checks its chain, replays it, and makes the rows of the list. */
const loadJournal = (folder: string): Promise<Inside> =>
  timed(async () => {
    const journal = await open(folder)
    const replay = createReplay()
    let rows = 0
    for (let next = 1; ;) {
      const page = await journal.read({ fromSeq: next, maxBytes: 8 * 1024 * 1024 })
      for (const entry of page.entries)
        for (const { after } of replay.feed(entry)?.changes ?? [])
          if (resourceRow(after as ResourceDraft).id !== '') rows++
      if (page.last) break
      next += page.entries.length
    }
    await journal.close()
    if (rows === 0) throw new Error('the journal is empty')
  })

/** The numbers of two years, as the screen asks for them, from rows that are at hand. */
const countNumbers = (drafts: readonly ResourceDraft[]): Promise<Inside> => {
  const facts = factsOf('dazhou', '2026-11-20', { resources: drafts.map(resourceRow) })
  return timed(() => ['2026', '2025'].map((year) => numbersOfYear(facts, year)))
}

const ROUNDS = 5

const p95 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? NaN
const strokes = (queries: readonly string[], find: (query: string) => unknown): number => {
  const times: number[] = []
  for (let round = 0; round <= ROUNDS; round++)
    for (const query of queries) {
      const began = performance.now()
      find(query)
      // The first round warms up.
      if (round > 0) times.push(performance.now() - began)
    }
  return p95(times)
}

const searchAll = async (drafts: readonly ResourceDraft[]): Promise<Keystrokes> => {
  const records = searchRecords('resources', drafts)
  const search = createSearch(createPinyinReadings())
  const build = await timed(() => {
    search.load(records)
    search.find('a')
  })
  const texts = records.flatMap(({ name, more, system, items }) => [name, ...more, system, ...items].map(fold))
  return {
    build,
    ours: strokes(typed, (query) => search.find(query)),
    spelled: strokes(spelled, (query) => search.find(query)),
    naive: strokes(typed, (query) => texts.filter((text) => text.includes(query))),
  }
}

/** Texts that the search goes over, one a line, for a database to look through. */
const writeTexts = async (drafts: readonly ResourceDraft[], out: string): Promise<void> => {
  const lines = searchRecords('resources', drafts).flatMap(({ name, more, system, items }) => [
    name,
    ...more,
    system,
    ...items,
  ])
  await writeFile(out, lines.map((line) => fold(line).replaceAll('\n', ' ')).join('\n'))
}

const PARTS = 20

/** Digests, statement, both signatures and container of a filing in parts; the parts are left for a pipeline. */
const seal = async (drafts: readonly ResourceDraft[], folder: string): Promise<Inside> => {
  const size = Math.ceil(drafts.length / PARTS)
  const parts = Array.from({ length: PARTS }, (_, part) => ({
    name: `data/resources-${String(part).padStart(2, '0')}.ndjson`,
    bytes: utf8(
      drafts
        .slice(part * size, (part + 1) * size)
        .map((draft) => JSON.stringify(draft))
        .join('\n'),
    ),
  }))
  for (const { name, bytes } of parts) await writeFile(`${folder}/${name.slice('data/'.length)}`, bytes)
  const { signers } = party()
  return timed(async () =>
    writeFile(`${folder}.cdop`, await packageOf(statementOf(parts), parts, signers), { flush: true }),
  )
}

const [what = '', input = '', out = ''] = process.argv.slice(2)
const cases: Readonly<Record<string, () => Promise<unknown>>> = {
  export: async () => exportLedger(await readDrafts(input), out),
  store: async () => storeInJournal(await readDrafts(input), out),
  load: () => loadJournal(input),
  numbers: async () => countNumbers(await readDrafts(input)),
  search: async () => searchAll(await readDrafts(input)),
  texts: async () => writeTexts(await readDrafts(input), out),
  seal: async () => seal(await readDrafts(input), out),
}
console.log(JSON.stringify((await cases[what]?.()) ?? null))
