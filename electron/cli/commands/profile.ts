import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isObject } from '../../../shared/base/is-object'
import { CodedFailure, type CodedError } from '../../../shared/base/coded-error'
import { decodeText } from '../../../shared/documents/decode-text'
import type { DocumentText } from '../../../shared/documents/read-docx'
import { checkDocuments } from '../../../shared/profile-check/check-documents'
import type { ProfileContext } from '../../../shared/profile-check/check-profile'
import { compareVersions } from '../../../shared/profile/compare-versions'
import { diffProfiles, titlesInDiff } from '../../../shared/profile/diff-profiles'
import { looseProfile } from '../../../shared/profile-check/loose-profile'
import type { ProfileFile } from '../../../shared/profile/profile-file'
import type { ProfileReading } from '../../../shared/profile-check/profile-issues'
import { found, sayProblem, type LineOf, type ProfileProblem } from '../../../shared/profile-check/profile-problem'
import { readProfileText } from '../../../shared/profile-check/read-profile-text'
import { assetsFolder, layoutNames, profileIds, readCalendar, readCodeLists, readProfileFile } from '../../assets'
import { checkLayouts } from '../check-layouts'
import { layoutsBeside } from '../find-profile'
import { refused, type Command, type Outcome } from '../command'
import { readBytes, readDocuments } from '../read-documents'
import { cliText } from '../text'

/** Told where a file has the id of a built-in city, which it would replace. */
const replacing = (value: unknown, lineOf: LineOf | undefined): ProfileProblem[] => {
  const { id = '', version = '' } = looseProfile(value)
  const builtIn = profileIds().includes(id) ? readProfileFile(id) : undefined
  if (builtIn === undefined) return []
  const isOlder = /^\d+\.\d+\.\d+$/.test(version) && compareVersions(version, builtIn.version) < 0
  const more = [builtIn.name, builtIn.version, ...(isOlder ? [version] : [])].join('\n')
  return [sayProblem(value, found('id', 'id-built-in', id, more), lineOf)]
}

const builtInPath = (id: string): string => join(assetsFolder(), 'profiles', `${id}.json`)

/** A profile by the id of a built-in one or by its path. */
const read = async (idOrPath: string): Promise<ProfileReading> => {
  const path = profileIds().includes(idOrPath) ? builtInPath(idOrPath) : idOrPath
  const decoded = decodeText(new Uint8Array(await readBytes(path)))
  if (decoded === undefined) throw new CodedFailure(cliText.unreadable(path, 'encoding'))
  const beside = await layoutsBeside(path, decoded.text)
  const layouts = [...layoutNames(), ...beside.map(({ name }) => name.slice(0, -'.json'.length))]
  const context: ProfileContext = { lists: readCodeLists(), layouts, calendar: readCalendar() }
  const reading = readProfileText(decoded.text, context)
  const { charset } = decoded
  const isBuiltIn = profileIds().some((id) => resolve(path) === resolve(builtInPath(id)))
  const before = [
    ...(charset === 'utf-8' ? [] : [sayProblem(undefined, found('', 'encoding', charset))]),
    ...(isBuiltIn ? [] : replacing(reading.value, reading.lineOf)),
  ]
  return { ...reading, problems: [...before, ...reading.problems, ...checkLayouts(reading, beside)] }
}

/** What is found beside the documents; numbers that only a word processor shows are told of. */
const besideDocuments = ({ value, lineOf }: ProfileReading, documents: ReadonlyMap<string, DocumentText>) => {
  const texts = [...documents].map(([id, { text }]) => [id, text] as const)
  const numbered = [...documents].filter(([, { automaticNumbers }]) => automaticNumbers > 0)
  return [
    ...numbered.map(([id, { automaticNumbers }]) =>
      sayProblem(undefined, found('', 'document-numbers', id, String(automaticNumbers))),
    ),
    ...checkDocuments(looseProfile(value), new Map(texts), lineOf),
  ]
}

/** The documents that the profile is made from and that were not given: nothing was compared with them. */
const notCompared = (value: unknown, given: ReadonlyMap<string, DocumentText>): CodedError[] => {
  if (!isObject(value)) return []
  const { source, sources = [] } = looseProfile(value)
  const all = [{ id: '', title: source?.title }, ...sources]
  const missing = all.flatMap(({ id, title }) => (id === undefined || given.has(id) ? [] : [{ id, title }]))
  return missing.length === 0 ? [] : [cliText.notCompared(missing)]
}

/** What has to be mended first, each from the top of the file to its end. */
const byLevelAndLine = (a: ProfileProblem, b: ProfileProblem): number =>
  a.level === b.level ? (a.line ?? 0) - (b.line ?? 0) : a.level === '必改' ? -1 : 1

/**
 * The documents that belong to the profile. One of no source is wrong use where the profile is right; else what is wrong
 * with the profile may be the cause, and the document is only noted.
 */
const ownDocuments = ({ value, problems }: ProfileReading, documents: ReadonlyMap<string, DocumentText>) => {
  if (!isObject(value)) return { own: new Map<string, DocumentText>(), notes: [] }
  const sources = (looseProfile(value).sources ?? []).flatMap(({ id }) => (id === undefined ? [] : [id]))
  const strange = [...documents.keys()].filter((id) => id !== '' && !sources.includes(id))
  const [first] = strange
  if (first !== undefined && !problems.some(({ level }) => level === '必改'))
    throw new CodedFailure(cliText.documentUnknown(first, sources))
  return {
    own: new Map([...documents].filter(([id]) => !strange.includes(id))),
    notes: [...strange.map((id) => cliText.documentOfNoSource(id)), ...notCompared(value, documents)],
  }
}

const check = async (path: string, documentWords: readonly string[]): Promise<Outcome> => {
  const documents = await readDocuments(documentWords)
  const reading = await read(path)
  const { profile, problems } = reading
  const { own, notes } = ownDocuments(reading, documents)
  const beside = besideDocuments(reading, own)
  const findings = [...problems, ...beside].sort(byLevelAndLine)
  const wrong = findings.filter(({ level }) => level === '必改').length
  const ok = wrong === 0
  return {
    exit: ok ? 0 : 1,
    json: { ok, id: profile?.id ?? null, version: profile?.version ?? null, findings, notes },
    text: [
      ...findings.map(({ level, message }) => cliText.profileFinding(level, message)),
      ...notes.map(({ message }) => message),
      profile !== undefined && ok
        ? cliText.profileFine(profile, findings.length)
        : cliText.profileFindings(wrong, findings.length - wrong),
    ].join('\n'),
  }
}

const whole = async (path: string): Promise<ProfileFile> => {
  const { profile, problems } = await read(path)
  if (profile === undefined)
    throw new CodedFailure({
      code: 'E_PROFILE',
      message: cliText.profileUnfit(path),
      detail: problems.map(({ message }) => message).join('\n'),
    })
  return profile
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

const diff = async (first: string, second: string): Promise<Outcome> => {
  const [before, after] = [await whole(first), await whole(second)]
  const { added, removed, changed } = diffProfiles(before, after)
  const titles = new Map([...titlesInDiff(before), ...titlesInDiff(after)])
  const called = (path: string): string => cliText.profileValue(path, titles.get(path))
  const isSame = before.id === after.id && before.version === after.version
  const notes = isSame && added.length + removed.length + changed.length > 0 ? [cliText.versionUnraised(after)] : []
  const lines = [
    cliText.profilesCompared(before, after),
    ...added.map((path) => `+ ${called(path)}`),
    ...removed.map((path) => `- ${called(path)}`),
    ...changed.flatMap(({ path, fields }) => [
      `~ ${called(path)}`,
      ...fields.map(({ field, from, to }) => `    ${field}: ${shown(from)} → ${shown(to)}`),
    ]),
    cliText.profileDifferences(added.length, removed.length, changed.length),
    ...notes.map(({ message }) => message),
  ]
  const named = ({ id, version }: ProfileFile) => ({ id, version })
  return {
    exit: 0,
    json: { a: named(before), b: named(after), added, removed, changed, notes },
    text: lines.join('\n'),
  }
}

/** `cdo profile check` and `cdo profile diff`: rule profiles, built in or of the user's own city. */
export const profileCommand: Command = {
  usage:
    'profile check 规则包 [--document 文件.txt|.docx] [--document 编号=文件 …] | profile diff 规则包 规则包 [--json]',
  run: async (words) => {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { document: { type: 'string', multiple: true } },
    })
    const [verb, first, second, ...more] = positionals
    if (verb === 'check' && first !== undefined && second === undefined) return check(first, values.document ?? [])
    if (
      verb === 'diff' &&
      first !== undefined &&
      second !== undefined &&
      more.length === 0 &&
      values.document === undefined
    )
      return diff(first, second)
    return refused({ code: 'E_USAGE', message: cliText.wrongUse(profileCommand.usage) }, 2)
  },
}
