import { spawn } from 'node:child_process'

/**
 * Runs the program in Electron until it ends, and gives its exit code; undefined where Electron itself did not come up: a
 * checkout has no SUID sandbox, root may not have one, some systems allow no user namespaces. `onUp` is called once when
 * main.ts has spoken.
 */
export const runElectron = (runtime: string, words: readonly string[], onUp: () => void): Promise<number | undefined> =>
  new Promise((resolve) => {
    const child = spawn(runtime, words, { stdio: ['ignore', 'pipe', 2] })
    let up = false
    let stopped = false
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        stopped = true
        child.kill(signal)
      })
    child.stdout?.on('data', (text: Buffer) => {
      // The first thing that main.ts says is that it is up; everything later is for people.
      if (up) process.stderr.write(text)
      else onUp()
      up = true
    })
    child.once('error', () => resolve(undefined))
    child.once('close', (code) => resolve(up || stopped ? (code ?? 1) : undefined))
  })
