/** A column of a table in a document; `width` is a share, by default what its words need. */
export interface TextColumn {
  readonly label: string
  readonly width?: number
  readonly align?: 'left' | 'center' | 'right'
}

export interface TextTable {
  readonly columns: readonly TextColumn[]
  readonly rows: readonly (readonly string[])[]
}

/** The levels of headings that are set: 一、 and （一） and 1. */
export type HeadingLevel = 1 | 2 | 3

/**
 * What a document is made of. Texts may be typed by a person and are set as they are, a paragraph for each of their lines.
 * A heading gets the number of its level unless `number` is false; a fact is a line with its label before it.
 */
export type TextBlock =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly text: string; readonly number?: false }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'fact'; readonly label: string; readonly value: string }
  | ({ readonly kind: 'table' } & TextTable)
  | { readonly kind: 'attachments'; readonly names: readonly string[] }
  | { readonly kind: 'page-break' }

/**
 * A document in the form of GB/T 9704-2012, as words only, so that it can be handed to a worker: minutes, letters, reports.
 * The same document is written as .docx and printed as PDF.
 */
export interface OfficialText {
  readonly title: string
  /** Below the title: the day on which its numbers were taken, or what else holds for the whole. */
  readonly note?: string
  /** 主送机关. Empty: a place to write it on; absent: the document is sent to nobody. */
  readonly addressee?: string
  readonly blocks: readonly TextBlock[]
  /** 署名 and 成文日期 (`YYYY-MM-DD`, empty: to be written by hand). */
  readonly signature?: { readonly unit: string; readonly date: string }
  /** Whose document it is: the one author that the file names. */
  readonly unit: string
  /** The day it was made, `YYYY-MM-DD`: the one date that the file bears, so equal texts give equal bytes. */
  readonly day: string
}
