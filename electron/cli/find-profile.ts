import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { CodedFailure } from '../../shared/base/coded-error'
import { localDay } from '../../shared/base/local-day'
import { decodeText } from '../../shared/documents/decode-text'
import { keepLoaded } from '../../shared/profile/keep-loaded'
import { loadProfile, profileBytes, type PickedFile } from '../../shared/profile-check/load-profile'
import { dataKinds } from '../../shared/kinds/data-kinds'
import { loadedProfile } from '../../shared/profile/loaded-profile'
import type { ProfileFile } from '../../shared/profile/profile-file'
import { profileLoadFailures } from '../../shared/text/profile-load-failures'
import type { FormLayout } from '../../shared/profile/form-layout'
import { layoutNames, profileIds, readCalendar, readCodeLists, readProfileFile } from '../assets'
import { readJournal } from './read-journal'
import { cliText } from './text'

/** Options of the commands that take a city. */
export const cityOptions = { city: { type: 'string' }, data: { type: 'string' } } as const

const readText = async (path: string): Promise<string> => {
  const name = basename(path)
  const bytes = await stat(path)
    .then(({ size }) => (size > profileBytes ? undefined : readFile(path)))
    .catch((thrown: unknown) => {
      throw new CodedFailure(cliText.unreadable(path, thrown instanceof Error ? thrown.message : ''))
    })
  if (bytes === undefined)
    throw new CodedFailure(profileLoadFailures.E_PROFILE_TOO_BIG(name, profileBytes / 1024 / 1024))
  const text = decodeText(new Uint8Array(bytes))?.text
  if (text === undefined) throw new CodedFailure(profileLoadFailures.E_PROFILE_JSON(name))
  return text
}

/** A city's rules, and the layouts of its own forms that came with them. */
export interface FoundRules {
  readonly profile: ProfileFile
  readonly layouts: readonly FormLayout[]
}

/** The layouts that lie beside a rules file and that one of its forms names; other JSON files there are not looked at. */
export const layoutsBeside = async (path: string, rules: string): Promise<PickedFile[]> => {
  const names = [...rules.matchAll(/"layout"\s*:\s*"([a-z][a-z0-9-]{1,60})"/g)].map(([, name]) => `${name ?? ''}.json`)
  const wanted = [...new Set(names)].filter((name) => name !== basename(path))
  const files = await Promise.all(
    wanted.map(async (name) => {
      const beside = join(dirname(path), name)
      return existsSync(beside) ? [{ name, text: await readText(beside) }] : []
    }),
  )
  return files.flat()
}

/** A rules file of the user's own with the layouts beside it, checked as when the program loads it. */
const readOwn = async (path: string): Promise<FoundRules> => {
  const context = { lists: readCodeLists(), layouts: layoutNames(), calendar: readCalendar() }
  const facts = { profiles: [], loaded: [], context, kinds: dataKinds, today: localDay(new Date()) }
  const text = await readText(path)
  const read = loadProfile([{ name: basename(path), text }, ...(await layoutsBeside(path, text))], facts)
  if (read.ok) return { profile: read.value.profile, layouts: read.value.layouts ?? [] }
  const { code, message, problems = [] } = read.error
  if (code === 'E_PROFILE_WRONG') throw new CodedFailure(cliText.profileWrong(path, problems))
  throw new CodedFailure({ code, message: [message, ...problems].join('\n') })
}

/** What was loaded in a data folder and is still there: of each id the newest record. */
const loadedIn = async (data: string): Promise<ReadonlyMap<string, unknown>> => {
  const found = new Map<string, unknown>()
  for await (const { changes } of readJournal(data)) for (const change of changes) keepLoaded(found, change)
  return found
}

/**
 * The rules that `--city` names: a rules file (`.json`) by its path; with `--data DIR` those that were loaded in that
 * data folder, which go before the built-in ones as in the program; else built-in ones by their id. Refusals: E_CITY
 * with what is known, E_PROFILE_WRONG with everything that is wrong with the file.
 */
export const findRules = async (city: string, data?: string): Promise<FoundRules> => {
  if (city.endsWith('.json')) return readOwn(city)
  const loaded: ReadonlyMap<string, unknown> = data === undefined ? new Map() : await loadedIn(data)
  if (loaded.has(city)) {
    const read = loadedProfile.safeParse(loaded.get(city))
    if (read.success) return { profile: read.data.profile, layouts: read.data.layouts ?? [] }
    const problems = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    throw new CodedFailure(cliText.profileWrong(city, problems))
  }
  const file = readProfileFile(city)
  if (file !== undefined) return { profile: file, layouts: [] }
  const known = [...new Set([...profileIds(), ...loaded.keys()])]
  throw new CodedFailure({ code: 'E_CITY', message: cliText.unknownCity(city, known) })
}

/** The same without layouts, for commands that print no form. */
export const findProfile = async (city: string, data?: string): Promise<ProfileFile> =>
  (await findRules(city, data)).profile
