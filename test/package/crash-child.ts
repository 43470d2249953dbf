import { mortalDisk } from '../support/mortal-disk'
import { handlersOver, PASSPHRASE, sealSmall } from './host'

/** Seals a filing and kills itself, as a power cut would, at the n-th change of the disk. */
const [, , folder = '', form = '', deadline = '0'] = process.argv

const host = await handlersOver(folder, { disk: mortalDisk(Number(deadline)) })
await host['key.unlock']({ passphrase: PASSPHRASE })
const { id } = await sealSmall(host, form)
console.info(id)
