import type { Photo } from '../roster/person'

/** A paragraph of a cell; `lead` stands before it in a column of its own (the dates of a résumé). */
export interface Paragraph {
  readonly text: string
  readonly lead?: string
}

export interface FilledCell {
  readonly kind: 'label' | 'value' | 'photo'
  readonly paragraphs: readonly Paragraph[]
  readonly align: 'left' | 'center'
  /** Starts at the top of the cell and may grow over pages. */
  readonly long: boolean
  readonly span: number
  readonly rows: number
  /** Name of the seal, and the clear height in millimetres between it and the date. */
  readonly seal?: { readonly text: string; readonly clear: number }
}

/** `height` is the least height in millimetres. */
export interface FilledRow {
  readonly cells: readonly FilledCell[]
  readonly height?: number
}

export interface FilledTable {
  readonly kind: 'table'
  readonly columns: readonly number[]
  readonly head: readonly FilledRow[]
  readonly rows: readonly FilledRow[]
}

export interface FilledLine {
  readonly kind: 'line'
  readonly items: readonly string[]
}

export interface FilledSignature {
  readonly kind: 'signature'
  readonly names: readonly string[]
  readonly seal: string
  readonly clear: number
}
export type FilledPart = FilledTable | FilledLine | FilledSignature

/** A text that is longer than the document allows: printed whole all the same, the user is told. */
export interface OverLimit {
  readonly label: string
  readonly count: number
  readonly limit: number
}

/** A form with every text in its place, ready to be printed; the portrait's bytes and the number come beside it. */
export interface FilledForm {
  readonly title: readonly string[]
  /** 附件1, or that the form is a common one and none of the document's. */
  readonly corner: string
  readonly official: boolean
  readonly paper: 'portrait' | 'landscape'
  readonly size: number
  readonly parts: readonly FilledPart[]
  readonly photo: Photo | undefined
  readonly blank: boolean
  /**
   * True for a form that a filing hands over with its number, and that is a draft before; not for one of one record, nor
   * for one that is printed apart.
   */
  readonly numbered: boolean
  readonly overLimit: readonly OverLimit[]
}
