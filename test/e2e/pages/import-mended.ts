import { expect, type Page } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { answers } from './answers'
import { focusedFinding, goTo, pickFile } from './catalogue'

/** The sample workbook with faults of every kind: 60 resources once it is mended. */
export const messyBook = fileURLToPath(new URL('../../fixtures/workbooks/messy-catalogue.xlsx', import.meta.url))

/** Imports it by keyboard alone, mending every fault on the way. */
export const importMended = async (page: Page): Promise<void> => {
  await goTo(page, '/catalogue/import')
  await pickFile(page, messyBook)
  await page.getByRole('button', { name: '下一步：修改问题' }).press('Enter')
  let before: Awaited<ReturnType<typeof focusedFinding>>
  for (let left = 10; left >= 0; left--) {
    // The focus follows the mended finding a moment after the count.
    const last = before
    await expect.poll(async () => JSON.stringify(await focusedFinding(page))).not.toBe(JSON.stringify(last))
    before = await focusedFinding(page)
    const answer = answers[before?.rule ?? '']
    if (answer === undefined) await page.keyboard.press('Control+Enter')
    else {
      await page.keyboard.type(answer)
      await page.keyboard.press('Enter')
    }
    await expect(page.getByText(left === 0 ? '必改的问题都改好了' : `还剩 ${String(left)} 处必改`)).toBeVisible()
  }
  await page.getByRole('button', { name: '导入 60 条', exact: true }).press('Enter')
  await expect(page.getByText('已导入 60 条资源、325 个信息项')).toBeVisible()
}
