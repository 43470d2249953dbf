import type { YearLine } from './year-line'
import { yearOfCities } from './year-of-cities'
import { yearOfCounties } from './year-of-counties'

/**
 * The year 2026 of each kind of unit under the five documents: what is due, what it waits for (等候) and what it reports at
 * once, on every day, where nothing at all was entered. Read from the documents clause by clause, with the corrections
 * beside them; no line comes from running the engine, which is tested against it.
 *
 * Of what recurs the current period stands, and the one before while nothing was registered; not one that was over before
 * records began, nor one that ended on or before the day of the document.
 */
export const yearTable: Readonly<Record<string, readonly YearLine[]>> = { ...yearOfCities, ...yearOfCounties }
