import { app } from './zh-cn/app'
import { firstRun } from './zh-cn/first-run'

/** Every sentence that a screen shows; sentences that the command line shows too stand in `shared/text`. */
export const text = { app, firstRun } as const
