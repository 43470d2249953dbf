import { CodedFailure } from '../../../shared/base/coded-error'

/** An edit, an undo or a redo that is refused before anything is written for it: all is as it was, and saved. */
export class Refused extends CodedFailure {}
