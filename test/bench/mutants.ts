import { performance } from 'node:perf_hooks'
import { verifyPackage } from '../../shared/package/verify-package'
import { createChance } from '../../shared/sample/sample-chance'
import { crypto } from '../package/build'
import { blind, mutations } from '../package/mutate'

/** No broken package may hold the screen up for longer than this. */
export const SLOWEST_MUTANT_MS = 1000
const EACH = 100
const BLIND = 2000

/** Verifies packages with planted and blind faults; gives how many, and the milliseconds of the slowest. */
export const slowestMutant = async (): Promise<{ count: number; slowest: number }> => {
  const chance = createChance(1)
  let count = 0
  let slowest = 0
  const judge = async ({ bytes, trust }: Awaited<ReturnType<typeof blind>>) => {
    const start = performance.now()
    await verifyPackage(bytes, crypto, trust)
    slowest = Math.max(slowest, performance.now() - start)
    count++
  }
  for (const mutate of Object.values(mutations))
    for (let made = 0; made < EACH; made++) await judge(await mutate(chance))
  for (let made = 0; made < BLIND; made++) await judge(await blind(chance))
  return { count, slowest }
}
