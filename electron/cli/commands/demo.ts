import { createHash, randomInt, randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import packageJson from '../../../package.json'
import { chinaDay, localDay } from '../../../shared/base/local-day'
import { shown } from '../../../shared/base/draft'
import { CodedFailure } from '../../../shared/base/coded-error'
import { checkResources } from '../../../shared/catalogue/check-catalogue'
import { dataKinds } from '../../../shared/kinds/data-kinds'
import { filingParts } from '../../../shared/package/filing-parts'
import { LEDGER_PART, type BookPart } from '../../../shared/package/book-parts'
import { profileDigest } from '../../../shared/package/profile-digest'
import type { FormLayout } from '../../../shared/profile/form-layout'
import type { StatementDraft } from '../../../shared/package/statement'
import type { Profile } from '../../../shared/profile/profile'
import { createChance } from '../../../shared/sample/sample-chance'
import { sampleMakers } from '../../../shared/kinds/sample-makers'
import { sampleTables, type Sample } from '../../../shared/sample/create-sample'
import { sampleUnder } from '../../../shared/sample/sample-under'
import { sampleLimits, type SampleSize, type SampleUnit } from '../../../shared/sample/sample-unit'
import { sampleVocabulary, type SampleVocabulary } from '../../../shared/sample/sample-vocabulary'
import { assetsFolder, readCodeLists } from '../../assets'
import { createPackageHandlers, type PackageHandlers } from '../../host/packages'
import { targetRefusal } from '../../host/safe-write-refusals'
import { createSafeWriter } from '../../host/safe-write'
import type { Command } from '../command'
import { cityOptions, findRules } from '../find-profile'
import { unitTypeOption } from '../unit-options'
import { cliText } from '../text'
import { filedBooks, sampleCover, sampleForms, sampleLedger, sampleListBooks } from './demo-documents'

/** What `--seed` fixes: the records, the chain and the clock, and with them the statement's bytes. */
interface Fixed {
  readonly size: SampleSize
  readonly chain: string
  readonly created: Date
}

const DEFAULT_SIZE = { resources: '60', items: '6' }
const SEED_EPOCH = Date.UTC(2026, 0, 5, 1)

const wholeNumber = (text: string, most: number, name: string): number => {
  const value = Number(text)
  if (!/^\d{1,9}$/.test(text) || value > most) throw new CodedFailure(cliText.numberRange(name, most))
  return value
}

const fixedBy = (values: { resources?: string; items?: string; seed?: string }, words: SampleVocabulary): Fixed => {
  const limits = sampleLimits(words)
  const seed = values.seed === undefined ? randomInt(1_000_000) : wholeNumber(values.seed, 999_999_999, '--seed')
  const size = {
    seed,
    resources: wholeNumber(values.resources ?? DEFAULT_SIZE.resources, limits.resources, '--resources'),
    items: wholeNumber(values.items ?? DEFAULT_SIZE.items, limits.items, '--items'),
  }
  if (values.seed === undefined) return { size, chain: randomUUID(), created: new Date() }
  return { size, chain: createChance(seed).uuid(), created: new Date(SEED_EPOCH + (seed % 1_000_000) * 1000) }
}

/** Findings at 必改 level are a fault of the sample: it must be clean. */
const checkSample = (sample: SampleUnit, profile: Profile): void => {
  const findings = checkResources(sample.resources, { lists: readCodeLists(), profile, stage: 'filing' })
  const [first] = findings.filter(({ level }) => level === '必改')
  if (first) throw new CodedFailure(cliText.sampleNotClean(first))
}

interface Staged {
  readonly stage: string
  readonly counts: Readonly<Record<string, number>>
  readonly files: StatementDraft['files']
}

const layOut = async (
  host: PackageHandlers,
  sample: Sample,
  books: readonly (BookPart & { readonly pieces: readonly Uint8Array<ArrayBuffer>[] })[],
): Promise<Staged> => {
  const { stage } = await host['stage.open']({})
  const { parts, counts } = filingParts(dataKinds, sampleTables(sample))
  const files: StatementDraft['files'] = []
  const all = [...parts, ...books.map(({ pieces, ...part }) => ({ ...part, pieces: () => pieces }))]
  for (const { name, media, title, pieces } of all) {
    let offset = 0
    for await (const bytes of pieces()) {
      await host['stage.write']({ stage, name, offset, bytes })
      offset += bytes.length
    }
    // A table without records has no pieces, and still its part.
    if (offset === 0) await host['stage.write']({ stage, name, offset, bytes: new Uint8Array() })
    files.push({ name, media, title })
  }
  return { stage, counts: { ...counts }, files }
}

const FORM_MEDIA = 'application/pdf'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const sealSample = async (
  host: PackageHandlers,
  sample: Sample,
  profile: Profile,
  layouts: readonly FormLayout[],
  staged: Staged,
) => {
  const { unit } = sample
  const { stage, counts, files } = staged
  const code = shown(unit.creditCode)
  const { fingerprint = '' } = await host['key.create']({ passphrase: randomUUID() })
  const expect = await host['package.plan']({ stage })
  const forms = await sampleForms(sample, profile, layouts, code, expect)
  for (const { name, bytes } of forms) await host['stage.write']({ stage, name, offset: 0, bytes })
  const statement: StatementDraft = {
    kind: 'filing',
    unit: { code, name: shown(unit.name) },
    to: [],
    period: '2026',
    profile: { id: profile.id, version: profile.version, digest: await profileDigest(profile.file, sha256) },
    counts,
    reasons: [],
    refs: [],
    crit: [],
    files: [...files, ...forms.map(({ name, title }) => ({ name, media: FORM_MEDIA, title }))],
  }
  return { ...(await host['package.seal']({ stage, expect, statement })), fingerprint, forms }
}

const readVocabulary = async (): Promise<SampleVocabulary> =>
  sampleVocabulary.parse(JSON.parse(await readFile(join(assetsFolder(), 'sample', 'vocabulary.json'), 'utf8')))

const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true })
  } catch (thrown) {
    throw targetRefusal(thrown, { folder, name: '', bytes: 0 })
  }
}

/** What the document does not ask of a unit of this kind: the package is made all the same, and this is said. */
const notesOf = ({ binding, roles, filing }: Profile, forms: readonly unknown[]): string[] => [
  ...(binding.state === 'bound' ? [] : [binding.text]),
  ...(roles.length > 0 ? [] : [cliText.demoNoPosts]),
  ...(forms.length > 0 ? [] : [cliText.demoNoForms]),
  ...(filing.addressee === null ? [cliText.demoNoAddressee] : []),
]

/**
 * `cdo demo --city C --out DIR`: the main job without a window. Builds the sample unit under the city's rules, checks it,
 * seals it with a throw-away key and writes package, forms, ledger, lists and cover page to DIR.
 */
export const demoCommand: Command = {
  usage: 'demo --city C --out DIR [--unit-type T] [--data DIR] [--resources N --items M --seed S]',
  run: async (words) => {
    const text = { type: 'string' } as const
    const { values } = parseArgs({
      args: [...words],
      options: { ...cityOptions, out: text, resources: text, items: text, seed: text, 'unit-type': text },
    })
    if (values.city === undefined || values.out === undefined)
      throw new CodedFailure(cliText.usageOf(demoCommand.usage))
    const { 'unit-type': asked } = values
    const type = asked === undefined ? {} : { type: unitTypeOption(asked) }
    const { profile: file, layouts } = await findRules(values.city, values.data)
    const vocabulary = await readVocabulary()
    const { size, chain, created } = fixedBy(values, vocabulary)
    const out = resolve(values.out)
    await makeFolder(out)
    const [day, year] = [localDay(new Date()), chinaDay(created).slice(0, 4)]
    const { profile, sample } = sampleUnder(vocabulary, file, { size, day, year, ...type }, sampleMakers)
    const unitName = shown(sample.unit.name)
    checkSample(sample, profile)
    const dataFolder = await mkdtemp(join(tmpdir(), 'cdo-demo-'))
    try {
      const host = await createPackageHandlers({
        dataFolder,
        chain,
        journalHead: () => Promise.resolve(undefined),
        newId: randomUUID,
        now: () => created,
        version: packageJson.version,
        // The key is thrown away with the folder: nobody will ever guess at its passphrase.
        keyCost: { N: 2 ** 12, r: 8, p: 1 },
      })
      const ledger = await sampleLedger(sample, unitName, readCodeLists())
      const books = filedBooks(sample, profile, unitName, readCodeLists())
      const staged = await layOut(host, sample, [{ ...LEDGER_PART, pieces: ledger }, ...books])
      const sealed = await sealSample(host, sample, profile, layouts, staged)
      const { id, name, statement } = sealed
      const { path } = await host['package.export']({ id, folder: out })
      const beside = [
        { name: cliText.ledgerFile(name), pieces: ledger },
        ...sealed.forms.map(({ title, bytes }) => ({ name: cliText.formFile(name, title), pieces: [bytes] })),
        { name: cliText.coverFile(name), pieces: [await sampleCover(sealed, profile, sealed.fingerprint)] },
      ]
      const writer = createSafeWriter()
      const write = (file: string, pieces: readonly Uint8Array[]) =>
        writer.write({ folder: out, name: file, bytes: pieces.reduce((sum, { length }) => sum + length, 0) }, pieces)
      for (const { name: file, pieces } of beside) await write(file, pieces)
      const made = chinaDay(new Date(statement.created))
      for (const { title, pieces } of sampleListBooks(sample, made, readCodeLists()))
        await write(cliText.listFile(name, title), pieces)
      const { unit, seq, counts } = statement
      const files = statement.files.map(({ name, len, sha256 }) => ({ name, len, sha256 }))
      const addressee = profile.filing.addressee?.name ?? null
      const notes = notesOf(profile, sealed.forms)
      return {
        exit: 0,
        json: { package: path, id, unit: unit.code, unitName: unit.name, addressee, seq, counts, files, notes },
        text: [
          cliText.demoDone(path, id, counts),
          ...(addressee === null ? [] : [cliText.filedWith(addressee)]),
          ...notes,
        ].join('\n'),
      }
    } finally {
      await rm(dataFolder, { recursive: true, force: true })
    }
  },
}
