import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { measure, type Run } from './measure'

/** True where a program of that name answers. */
export const isThere = (program: string, word = '--version'): boolean =>
  spawnSync(program, [word], { stdio: 'ignore' }).error === undefined

/** LibreOffice with a profile of its own, so that nobody's window is in its way. */
export const createOffice = (folder: string) => {
  const profile = `-env:UserInstallation=file://${join(folder, 'office')}`
  // Without its remarks on a missing Java.
  const quiet = ['-c', 'exec soffice "$@" 2> /dev/null', 'soffice', profile, '--headless', '--convert-to']
  return (filter: string, file: string): Promise<Run> =>
    measure('sh', [...quiet, filter, '--outdir', join(folder, 'out'), file], folder)
}

/** Filters of LibreOffice: cells as CSV in UTF-8, and its own writing of .xlsx. */
export const officeFilters = {
  csv: 'csv:Text - txt - csv (StarCalc):44,34,76',
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
} as const

/** What a careful person would do by hand with the parts of a package: digests, a signature, one compressed file. */
export const pipeline = (parts: string): Promise<Run> =>
  measure(
    'sh',
    [
      '-c',
      'rm -f all.zip && sha256sum *.ndjson > manifest && openssl pkeyutl -sign -rawin -inkey key.pem -in manifest -out manifest.sig && zip -q -6 all.zip *.ndjson manifest manifest.sig && sync all.zip',
    ],
    parts,
  )

/** Fills a database with one text a line. */
export const fillDatabase = (folder: string, texts: string): void => {
  const words = ['-cmd', 'CREATE TABLE t(x TEXT)', '-cmd', '.mode tabs', join(folder, 'texts.db'), `.import ${texts} t`]
  const made = spawnSync('sqlite3', words, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (made.status !== 0) throw new Error('sqlite3 could not be filled')
}

/** Milliseconds of one LIKE scan over all texts: all the queries in one process, shared out. */
export const likeScan = async (folder: string, queries: readonly string[]): Promise<number> => {
  const sql = queries.map((query) => `SELECT count(*) FROM t WHERE x LIKE '%${query}%';`).join('\n')
  const { wall } = await measure('sqlite3', [join(folder, 'texts.db'), sql], folder)
  return (wall * 1000) / queries.length
}
