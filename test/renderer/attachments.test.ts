import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exportAttachment, keepAttachment } from '../../renderer/io/attachments'
import { createHost } from '../../shared/host/client'
import { openMemoryHost } from '../support/memory-host'

test('an attachment with a name that only its own system took is written out all the same', async () => {
  const memory = await openMemoryHost()
  const folder = mkdtempSync(join(tmpdir(), 'cdo-desk-attachment-'))
  try {
    const host = createHost(memory.transport)
    const { sha256 } = await keepAttachment(host, new Blob(['盖章']))
    for (const name of [`${'关于首席数据官任职的通知'.repeat(10)}.pdf`, '会议: 第2次?.pdf'])
      await exportAttachment(host, { sha256, name }, folder)
    const names = readdirSync(folder).sort()
    expect(names).toHaveLength(2)
    expect(names).toContain('会议_ 第2次_.pdf')
    expect(names.every((name) => name.endsWith('.pdf'))).toBe(true)
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await memory.close()
  }
})
