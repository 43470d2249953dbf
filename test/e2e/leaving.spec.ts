import { expect, test } from '@playwright/test'
import { codedError } from '../../shared/base/coded-error'
import { expectSaved, goTo } from './pages/catalogue'
import { loadSample, openProgram } from './pages/first-run'
import { startProgram } from './program'

test('a window is not left in silence over what is not on disk, and without a question once it is', async ({
  page,
}) => {
  const program = await startProgram()
  await openProgram(page, program.url)
  await loadSample(page)
  await goTo(page, '/settings')
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  const close = () => page.close({ runBeforeUnload: true })

  const refused = codedError.parse({ code: 'E_DISK_FULL', message: '磁盘已满，没有保存。' })
  await page.route('**/host/journal.append', (route) => route.fulfill({ json: { ok: false, error: refused } }))
  await page.getByRole('textbox', { name: '地址', exact: true }).fill('示例路1号')
  await page.keyboard.press('Tab')
  await expect(page.locator('[data-save="failed"]')).toBeVisible()
  await close()
  await expect.poll(() => asked).toEqual(['beforeunload'])

  // What was typed stands, and goes along with the next edit.
  await page.unroute('**/host/journal.append')
  await expect(page.getByRole('textbox', { name: '地址', exact: true })).toHaveValue('示例路1号')
  await page.getByRole('textbox', { name: '地址', exact: true }).fill('示例路2号')
  await page.keyboard.press('Tab')
  await expectSaved(page)
  const closed = page.waitForEvent('close')
  await close()
  await closed
  expect(asked).toEqual(['beforeunload'])
  await program.stop()
})
