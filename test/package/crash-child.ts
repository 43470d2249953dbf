import * as disk from 'node:fs/promises'
import type { Disk } from '../../electron/host/safe-write'
import { handlersOver, PASSPHRASE, sealSmall } from './host'

/** Seals a filing and kills itself, as a power cut would, at the n-th change of the disk. */
const [, , folder = '', form = '', deadline = '0'] = process.argv
let left = Number(deadline)

const HARMLESS = ['read', 'readFile', 'readdir', 'stat', 'statfs', 'close']

const touch = (): void => {
  if (left-- === 0) process.kill(process.pid, 'SIGKILL')
}

const mortal = <T extends object>(inner: T): T =>
  new Proxy(inner, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target)
      if (typeof member !== 'function') return member
      if (HARMLESS.includes(String(name))) return member.bind(target) as unknown
      return async (...args: unknown[]) => {
        touch()
        const result: unknown = await Reflect.apply(member, target, args)
        return name === 'open' && typeof result === 'object' && result !== null ? mortal(result) : result
      }
    },
  })

const host = await handlersOver(folder, { disk: mortal<Disk>({ ...disk }) })
await host['key.unlock']({ passphrase: PASSPHRASE })
const { id } = await sealSmall(host, form)
console.info(id)
