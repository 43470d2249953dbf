import { recordLists } from '../../shared/kinds/record-lists'
import { kindOf, type TableName } from '../../shared/kinds/data-kinds'
import type { Found, FoundRow } from '../../shared/search/group-hits'
import { text } from '../text/zh-cn'
import { recordAddress, recordHome } from '../parts/record-address'
import { screens } from './routes'

const t = text.palette

/** A line of the palette and where it leads. */
export interface PaletteRow {
  readonly key: string
  readonly name: string
  readonly detail: string
  readonly to: string
}

export interface PaletteGroup {
  readonly key: string
  readonly label: string
  /** The label with how many there are. */
  readonly title: string
  readonly rows: readonly PaletteRow[]
}

/** Screens, and what is done most, with the place where it is done. */
export const pages: readonly { readonly to: string; readonly name: string }[] = [
  ...screens.map(({ path, label }) => ({ to: `/${path}`, name: label })),
  { to: '/stats', name: text.stats.title },
  { to: '/catalogue/lists', name: text.lists.title },
  ...recordLists.filter(({ filed }) => filed).map((list) => ({ to: recordHome(list), name: list.title })),
  { to: '/basis/checklist', name: text.checklist.title },
  { to: '/catalogue/import', name: t.actions.importExcel },
  { to: '/roster/change', name: t.actions.change },
  { to: '/matters/closing', name: text.closing.title },
  { to: '/matters/incidents/new', name: t.actions.incident },
  { to: '/matters/matters/new', name: t.actions.matter },
]

const leadsTo = (group: string, { id, unlisted }: FoundRow): string => {
  if (group === 'pages') return id
  if (group === 'items') return recordAddress('resources', id)
  // What only resources name has no record of its own.
  return unlisted === true ? `/catalogue?q=${encodeURIComponent(id)}` : recordAddress(group as TableName, id)
}

const labelOf = (group: string): string =>
  group === 'pages' || group === 'items' ? t.groups[group] : kindOf(group as TableName).word

const detailOf = (group: string, { detail, resources }: FoundRow): string => {
  if (group === 'items') return t.inResource(detail)
  return resources === undefined ? detail : t.resources(String(resources))
}

/** What the palette shows: every page while nothing is typed, what was found otherwise. */
export const groupsShown = (query: string, found: readonly Found[]): readonly PaletteGroup[] => {
  if (query.trim() === '')
    return [
      {
        key: 'pages',
        label: t.groups.pages,
        title: t.groups.pages,
        rows: pages.map(({ to, name }) => ({ key: to, name, detail: '', to })),
      },
    ]
  return found.map(({ group, rows, total }) => ({
    key: group,
    label: labelOf(group),
    title: t.count(labelOf(group), total),
    rows: rows.map((row, at) => ({
      key: `${row.id} ${String(at)}`,
      name: row.name === '' ? t.noName : row.name,
      detail: detailOf(group, row),
      to: leadsTo(group, row),
    })),
  }))
}
