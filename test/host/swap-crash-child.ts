import * as nodeDisk from 'node:fs/promises'
import { swapProgram } from '../../electron/host/swap-program'
import { mortalDisk } from '../support/mortal-disk'

/** Lays a version beside another one, and kills itself at the n-th change of the disk where n is given. */
const [, , archive = '', root = '', version = '', deadline = ''] = process.argv

process.stdout.write('go\n')
await swapProgram({
  archive,
  name: archive,
  root,
  version,
  bytes: 0,
  disk: deadline === '' ? nodeDisk : mortalDisk(Number(deadline)),
})
