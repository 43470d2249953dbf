import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CodedFailure } from '../../shared/base/coded-error'
import { updateFailures } from '../../shared/text/update-failures'
import { replaceFile } from './replace-file'

const normalised = (address: string): string => {
  const trimmed = address.trim()
  if (trimmed === '') return ''
  const url = URL.canParse(trimmed) ? new URL(trimmed) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol))
    throw new CodedFailure(updateFailures.E_UPDATE_FEED(trimmed))
  return url.href
}

/** The update address that the user typed in, kept in the data folder; '' (off) until then. */
export const createUpdateFeed = (dataFolder: string) => {
  const path = join(dataFolder, 'update-feed.txt')
  return {
    read: (): Promise<string> =>
      readFile(path, 'utf8').then(
        (text) => text.trim(),
        () => '',
      ),
    /** Stores an http(s) address, or '' to switch updates off; E_UPDATE_FEED for anything else. */
    store: async (address: string): Promise<string> => {
      const url = normalised(address)
      await replaceFile(path, url)
      return url
    },
  }
}
