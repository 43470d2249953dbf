import { expect, type Page } from '@playwright/test'
import type { Stat } from '../../../shared/stats/stat'
import { goTo } from './catalogue'

/** A line of 统计 as it is read: what is counted, this year, the year before, its measure word, and the day it was counted on. */
export type StatLine = readonly string[]

/** The lines of 统计 as they are shown. */
export const readStats = async (page: Page): Promise<readonly StatLine[]> => {
  await goTo(page, '/matters')
  await page.getByRole('link', { name: '统计', exact: true }).press('Enter')
  await expect(page.getByRole('heading', { name: '统计', level: 1 })).toBeVisible()
  await expect(page.getByRole('table').first()).toBeVisible()
  return page
    .getByRole('table')
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].slice(0, 5).map(({ textContent }) => textContent.trim())),
    )
}

/** A number of 统计 by its name; a share is `50（共 4）`. */
export const numberIn = (lines: readonly StatLine[], label: string): number => {
  const found = lines.filter(([name]) => name === label)
  expect(found, label).toHaveLength(1)
  return Number.parseFloat(found[0]?.[1] ?? '')
}

/** What `cdo stats --json` answers. */
export interface StatsAnswer {
  readonly stats: readonly Stat[]
  readonly before: readonly Stat[]
}

const words = (value: number | null, outOf?: number): string =>
  value === null ? '—' : outOf === undefined ? String(value) : `${String(value)}（共 ${String(outOf)}）`

/** The same lines out of that answer: told by another process from the data folder alone. */
export const linesOf = ({ stats, before }: StatsAnswer): readonly StatLine[] =>
  stats.flatMap((stat) => {
    const last = before.find(({ id }) => id === stat.id)
    return [
      [stat.label, words(stat.value, stat.outOf), words(last?.value ?? null, last?.outOf), stat.unit, stat.asOf],
      ...stat.rows
        .filter(({ value }) => value > 0)
        .map((row) => {
          const former = last?.rows.find(({ id }) => id === row.id)?.value
          return [row.label, String(row.value), former === undefined ? '—' : String(former), stat.unit, stat.asOf]
        }),
    ]
  })
