import type { Question } from './electron-parts'
import { shellText } from './text'

/** A question with the first button as the answer of Enter and Escape: what changes nothing stands there. */
export const questionOf = (
  type: Question['type'],
  { message, detail }: { readonly message: string; readonly detail: string },
  ...buttons: string[]
): Question => ({ type, title: shellText.title, message, detail, buttons, defaultId: 0, cancelId: 0, noLink: true })
