import { expect, type Page } from '@playwright/test'

const REASON = '示例原因：本季度尚在办理'

/** Registers a person in a role by keyboard alone. */
export const register = async (page: Page, name: string, role: string, from: string): Promise<void> => {
  await page.getByRole('button', { name: '登记人员' }).press('Enter')
  await page.keyboard.type(name)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: role, exact: true }).press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type(from)
  await page.keyboard.press('Enter')
  await expect(page.getByText(`已登记${name}为${role}`)).toBeVisible()
}

/** Records a training session by keyboard alone. */
export const recordTraining = async (page: Page, title: string, names: string): Promise<void> => {
  await page.getByRole('link', { name: '记录培训' }).press('Enter')
  await page.keyboard.type(title)
  await page.keyboard.press('Tab')
  await page.keyboard.type('2026年9月10日')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('4')
  await page.getByLabel('添加姓名').focus()
  await page.keyboard.type(names)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
}

/** Goes down from the system's drive, on Windows from the one of its letter, to a folder. */
export const chooseFolder = async (page: Page, folder: string, word = '写到'): Promise<void> => {
  const [letter = '', ...names] = folder.split(/[/\\]/)
  await page.getByRole('button', { name: letter === '' ? /系统盘/ : new RegExp(` ${letter}`) }).click()
  for (const [at, name] of names.entries()) {
    await page.getByRole('group', { name: '文件夹', exact: true }).getByRole('button', { name, exact: true }).click()
    const path = [letter, ...names.slice(0, at + 1)].join(letter === '' ? '/' : '\\')
    await expect(page.getByText(`${word}：${path}`, { exact: true })).toBeVisible()
  }
  // What is listed comes a moment after the name.
  await expect(page.locator('[data-folder]')).toHaveAttribute('data-folder', folder)
}

/** Writes every reason that is asked for, opens the key and chooses the folder. */
export const fillFiling = async (page: Page, passphrase: string, folder: string, first: boolean): Promise<void> => {
  await expect(page.getByText('没有必改，可以报送')).toBeVisible({ timeout: 30_000 })
  for (const field of await page.getByLabel(/^说明原因/).all()) {
    await field.fill(REASON)
    await field.blur()
  }
  await page.getByLabel('签名口令', { exact: true }).fill(passphrase)
  if (first) await page.getByLabel('再输一遍签名口令').fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText('已解锁，可以签名')).toBeVisible({ timeout: 30_000 })
  await chooseFolder(page, folder)
}

/** What was typed for the filing: the period and every reason. */
export const typedForFiling = async (page: Page): Promise<string[]> => {
  const fields = [page.getByLabel('期次 *'), ...(await page.getByLabel(/^说明原因/).all())]
  return Promise.all(fields.map((field) => field.inputValue()))
}

/** Makes the package and waits until it is written and read back. */
export const makePackage = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '生成报送包' }).press('Enter')
  await expect(page.getByText('已写入并核对，可以拔出 U 盘')).toBeVisible({ timeout: 90_000 })
}
