import * as disk from 'node:fs/promises'
import type { Disk } from '../../electron/host/safe-write'

const HARMLESS = ['read', 'readFile', 'readdir', 'stat', 'statfs', 'close']

/** The disk of a child that kills itself, as a power cut would, at the n-th change of it. */
export const mortalDisk = (deadline: number): Disk => {
  let left = deadline
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
  return mortal<Disk>({ ...disk })
}
