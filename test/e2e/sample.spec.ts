import { expect, test } from '@playwright/test'
import { expectSaved, expectSound, goTo } from './pages/catalogue'
import { loadSample } from './pages/first-run'
import { startProgram } from './program'

test('the sample unit: every drawer is sound, it can be cleared, and clearing can be taken back', async ({ page }) => {
  const program = await startProgram()
  await page.goto(program.url)
  await loadSample(page)
  await expectSaved(page)
  await expectSound(page)

  await goTo(page, '/roster')
  await page.getByRole('table').last().getByRole('button').first().click()
  const drawer = page.getByRole('dialog')
  await expect(drawer).toBeVisible()
  await expectSound(page)
  await page.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)
  await page.getByRole('button', { name: '登记人员' }).click()
  await expect(drawer).toBeVisible()
  await expectSound(page)
  await page.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)
  await goTo(page, '/training')
  await page.getByRole('grid', { name: '培训' }).getByRole('link').first().click()
  await expect(drawer).toBeVisible()
  await expectSound(page)
  await page.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)

  await goTo(page, '/settings')
  await expect(page.getByText('现在用的是虚构的示例单位')).toBeVisible()
  await expectSound(page)
  await page.getByRole('button', { name: '清空示例' }).click()
  await expect(page.getByRole('heading', { name: '登记单位' })).toBeVisible()
  await expect(page.getByText('已清空示例，可以登记自己的单位了')).toBeVisible()
  await page.getByRole('alert').filter({ hasText: '已清空示例' }).getByRole('button', { name: '撤销' }).click()
  await expect(page.getByRole('navigation')).toBeVisible()
  await expectSaved(page)
  await goTo(page, '/catalogue')
  await expect(page.getByText('共 60 条')).toBeVisible()

  // Undone too far: the unit itself is gone, and the way forward again is there.
  await page.getByRole('main').focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('heading', { name: '登记单位' })).toBeVisible()
  await expectSound(page)
  await page.getByRole('button', { name: '重做：载入示例单位' }).click()
  await expect(page.getByText('共 60 条')).toBeVisible()
  await expectSaved(page)
  await program.stop()
})
