import type { ListFindingCode } from '../text/list-text'
import type { ListCell } from './fill-row'
import type { ListEdit } from './working-records'

/** Where a line or cell stands in the file. */
export interface ListPlace {
  readonly sheet: string
  readonly cell: string
}

export interface ListFinding {
  readonly code: ListFindingCode
  readonly message: string
  readonly place: ListPlace
}

/** A line that becomes a record or changes one, for the preview. */
export interface PlannedLine {
  readonly kind: 'added' | 'changed'
  readonly key: string
  readonly name: string
  readonly place: ListPlace
  readonly cells: readonly ListCell[]
}

/** What reading a list would do. Nothing is written: `changes` are the edits of one action. */
export interface ListPlan {
  readonly changes: readonly ListEdit[]
  readonly lines: readonly PlannedLine[]
  readonly added: number
  readonly changed: number
  readonly same: number
  /** Lines that were not read in; `findings` say why. */
  readonly leftOut: number
  /** Records of the list that the file does not have. They stay. */
  readonly notInFile: readonly { readonly key: string; readonly name: string }[]
  readonly findings: readonly ListFinding[]
  /**
   * The same without the lines in which words of secrets were found: what may be written unless somebody confirmed that
   * none of them is secret (国令第809号 第三条). Absent where there are none.
   */
  readonly withoutSecrets?: ListPlan
  /** Of a list that others send: the earlier ones that it may be a correction of, and the one it is laid beside. */
  readonly incoming?: {
    readonly lists: readonly { readonly name: string; readonly count: number }[]
    readonly against: string
  }
}
