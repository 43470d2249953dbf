/** One step of a release. */
export interface Step {
  readonly name: string
  /** Why it cannot be done on this machine; undefined where it can. */
  readonly missing?: () => string | undefined | Promise<string | undefined>
  readonly run: () => Promise<unknown>
  /** Where it fails the rest would be made of what an earlier run left, so nothing more is done. */
  readonly needed?: boolean
}

/** What the steps say to people. */
export interface StepWords {
  readonly begins: (name: string) => string
  readonly skipped: (name: string, why: string) => string
  readonly failed: (name: string, why: string) => string
  readonly sum: (done: number, skipped: number, failed: number) => string
}

/** Does every step that can be done here, one after the other, until a needed one fails, and says what became of each; true when none failed. */
export const runSteps = async (
  steps: readonly Step[],
  words: StepWords,
  say: (line: string) => void,
): Promise<boolean> => {
  // What was skipped or failed is said again at the end, below the packers' own long words.
  const notes: string[] = []
  let [done, skipped, failed] = [0, 0, 0]
  for (const { name, missing, run, needed = false } of steps) {
    const why = await missing?.()
    if (why !== undefined) {
      skipped += 1
      notes.push(words.skipped(name, why))
      say(words.skipped(name, why))
      continue
    }
    say(words.begins(name))
    try {
      await run()
      done += 1
    } catch (thrown) {
      failed += 1
      const note = words.failed(name, thrown instanceof Error ? thrown.message : String(thrown))
      notes.push(note)
      say(note)
      if (needed) break
    }
  }
  for (const line of [...notes, words.sum(done, skipped, failed)]) say(line)
  return failed === 0
}
