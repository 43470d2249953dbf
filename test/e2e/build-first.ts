import { buildAll } from '../../electron/launch/build-all'
import { isStamped } from '../../electron/launch/stamp'

/** The built program is what is tested: a build of other sources would test those. */
export default async (): Promise<void> => {
  if (!(await isStamped())) await buildAll()
}
