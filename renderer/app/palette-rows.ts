import { ledgerIds } from '../../shared/profile/list-id'
import { ledgerOf } from '../../shared/lists/ledgers'
import type { Found, FoundGroup, FoundRow } from '../../shared/search/group-hits'
import { text } from '../text/zh-cn'
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
  { to: '/catalogue/lists', name: text.ledgers.title },
  ...ledgerIds.map((id) => ({ to: `/catalogue/lists/${id}`, name: ledgerOf(id).title })),
  { to: '/catalogue/import', name: t.actions.importExcel },
  { to: '/roster/change', name: t.actions.change },
  { to: '/matters/new', name: t.actions.matter },
]

const leadsTo: Readonly<Record<FoundGroup, (row: FoundRow) => string>> = {
  pages: ({ id }) => id,
  resources: ({ id }) => `/catalogue/${id}`,
  items: ({ id }) => `/catalogue/${id}`,
  persons: ({ id }) => `/roster?person=${id}`,
  systems: ({ id, listed }) =>
    listed === true ? `/catalogue/lists/systems/${id}` : `/catalogue?q=${encodeURIComponent(id)}`,
  matters: ({ id }) => `/matters/${id}`,
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
    label: t.groups[group],
    title: t.count(t.groups[group], total),
    rows: rows.map((row, at) => ({
      key: `${row.id} ${String(at)}`,
      name: row.name === '' ? t.noName : row.name,
      detail: group === 'items' ? t.inResource(row.detail) : group === 'systems' ? t.resources(row.detail) : row.detail,
      to: leadsTo[group](row),
    })),
  }))
}
