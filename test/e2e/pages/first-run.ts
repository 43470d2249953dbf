import { expect, type Page } from '@playwright/test'

/** Opens the program and waits until it shows a screen: only then may the address be changed. */
export const openProgram = async (page: Page, url: string): Promise<void> => {
  // Heard from the start: the first listener switches the chooser of the system off, which takes a moment.
  page.on('filechooser', () => undefined)
  await page.goto(url)
  // The program takes its token out of the address; changing the address before that would lose it.
  await expect(page).not.toHaveURL(/token=/)
  await expect(page.getByLabel('单位名称 *').or(page.getByRole('navigation')).first()).toBeVisible()
}

/** Sets up an invented unit that the document names: a department of the city. */
export const setUpUnit = async (page: Page): Promise<void> => {
  await page.getByLabel('单位名称 *').fill('示例县民政局')
  await page.getByLabel('行政区划代码 *').fill('230500')
  await page.getByLabel('单位类型 *').click()
  await page.getByRole('option', { name: '本级党政部门' }).click()
  await page.getByRole('button', { name: '开始使用' }).click()
  await expect(page.getByRole('navigation')).toBeVisible()
}

/** Loads the invented unit and waits for the first screen. */
export const loadSample = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '先用示例单位试试' }).click()
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible({ timeout: 30_000 })
}
