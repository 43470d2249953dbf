import type { CodeLists } from '../field/code-lists'
import { normaliseText, type Normalised } from '../field/normalise-text'
import { fieldInfoOf, type FieldRef } from './field-ref'

/** `normaliseText` for a field of the catalogue. */
export const normaliseField = (ref: FieldRef, text: string, lists: CodeLists): Normalised =>
  normaliseText(fieldInfoOf(ref), text, lists)
