import type { Reply } from '../../shared/host/contract'

/** So long no call may run before what was typed last counts as saved. */
const QUIET_MS = 300
/** Longer than this nobody waits for a window to close: a long seal is asked about. */
const PATIENCE_MS = 5000
const LOOK_MS = 50

export type Settled = 'quiet' | 'refused' | 'busy'

/** Knows which calls of the host are running, so that a window is not closed over a save in flight. */
export const watchCalls = () => {
  let running = 0
  let refused = 0
  let ended = 0
  return {
    /** Lets a call through and counts it. */
    async watch(call: () => Promise<Reply>): Promise<Reply> {
      running += 1
      try {
        const reply = await call()
        if (!reply.ok) refused += 1
        return reply
      } finally {
        running -= 1
        ended = Date.now()
      }
    },
    /** How many calls were refused so far. */
    refusals: (): number => refused,
    /** Waits until no call ran for a moment; `refused` once there are more refusals than `before`, `busy` where it does not end. */
    async settle(before: number): Promise<Settled> {
      const began = Date.now()
      for (;;) {
        if (refused > before) return 'refused'
        if (running === 0 && Date.now() - Math.max(began, ended) >= QUIET_MS) return 'quiet'
        if (Date.now() - began >= PATIENCE_MS) return 'busy'
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
      }
    },
  }
}

export type HostCalls = ReturnType<typeof watchCalls>
