import { buildAll } from '../../electron/launch/build-all'
import { isStamped } from '../../electron/launch/stamp'
import ownTemp from '../support/own-temp'

/** The built program is what is tested: a build of other sources would test those. Resolves to what clears up behind the run. */
export default async (): Promise<() => Promise<void>> => {
  if (!(await isStamped())) await buildAll()
  return ownTemp()
}
