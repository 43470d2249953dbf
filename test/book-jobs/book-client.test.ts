import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { openBookFile } from '../../electron/cli/read-file'
import { createBookClient, STALL_SECONDS, type BookClient } from '../../shared/book-jobs/book-client'
import type { BookRequest, BookSay } from '../../shared/book-jobs/book-session'

/** A client over a wire that records, with a clock that is turned by hand. */
const recorded = () => {
  const posted: BookRequest[] = []
  const alarms: { seconds: number; run: () => void; off: boolean }[] = []
  let killed = 0
  let hear: (said: BookSay) => void = () => undefined
  let lose: (detail: string) => void = () => undefined
  const client: BookClient = createBookClient({
    name: '表.xlsx',
    start: (told, lost) => {
      hear = told
      lose = lost
      return { post: (ask) => posted.push(ask), kill: () => killed++ }
    },
    after: (seconds, run) => {
      const alarm = { seconds, run, off: false }
      alarms.push(alarm)
      return () => {
        alarm.off = true
      }
    },
  })
  const pending = () => alarms.filter((alarm) => !alarm.off)
  return {
    client,
    posted,
    pending,
    hear: (said: BookSay) => hear(said),
    lose: (why: string) => lose(why),
    killed: () => killed,
  }
}

describe('a book in a worker', () => {
  test('every word starts the stall clock anew, a quiet stretch sets it longer, the answer stops it', async () => {
    const { client, pending, hear, killed } = recorded()
    const read = client.read('x')
    expect(pending().map((alarm) => alarm.seconds)).toEqual([STALL_SECONDS])
    hear({ kind: 'progress', id: 1, rows: 5, fraction: 0.5 })
    hear({ kind: 'quiet', id: 1, seconds: 40 })
    expect(pending().map((alarm) => alarm.seconds)).toEqual([40])
    hear({ kind: 'answer', id: 1, value: { notes: [] } })
    expect(await read).toEqual({ ok: true, value: { notes: [] } })
    expect(pending()).toEqual([])
    expect(killed()).toBe(0)
  })

  test('silence kills the worker and says so, now and later', async () => {
    const { client, pending, killed } = recorded()
    const read = client.read('x')
    pending()[0]?.run()
    expect(await read).toMatchObject({ ok: false, error: { code: 'E_BOOK_STALLED' } })
    expect(await client.ask('shape', undefined)).toMatchObject({ ok: false, error: { code: 'E_BOOK_STALLED' } })
    expect(killed()).toBe(1)
  })

  test('cancel answers at once; a worker that died is a refusal too', async () => {
    const first = recorded()
    const read = first.client.read('x')
    first.client.cancel()
    expect(await read).toMatchObject({ ok: false, error: { code: 'E_BOOK_CANCELLED' } })
    const second = recorded()
    const lost = second.client.read('x')
    second.lose('ERR_WORKER_OUT_OF_MEMORY')
    expect(await lost).toMatchObject({
      ok: false,
      error: { code: 'E_BOOK_MEMORY', detail: 'ERR_WORKER_OUT_OF_MEMORY' },
    })
  })
})

describe('a workbook file of the command line', () => {
  const messy = fileURLToPath(new URL('../fixtures/workbooks/messy-catalogue.xlsx', import.meta.url))

  test('is read in a thread of its own and answers questions', async () => {
    const opened = await openBookFile(messy)
    if (!opened.ok) throw new Error(opened.error.code)
    const shape = await opened.value.ask('shape', undefined)
    expect(shape).toMatchObject({ ok: true, value: [{ name: '目录', rows: 330, columns: 32 }, { name: '字典' }] })
    const window = await opened.value.ask('rows', { sheet: 0, from: 2, to: 3 })
    expect(window.ok && window.value.rows[0]?.[4]).toBe('信息资源名称')
    opened.value.cancel()
  })

  test('refusals come back as they are', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cdo-book-'))
    writeFileSync(join(folder, '公文.xls'), '%PDF-1.7')
    expect(await openBookFile(join(folder, '公文.xls'))).toMatchObject({
      ok: false,
      error: { code: 'E_BOOK_NOT_WORKBOOK' },
    })
    expect(await openBookFile(join(folder, '没有.xls'))).toMatchObject({
      ok: false,
      error: { code: 'E_BOOK_UNREADABLE' },
    })
  })
})
