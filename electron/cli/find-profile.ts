import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { CodedFailure } from '../../shared/base/coded-error'
import { localDay } from '../../shared/base/local-day'
import { decodeText } from '../../shared/documents/decode-text'
import { loadProfile, profileBytes } from '../../shared/rules/load-profile'
import { loadedProfile } from '../../shared/rules/loaded-profile'
import type { ProfileFile } from '../../shared/rules/profile-file'
import { profileLoadFailures } from '../../shared/text/profile-load-failures'
import { layoutNames, profileIds, readCodeLists, readProfileFile } from '../assets'
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

/** A rules file of the user's own, checked as when the program loads it. */
const readOwn = async (path: string): Promise<ProfileFile> => {
  const context = { lists: readCodeLists(), layouts: layoutNames() }
  const facts = { name: basename(path), profiles: [], context, today: localDay(new Date()) }
  const read = loadProfile(await readText(path), facts)
  if (read.ok) return read.value.profile
  const { code, message, problems } = read.error
  throw new CodedFailure(problems === undefined ? { code, message } : cliText.profileWrong(path, problems))
}

/** What was loaded in a data folder and is still there: of each id the newest record. */
const loadedIn = async (data: string): Promise<ReadonlyMap<string, unknown>> => {
  const found = new Map<string, unknown>()
  for await (const { changes } of readJournal(data))
    for (const { table, id, after } of changes)
      if (table === 'loadedProfiles') {
        if (after === null) found.delete(id)
        else found.set(id, after)
      }
  return found
}

/**
 * The rules that `--city` names: a rules file (`.json`) by its path; with `--data DIR` those that were loaded in that
 * data folder, which go before the built-in ones as in the program; else built-in ones by their id. Refusals: E_CITY
 * with what is known, E_PROFILE_WRONG with everything that is wrong with the file.
 */
export const findProfile = async (city: string, data?: string): Promise<ProfileFile> => {
  if (city.endsWith('.json')) return readOwn(city)
  const loaded: ReadonlyMap<string, unknown> = data === undefined ? new Map() : await loadedIn(data)
  if (loaded.has(city)) {
    const read = loadedProfile.safeParse(loaded.get(city))
    if (read.success) return read.data.profile
    const problems = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    throw new CodedFailure(cliText.profileWrong(city, problems))
  }
  const file = readProfileFile(city)
  if (file !== undefined) return file
  const known = [...new Set([...profileIds(), ...loaded.keys()])]
  throw new CodedFailure({ code: 'E_CITY', message: cliText.unknownCity(city, known) })
}
