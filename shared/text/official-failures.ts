import type { CodedError } from '../base/coded-error'

/** What is said when a document was not written. */
export const officialFailures = {
  E_TEXT_CANCELLED: (title: string): CodedError => ({
    code: 'E_TEXT_CANCELLED',
    message: `已取消写出“${title}”，没有写出文件。`,
  }),
} as const
