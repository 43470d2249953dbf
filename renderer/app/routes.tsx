import type { SvgIconComponent } from '@mui/icons-material'
import EventNote from '@mui/icons-material/EventNoteOutlined'
import Gavel from '@mui/icons-material/GavelOutlined'
import Groups from '@mui/icons-material/GroupsOutlined'
import Inventory from '@mui/icons-material/Inventory2Outlined'
import School from '@mui/icons-material/SchoolOutlined'
import TableRows from '@mui/icons-material/TableRowsOutlined'
import Settings from '@mui/icons-material/SettingsOutlined'
import Today from '@mui/icons-material/TodayOutlined'
import Verified from '@mui/icons-material/FactCheckOutlined'
import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import { matchPath } from 'react-router'
import { text } from '../text/zh-cn'

/** One screen of the left rail: where it is, what it is called, its icon, and the code that is loaded when it is opened. */
export interface Screen {
  readonly path: string
  readonly label: string
  readonly icon: SvgIconComponent
  readonly screen: LaterScreen
  /** Further paths below it (`import`, `:id`) that belong to the same rail entry. */
  readonly below?: readonly { readonly path: string; readonly screen: LaterScreen }[]
}

/** A screen whose code comes when it is first drawn, or sooner where `load` is called. */
export interface LaterScreen {
  readonly Drawn: LazyExoticComponent<ComponentType>
  readonly load: () => Promise<ComponentType>
}
const later = (load: LaterScreen['load']): LaterScreen => ({
  Drawn: lazy(async () => ({ default: await load() })),
  load,
})

/** A screen of records: the list, and the list with one record open. */
const each = (path: string, screen: LaterScreen) => [
  { path, screen },
  { path: `${path}/:line`, screen },
]

const { nav } = text.app

const catalogue = later(async () => (await import('../features/catalogue/list/catalogue-screen')).CatalogueScreen)
const importing = later(async () => (await import('../features/catalogue/import/import-screen')).ImportScreen)
const collecting = later(async () => (await import('../features/catalogue/collect/collect-screen')).CollectScreen)
const tableEditing = later(async () => (await import('../features/catalogue/table/table-screen')).TableScreen)
const lists = later(async () => (await import('../features/lists/lists-screen')).ListsScreen)
const list = later(async () => (await import('../features/lists/list-screen')).ListScreen)
const systems = later(async () => (await import('../features/systems/systems-screen')).SystemsScreen)
const openings = later(async () => (await import('../features/openings/openings-screen')).OpeningsScreen)
const structure = later(async () => (await import('../features/catalogue/structure/structure-screen')).StructureScreen)
const roster = later(async () => (await import('../features/roster/roster-screen')).RosterScreen)
const rosterChange = later(async () => (await import('../features/roster/change-screen')).ChangeScreen)
const training = later(async () => (await import('../features/training/training-screen')).TrainingScreen)
const registers = later(async () => (await import('../features/matters/registers-screen')).RegistersScreen)
const register = later(async () => (await import('../features/matters/register-screen')).RegisterScreen)

const closing = later(async () => (await import('../features/matters/closing-screen')).ClosingScreen)

const filing = later(async () => (await import('../features/filing/filing-screen')).FilingScreen)
const verify = later(async () => (await import('../features/verify/verify-screen')).VerifyScreen)

const today = later(async () => (await import('../features/today/today-screen')).TodayScreen)
const basis = later(async () => (await import('../features/basis/basis-screen')).BasisScreen)
const checklist = later(async () => (await import('../features/basis/checklist-screen')).ChecklistScreen)
const settings = later(async () => (await import('../features/settings/settings-screen')).SettingsScreen)

const stats = later(async () => (await import('../features/stats/stats-screen')).StatsScreen)

const history = later(async () => (await import('../features/history/history-screen')).HistoryScreen)

/** Screens that the top bar or another screen opens: no entries of the rail. */
const otherScreens: readonly Pick<Screen, 'path' | 'screen' | 'below'>[] = [
  { path: 'history', screen: history },
  { path: 'stats', screen: stats },
]

/** The screens in the order of the rail; nine at most. */
export const screens: readonly Screen[] = [
  { path: 'today', label: nav.today, icon: Today, screen: today },
  {
    path: 'catalogue',
    label: nav.catalogue,
    icon: TableRows,
    screen: catalogue,
    below: [
      { path: 'import', screen: importing },
      { path: 'collect', screen: collecting },
      { path: 'table', screen: tableEditing },
      { path: 'lists', screen: lists },
      ...each('lists/systems', systems),
      ...each('lists/opening', openings),
      ...each('lists/:list', list),
      { path: 'structure', screen: structure },
      { path: ':id', screen: catalogue },
    ],
  },
  {
    path: 'roster',
    label: nav.roster,
    icon: Groups,
    screen: roster,
    below: [{ path: 'change', screen: rosterChange }],
  },
  {
    path: 'training',
    label: nav.training,
    icon: School,
    screen: training,
    below: [{ path: ':line', screen: training }],
  },
  {
    path: 'matters',
    label: nav.matters,
    icon: EventNote,
    screen: registers,
    below: [{ path: 'closing', screen: closing }, ...each(':register', register)],
  },
  { path: 'filing', label: nav.filing, icon: Inventory, screen: filing },
  { path: 'verify', label: nav.verify, icon: Verified, screen: verify },
  {
    path: 'basis',
    label: nav.basis,
    icon: Gavel,
    screen: basis,
    below: [{ path: 'checklist', screen: checklist }],
  },
  { path: 'settings', label: nav.settings, icon: Settings, screen: settings },
]

/** Every address with its screen. */
export const routes = [...screens, ...otherScreens].flatMap(({ path, screen, below = [] }) => [
  { path: `/${path}`, screen },
  ...below.map((inner) => ({ path: `/${path}/${inner.path}`, screen: inner.screen })),
])

/** Starts to load the code of the screen that an address (`#/catalogue`) opens; while the store opens there is time. */
export const loadScreen = (hash: string): Promise<unknown> => {
  const address = hash.replace(/^#/, '')
  const found = routes.find(({ path }) => matchPath(path, address) !== null) ?? screens[0]
  return found?.screen.load() ?? Promise.resolve()
}
