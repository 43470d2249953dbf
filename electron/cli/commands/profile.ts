import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { CodedFailure } from '../../../shared/base/coded-error'
import { decodeText } from '../../../shared/documents/decode-text'
import { checkWords, profileProblem, type ProfileContext } from '../../../shared/rules/check-profile'
import { diffProfiles } from '../../../shared/rules/diff-profiles'
import type { ProfileFile } from '../../../shared/rules/profile-file'
import { readProfileJson, type ProfileReading } from '../../../shared/rules/profile-issues'
import { assetsFolder, profileIds, readCodeLists } from '../../assets'
import { refused, type Command, type Outcome } from '../command'
import { cliText } from '../text'

const readBytes = (path: string): Promise<Buffer> =>
  readFile(path).catch((thrown: unknown) => {
    throw new CodedFailure(cliText.unreadable(path, thrown instanceof Error ? thrown.message : ''))
  })

const readText = async (path: string): Promise<string> => {
  const decoded = decodeText(new Uint8Array(await readBytes(path)))
  if (decoded === undefined) throw new CodedFailure(cliText.unreadable(path, 'encoding'))
  return decoded.text
}

/** Names of the form layouts beside the profiles. */
const layouts = (): string[] => {
  const folder = join(assetsFolder(), 'forms')
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => name.slice(0, -'.json'.length))
    : []
}

/** A profile by the id of a built-in one or by its path. */
const read = async (idOrPath: string): Promise<ProfileReading> => {
  const path = profileIds().includes(idOrPath) ? join(assetsFolder(), 'profiles', `${idOrPath}.json`) : idOrPath
  const text = await readText(path)
  const context: ProfileContext = { lists: readCodeLists(), layouts: layouts() }
  try {
    return readProfileJson(JSON.parse(text), context)
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown
    return { problems: [profileProblem(path, 'not-json', thrown.message)] }
  }
}

const check = async (path: string, documentPath: string | undefined): Promise<Outcome> => {
  const { profile, problems } = await read(path)
  const words =
    profile === undefined || documentPath === undefined ? [] : checkWords(profile, await readText(documentPath))
  const findings = [...problems, ...words]
  const ok = findings.length === 0
  return {
    exit: ok ? 0 : 1,
    json: { ok, id: profile?.id ?? null, version: profile?.version ?? null, findings },
    text: [
      ...findings.map(({ message }) => message),
      profile !== undefined && ok
        ? cliText.profileFine(profile.name, profile.version, profile.rules.length, profile.clauses.length)
        : cliText.profileFindings(findings.length),
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
  const lines = [
    cliText.profilesCompared(before, after),
    ...added.map((path) => `+ ${path}`),
    ...removed.map((path) => `- ${path}`),
    ...changed.flatMap(({ path, fields }) => [
      `~ ${path}`,
      ...fields.map(({ field, from, to }) => `    ${field}: ${shown(from)} → ${shown(to)}`),
    ]),
    cliText.profileDifferences(added.length, removed.length, changed.length),
  ]
  const named = ({ id, version }: ProfileFile) => ({ id, version })
  return { exit: 0, json: { a: named(before), b: named(after), added, removed, changed }, text: lines.join('\n') }
}

/** `cdo profile check` and `cdo profile diff`: rule profiles, built in or of the user's own city. */
export const profileCommand: Command = {
  usage: 'profile check 规则包 [--document 文件.txt] | profile diff 规则包 规则包 [--json]',
  run: async (words) => {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { document: { type: 'string' } },
    })
    const [verb, first, second, ...more] = positionals
    if (verb === 'check' && first !== undefined && second === undefined) return check(first, values.document)
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
