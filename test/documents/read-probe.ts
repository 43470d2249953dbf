import { readFileSync } from 'node:fs'
import { readWorkbook } from '../../shared/documents/read-workbook'

// Run as a process of its own: reads one file and tells what came of it and what it cost.
const [file = ''] = process.argv.slice(2)
const began = performance.now()
const read = await readWorkbook(new Uint8Array(readFileSync(file)), file)
const cells = (row: readonly (string | undefined)[]): number => Object.keys(row).length
const found = read.ok
  ? {
      code: 'OK',
      rows: read.value.sheets.map((sheet) => sheet.rows.length),
      cells: read.value.sheets.reduce((sum, sheet) => sum + sheet.rows.reduce((all, row) => all + cells(row), 0), 0),
    }
  : { code: read.error.code, rows: [], cells: 0 }
process.stdout.write(
  JSON.stringify({ ...found, mib: process.resourceUsage().maxRSS / 1024, ms: performance.now() - began }),
)
