import { z } from 'zod'

/** What a run of tests came to; `notes` has a line for each test that was skipped or passed only when tried again. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly notes: readonly string[]
}
export const noCounts: Counts = { passed: 0, failed: 0, skipped: 0, notes: [] }

/** Sums two runs. */
export const addUp = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  notes: [...a.notes, ...b.notes],
})

/** The last line of every test run. */
export const summary = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          meta: z.object({ skipped: z.string().optional() }).optional(),
        }),
      ),
    }),
  ),
})

const skippedNote = (title: string, why: string | undefined): string =>
  why === undefined || why === '' ? `skipped: ${title}` : `skipped: ${title}: ${why}`

/** Counts vitest's JSON report; a test that skips itself leaves its reason in `task.meta.skipped`. */
export const readVitest = (report: unknown): Counts =>
  vitestReport
    .parse(report)
    .testResults.map(({ status, assertionResults }): Counts => {
      const left = assertionResults.filter((result) => !['passed', 'failed'].includes(result.status))
      const failed = assertionResults.filter((result) => result.status === 'failed').length
      return {
        passed: assertionResults.filter((result) => result.status === 'passed').length,
        // A file that could not even be loaded has no tests to count.
        failed: failed === 0 && status === 'failed' ? 1 : failed,
        skipped: left.length,
        notes: left.map(({ fullName, meta }) => skippedNote(fullName, meta?.skipped)),
      }
    })
    .reduce(addUp, noCounts)

const spec = z.object({
  title: z.string(),
  tests: z.array(
    z.object({
      status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
      annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
    }),
  ),
})
interface Suite {
  title: string
  specs: z.infer<typeof spec>[]
  suites?: Suite[] | undefined
}
const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({ title: z.string(), specs: z.array(spec), suites: z.array(suite).optional() }),
)
const playwrightReport = z.object({ suites: z.array(suite) })

const countSpec = ({ title, tests }: z.infer<typeof spec>): Counts =>
  tests
    .map(({ status, annotations }): Counts => {
      const why = annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description
      const counts = {
        expected: { passed: 1, notes: [] },
        flaky: { passed: 1, notes: [`passed only when tried again: ${title}`] },
        unexpected: { failed: 1, notes: [] },
        skipped: { skipped: 1, notes: [skippedNote(title, why)] },
      }
      return { ...noCounts, ...counts[status] }
    })
    .reduce(addUp, noCounts)

const countSuite = ({ specs, suites = [] }: Suite): Counts =>
  [...specs.map(countSpec), ...suites.map(countSuite)].reduce(addUp, noCounts)

/** Counts Playwright's JSON report. */
export const readPlaywright = (report: unknown): Counts =>
  playwrightReport.parse(report).suites.map(countSuite).reduce(addUp, noCounts)
