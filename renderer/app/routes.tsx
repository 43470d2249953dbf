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
import { text } from '../text/zh-cn'

/** One screen of the left rail: where it is, what it is called, its icon, and the code that is loaded when it is opened. */
export interface Screen {
  readonly path: string
  readonly label: string
  readonly icon: SvgIconComponent
  readonly screen: LazyExoticComponent<ComponentType>
  /** Further paths below it (`import`, `:id`) that belong to the same rail entry. */
  readonly below?: readonly { readonly path: string; readonly screen: LazyExoticComponent<ComponentType> }[]
}

const { nav } = text.app

const catalogue = lazy(async () => {
  const { CatalogueScreen } = await import('../features/catalogue/catalogue-screen')
  return { default: CatalogueScreen }
})
const importing = lazy(async () => {
  const { ImportScreen } = await import('../features/catalogue/import-screen')
  return { default: ImportScreen }
})
const collecting = lazy(async () => {
  const { CollectScreen } = await import('../features/catalogue/collect/collect-screen')
  return { default: CollectScreen }
})
const tableEditing = lazy(async () => {
  const { TableScreen } = await import('../features/catalogue/table/table-screen')
  return { default: TableScreen }
})
const lists = lazy(async () => {
  const { ListsScreen } = await import('../features/ledgers/lists-screen')
  return { default: ListsScreen }
})
const list = lazy(async () => {
  const { ListScreen } = await import('../features/ledgers/list-screen')
  return { default: ListScreen }
})
const structure = lazy(async () => {
  const { StructureScreen } = await import('../features/catalogue/structure/structure-screen')
  return { default: StructureScreen }
})
const roster = lazy(async () => {
  const { RosterScreen } = await import('../features/roster/roster-screen')
  return { default: RosterScreen }
})
const rosterChange = lazy(async () => {
  const { ChangeScreen } = await import('../features/roster/change-screen')
  return { default: ChangeScreen }
})
const training = lazy(async () => {
  const { TrainingScreen } = await import('../features/training/training-screen')
  return { default: TrainingScreen }
})
const matters = lazy(async () => {
  const { MattersScreen } = await import('../features/matters/matters-screen')
  return { default: MattersScreen }
})

const filing = lazy(async () => {
  const { FilingScreen } = await import('../features/filing/filing-screen')
  return { default: FilingScreen }
})
const verify = lazy(async () => {
  const { VerifyScreen } = await import('../features/verify/verify-screen')
  return { default: VerifyScreen }
})

const today = lazy(async () => {
  const { TodayScreen } = await import('../features/today/today-screen')
  return { default: TodayScreen }
})
const basis = lazy(async () => {
  const { BasisScreen } = await import('../features/basis/basis-screen')
  return { default: BasisScreen }
})
const settings = lazy(async () => {
  const { SettingsScreen } = await import('../features/settings/settings-screen')
  return { default: SettingsScreen }
})

const history = lazy(async () => {
  const { HistoryScreen } = await import('../features/history/history-screen')
  return { default: HistoryScreen }
})

/** Screens that the top bar opens: no entries of the rail. */
export const otherScreens: readonly Pick<Screen, 'path' | 'screen' | 'below'>[] = [{ path: 'history', screen: history }]

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
      { path: 'lists/:list', screen: list },
      { path: 'lists/:list/:line', screen: list },
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
  { path: 'training', label: nav.training, icon: School, screen: training },
  {
    path: 'matters',
    label: nav.matters,
    icon: EventNote,
    screen: matters,
    below: [
      { path: 'new', screen: matters },
      { path: ':id', screen: matters },
    ],
  },
  { path: 'filing', label: nav.filing, icon: Inventory, screen: filing },
  { path: 'verify', label: nav.verify, icon: Verified, screen: verify },
  { path: 'basis', label: nav.basis, icon: Gavel, screen: basis },
  { path: 'settings', label: nav.settings, icon: Settings, screen: settings },
]
