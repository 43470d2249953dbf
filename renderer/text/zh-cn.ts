import { app } from './zh-cn/app'
import { catalogue } from './zh-cn/catalogue'
import { firstRun } from './zh-cn/first-run'
import { importing } from './zh-cn/import'
import { roster } from './zh-cn/roster'
import { training } from './zh-cn/training'

/** Every sentence that a screen shows; sentences that the command line shows too stand in `shared/text`. */
export const text = { app, catalogue, firstRun, importing, roster, training } as const
