import type { ComponentType, LazyExoticComponent } from 'react'
import type { SvgIconComponent } from '@mui/icons-material'

/** One screen of the left rail: where it is, what it is called, its icon, and the code that is loaded when it is opened. */
export interface Screen {
  readonly path: string
  readonly label: string
  readonly icon: SvgIconComponent
  readonly screen: LazyExoticComponent<ComponentType>
  /** Further paths below it (`import`, `:id`) that belong to the same rail entry. */
  readonly below?: readonly { readonly path: string; readonly screen: LazyExoticComponent<ComponentType> }[]
}

/** The screens in the order of the rail; nine at most. */
export const screens: readonly Screen[] = []
