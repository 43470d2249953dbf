import { expect, it } from 'vitest'
import { createQueue } from '../../shared/base/queue'

const later = () => new Promise((resolve) => setTimeout(resolve))

it('a queue begins no work before the one before has ended, whatever became of that', async () => {
  const inTurn = createQueue()
  const log: string[] = []
  const work = (name: string) => async () => {
    log.push(`${name} begins`)
    await later()
    log.push(`${name} ends`)
    if (name === 'b') throw new Error(name)
    return name
  }
  const all = await Promise.allSettled(['a', 'b', 'c'].map((name) => inTurn(work(name))))
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
  expect(all.map((one) => (one.status === 'fulfilled' ? one.value : 'refused'))).toEqual(['a', 'refused', 'c'])
})
