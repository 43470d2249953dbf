import { app } from './zh-cn/app'
import { catalogue } from './zh-cn/catalogue'
import { firstRun } from './zh-cn/first-run'

/** Every sentence that a screen shows; sentences that the command line shows too stand in `shared/text`. */
export const text = { app, catalogue, firstRun } as const
