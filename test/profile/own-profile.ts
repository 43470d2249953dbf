import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readProfileFile } from '../../electron/assets'
import { openJournal } from '../../electron/host/journal'
import type { FormLayout } from '../../shared/profile/form-layout'
import type { RecordChange } from '../../shared/journal/journal'
import type { LoadedProfile } from '../../shared/profile/loaded-profile'
import type { ProfileFile } from '../../shared/profile/profile-file'

/** Rules of a city that is not built in, with an event and terms of its own. */
export const ownProfile = (changes: Partial<ProfileFile> = {}): ProfileFile => {
  const file = readProfileFile('dazhou')!
  const [first] = file.rules
  return {
    ...file,
    id: 'example-city',
    name: '示例市',
    version: '2026.1.1',
    events: [{ id: 'complaint-received', title: '收到投诉' }],
    rules: [
      ...file.rules,
      {
        ...first!,
        id: 'complaint-answer',
        bearer: 'unit',
        title: '答复投诉',
        event: 'complaint-received',
        when: { kind: 'within', n: 24, unit: 'hour' },
      },
    ],
    ...changes,
  }
}

/** A rules file on disk; gives its path. */
export const ownFile = async (folder: string, profile: object = ownProfile()): Promise<string> => {
  const path = join(folder, 'example-city.json')
  await writeFile(path, JSON.stringify(profile))
  return path
}

const change = (after: LoadedProfile | null, id: string): RecordChange => ({
  table: 'loadedProfiles',
  id,
  before: null,
  after,
})

interface Step {
  readonly id: string
  readonly profile: ProfileFile | null
  readonly layouts?: FormLayout[]
}

/**
 * A data folder in which these rules were loaded one after the other (null: removed again), as the program writes it:
 * small actions, and the last one as a group.
 */
export const dataFolderWith = async (folder: string, steps: readonly Step[]): Promise<string> => {
  await mkdir(folder, { recursive: true })
  const journal = await openJournal({ dataFolder: folder, clock: () => new Date(), newId: randomUUID }, false)
  let seq = 0
  for (const [at, { id, profile, layouts = [] }] of steps.entries()) {
    const changes = [
      change(profile && { id, loaded: '2026-11-20', profile, ...(layouts.length > 0 && { layouts }) }, id),
    ]
    const action = { id: randomUUID(), label: '载入规则' }
    if (at < steps.length - 1) await journal.append({ expectSeq: seq++, body: { type: 'change', action, changes } })
    else {
      await journal.append({ expectSeq: seq++, body: { type: 'begin', action } })
      await journal.append({ expectSeq: seq++, body: { type: 'piece', group: action.id, changes } })
      await journal.append({ expectSeq: seq++, body: { type: 'commit', group: action.id } })
    }
  }
  await journal.close()
  return folder
}
