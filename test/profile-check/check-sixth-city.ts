import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { profileCommand } from '../../electron/cli/commands/profile'
import type { ProfileProblem } from '../../shared/profile-check/profile-problem'

/** A city that the program has never seen, written by the README alone; its documents are invented for the purpose. */
export const city = fileURLToPath(new URL('../fixtures/sixth-city/', import.meta.url))
export const plan = join(city, 'plan.txt')
export const incidents = join(city, 'incidents.txt')
export const documents: readonly string[] = ['--document', plan, '--document', `incidents=${incidents}`]
/** Its rules file. */
export const written = await readFile(join(city, 'profile.json'), 'utf8')

export interface Checked {
  readonly exit: number
  readonly text: string
  readonly findings: readonly ProfileProblem[]
  /** What was not compared. */
  readonly notes: readonly { readonly code: string; readonly message: string }[]
}

/** `cdo profile check` of a file. */
export const check = async (path: string, ...more: readonly string[]): Promise<Checked> => {
  const { exit, text, json } = await profileCommand.run(['check', path, ...more])
  return { exit, text, ...(json as Pick<Checked, 'findings' | 'notes'>) }
}

/** What is found where some of the file's text is written otherwise. */
export const checkText = async (text: string | Uint8Array, words: readonly string[] = documents): Promise<Checked> => {
  const folder = await mkdtemp(join(tmpdir(), 'cdo-sixth-'))
  try {
    const path = join(folder, 'profile.json')
    await writeFile(path, text)
    return await check(path, ...words)
  } finally {
    await rm(folder, { recursive: true })
  }
}
