import type { Found } from '../../../shared/search/group-hits'
import type { SearchRecord } from '../../../shared/search/search-index'

/** A screen or an action: where it is, and what it is called. */
export interface SearchPage {
  readonly id: string
  readonly name: string
}

/** What the window asks of the search worker. */
export type SearchRequest =
  | { readonly kind: 'open'; readonly database: string }
  /** Screens and actions, found like records. */
  | { readonly kind: 'pages'; readonly pages: readonly SearchPage[] }
  /** Reads every record anew. */
  | { readonly kind: 'all' }
  /** The records after a change; null for what is gone. */
  | { readonly kind: 'some'; readonly changes: readonly (readonly [string, SearchRecord | null])[] }
  /** Resources that match. */
  | { readonly kind: 'match'; readonly turn: number; readonly query: string }
  /** The first of each group, for the palette. */
  | { readonly kind: 'find'; readonly turn: number; readonly query: string; readonly most: number }

/** What the search worker answers. */
export type SearchReply =
  /** The records changed: what was found before may be out of date. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'match'; readonly turn: number; readonly ids: readonly string[] }
  | { readonly kind: 'find'; readonly turn: number; readonly found: readonly Found[] }
  | { readonly kind: 'failed' }
