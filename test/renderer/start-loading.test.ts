import { describe, expect, it } from 'vitest'
import { startLoading } from '../../renderer/data/store/start-loading'

const broken = new Error('broken')

/** Answers are given by hand, in any order; `again` asks anew. */
const harness = () => {
  const answers: { readonly resolve: (value: string) => void; readonly reject: (thrown: Error) => void }[] = []
  const loaded: string[] = []
  const failed: unknown[] = []
  const signals: AbortSignal[] = []
  let again: (() => void) | undefined
  const stop = startLoading<string>({
    load: (signal) => {
      signals.push(signal)
      return new Promise((resolve, reject) => {
        answers.push({ resolve, reject })
      })
    },
    onLoaded: (value) => loaded.push(value),
    onFailed: (thrown) => failed.push(thrown),
    subscribe: (told) => {
      again = told
      return () => {
        again = undefined
      }
    },
  })
  const settled = () => new Promise((resolve) => setTimeout(resolve))
  return {
    answers,
    loaded,
    failed,
    signals,
    stop,
    settled,
    tell: () => again?.(),
    isSubscribed: () => again !== undefined,
  }
}

describe('loading', () => {
  it('loads at once and whenever it is told that there may be something new', async () => {
    const { answers, loaded, settled, tell } = harness()
    answers[0]?.resolve('first')
    await settled()
    tell()
    answers[1]?.resolve('second')
    await settled()
    expect(loaded).toEqual(['first', 'second'])
  })

  it('hands a failure on and goes on', async () => {
    const { answers, loaded, failed, settled, tell } = harness()
    answers[0]?.reject(broken)
    await settled()
    tell()
    answers[1]?.resolve('again')
    await settled()
    expect({ loaded, failed }).toEqual({ loaded: ['again'], failed: [broken] })
  })

  it('lets go what comes after it was stopped, tells the work so, and is told nothing more', async () => {
    const { answers, loaded, failed, signals, stop, settled, tell, isSubscribed } = harness()
    tell()
    stop()
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true])
    expect(isSubscribed()).toBe(false)
    answers[0]?.resolve('late')
    answers[1]?.reject(broken)
    await settled()
    expect({ loaded, failed }).toEqual({ loaded: [], failed: [] })
  })
})
