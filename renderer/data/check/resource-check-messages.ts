import type { CodeLists } from '../../../shared/field/code-lists'
import type { CompletenessScore } from '../../../shared/catalogue/completeness'
import type { Finding } from '../../../shared/field/finding'
import type { Profile } from '../../../shared/profile/profile'
import type { CatalogueChange, LevelCounts } from './resource-check'

/** What the window asks of the check worker. */
export type CheckRequest =
  | {
      readonly kind: 'open'
      readonly database: string
      readonly lists: CodeLists
      readonly profile: Profile | undefined
      readonly today: string
    }
  /** Reads the catalogue and checks all of it. */
  | { readonly kind: 'all' }
  | { readonly kind: 'some'; readonly changes: readonly CatalogueChange[] }
  /** Which resource's findings are wanted from now on; undefined for none. */
  | { readonly kind: 'watch'; readonly id: string | undefined }
  /** The resources of a table: what is found about any of them is told, and told again when it changes. */
  | { readonly kind: 'watch-set'; readonly ids: readonly string[] }

/** What the check worker answers. */
export type CheckReply =
  | { readonly kind: 'all'; readonly counts: ReadonlyMap<string, LevelCounts> }
  | { readonly kind: 'some'; readonly counts: ReadonlyMap<string, LevelCounts | undefined> }
  | {
      readonly kind: 'findings'
      readonly id: string
      readonly findings: readonly Finding[]
      readonly completeness: CompletenessScore | undefined
    }
  /** After every check: how complete the catalogue is. */
  | { readonly kind: 'completeness'; readonly catalogue: CompletenessScore }
  /** Resources of the watched set whose findings are new or changed; `last` for the end of one telling. */
  | {
      readonly kind: 'set-findings'
      readonly groups: readonly (readonly [string, readonly Finding[]])[]
      readonly last: boolean
    }
  | { readonly kind: 'failed' }
