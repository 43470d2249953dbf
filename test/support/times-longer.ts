/** Below this a time says nothing, in milliseconds. */
const LEAST = 5

const timed = (work: () => void): number => {
  const began = performance.now()
  work()
  return Math.max(LEAST, performance.now() - began)
}

/**
 * How many times longer `work` takes than `peer`: the median of pairs that run one after the other, so that it says the
 * same on a busy machine.
 */
export const timesLonger = (work: () => void, peer: () => void, pairs = 5): number => {
  const ratios = Array.from({ length: pairs }, () => {
    const short = timed(peer)
    return timed(work) / short
  })
  return ratios.toSorted((a, b) => a - b)[Math.floor(pairs / 2)] ?? Number.NaN
}
