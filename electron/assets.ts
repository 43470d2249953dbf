import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createCalendar, type Calendar } from '../shared/calendar/calendar'
import { calendarYear, type CalendarYear } from '../shared/calendar/calendar-year'
import { codeLists, type CodeLists } from '../shared/field/code-lists'
import { localDay } from '../shared/base/local-day'
import { festivals, statutoryDays } from '../shared/calendar/statutory-days'
import { formLayout, type FormLayout } from '../shared/profile/form-layout'
import { anyUnit } from '../shared/profile/binding'
import type { Profile } from '../shared/profile/profile'
import { profileInForce } from '../shared/profile/profile-in-force'
import type { InForceFor } from '../shared/profile/seen-by-unit'
import { profileFile, type ProfileFile } from '../shared/profile/profile-file'

const here = fileURLToPath(new URL('.', import.meta.url))

/** The folder of data that a clerk could edit; beside the sources in a checkout, beside the bundles when built. */
export const assetsFolder = (): string => {
  for (const candidate of ['../assets', '../../assets', '../dist/assets']) {
    const folder = join(here, candidate)
    if (existsSync(join(folder, 'lists', 'codelists.json'))) return folder
  }
  throw new Error(`no assets folder beside ${here}`)
}

const readJson = (...path: string[]): unknown => JSON.parse(readFileSync(join(assetsFolder(), ...path), 'utf8'))

/** All code lists, schema-checked. */
export const readCodeLists = (): CodeLists => codeLists.parse(readJson('lists', 'codelists.json'))

/**
 * The working-day calendar that comes with the program: published years and statutory days, schema-checked; years that an
 * office imported stand in the place of its own.
 */
export const readCalendar = (imported: readonly CalendarYear[] = []): Calendar =>
  createCalendar(
    [...calendarYear.array().parse(readJson('calendars', 'years.json')), ...imported],
    statutoryDays(festivals.parse(readJson('calendars', 'festivals.json'))),
  )

/** Names of the layouts that forms of a profile may ask for. */
export const layoutNames = (): string[] =>
  readdirSync(join(assetsFolder(), 'forms'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))

/** Layouts of the printed forms, schema-checked. */
export const readFormLayouts = (): FormLayout[] =>
  readdirSync(join(assetsFolder(), 'forms'))
    .sort()
    .map((name) => formLayout.parse(readJson('forms', name)))

/** Ids of the cities that have a profile. */
export const profileIds = (): string[] =>
  readdirSync(join(assetsFolder(), 'profiles'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))

/** One city's whole profile with every version of its values, schema-checked; undefined when there is none of that id. */
export const readProfileFile = (id: string): ProfileFile | undefined =>
  profileIds().includes(id) ? profileFile.parse(readJson('profiles', `${id}.json`)) : undefined

/** One city's rules as they hold on a day (today) for a unit (any). */
export const readProfile = (
  id: string,
  wanted: InForceFor = { day: localDay(new Date()), unit: anyUnit },
): Profile | undefined => {
  const file = readProfileFile(id)
  return file && profileInForce(file, wanted)
}
