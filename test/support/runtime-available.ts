import { electronRuntime } from '../../electron/launch/runtime'
import { root } from '../../electron/launch/stamp'

/** Path of the Electron runtime, or why the tests that want a real one are skipped. */
export const runtimeAvailable = (): { readonly path: string } | { readonly missing: string } => {
  const path = electronRuntime(root)
  return path === undefined ? { missing: 'no Electron runtime here (node_modules/electron/dist)' } : { path }
}
