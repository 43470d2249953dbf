import { expect, test } from '@playwright/test'
import { expectSaved, expectSound, goTo } from './pages/catalogue'
import { loadSample, openProgram } from './pages/first-run'
import { register } from './pages/filing'
import { startProgram } from './program'

test('search: initials find a resource and a person; Ctrl+K opens them by keyboard', async ({ page }) => {
  const program = await startProgram()
  await openProgram(page, program.url)
  await loadSample(page)
  await goTo(page, '/roster')
  await register(page, '单示例', '首席数据官', '2026-01-05')

  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: '查找' })
  const field = palette.getByRole('combobox')
  await expect(field).toBeFocused()
  await expectSound(page)
  await page.keyboard.type('ssl')
  const person = palette.getByRole('group', { name: '人员' }).getByRole('option', { name: /单示例/ })
  await expect(person).toBeVisible()
  await field.fill('shanshi')
  await expect(person).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/roster\?person=/)
  // A drawer that closes gives the focus back to what stands behind it, and does not take it from the palette.
  const drawer = page.getByRole('dialog', { name: '单示例' })
  await expect(drawer).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(drawer).toHaveCount(0)
  await page.evaluate(() => document.querySelector('main')?.focus())
  await expect(field).toBeFocused()
  await page.keyboard.type('jhdj')
  await expect(field).toHaveValue('jhdj')
  const resource = palette.getByRole('group', { name: '资源' }).getByRole('option').first()
  await expect(resource).toContainText('结婚登记')
  await expectSound(page)
  while ((await resource.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/catalogue\/[0-9a-f-]{36}/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)
  await program.stop()
})

test('search: a saved view keeps its name and count after a restart, and is taken back', async ({ page, context }) => {
  const program = await startProgram()
  await openProgram(page, program.url)
  await loadSample(page)
  await goTo(page, '/catalogue')
  const box = page.getByLabel('查找名称、代码、提供方、信息项')
  await box.fill('jhdj')
  const total = page.getByText(/^找到 \d+ 条/)
  await expect(total).toBeVisible()
  const found = /\d+/.exec((await total.textContent()) ?? '')?.[0] ?? ''
  expect(Number(found)).toBeGreaterThan(0)
  await page.getByRole('button', { name: '存为视图' }).press('Enter')
  await page.getByLabel('视图名称').fill('结婚')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: `结婚 ${found}` })).toHaveAttribute('aria-pressed', 'true')
  await expectSound(page)
  await expectSaved(page)
  await page.close()
  await program.stop()

  const again = await startProgram({ dataFolder: program.dataFolder, port: program.port })
  const later = await context.newPage()
  await openProgram(later, again.url)
  await goTo(later, '/catalogue')
  const chip = later.getByRole('button', { name: `结婚 ${found}` })
  await chip.press('Enter')
  await expect(later.getByLabel('查找名称、代码、提供方、信息项')).toHaveValue('jhdj')
  await expect(later.getByText(new RegExp(`^找到 ${found} 条`))).toBeVisible()
  await later.getByRole('button', { name: '删除视图' }).click()
  await expect(chip).toHaveCount(0)
  await later.getByRole('button', { name: '撤销', exact: true }).last().click()
  await expect(chip).toBeVisible()
  await again.stop()
})

test('search: a word typed before the search is ready is not said to be nowhere', async ({ page }) => {
  const program = await startProgram()
  await openProgram(page, program.url)
  await loadSample(page)
  let start = (): void => undefined
  const held = new Promise<void>((resolve) => (start = resolve))
  await page.context().route(/search-worker/, async (route) => {
    await held
    await route.continue()
  })
  await goTo(page, '/catalogue')
  const counted = page.getByText(/找到 \d+ 条/)
  await page.getByLabel('查找名称、代码、提供方、信息项').fill('jhdj')
  await expect(counted).toHaveText('先按文字找到 0 条，拼音查找正在准备')

  // Every sentence that stands there until the answer does, however short.
  await counted.evaluate((shown) => {
    const said: string[] = []
    Object.assign(window, { said })
    new MutationObserver(() => said.push(shown.textContent)).observe(shown, { characterData: true, subtree: true })
  })
  start()
  await expect(counted).toHaveText(/^找到 [1-9]\d* 条/)
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said)
  expect(said.filter((each) => each.startsWith('找到 0 条'))).toEqual([])
  await program.stop()
})

test('search: where pinyin cannot be had, letters are still found and the list says so', async ({ page }) => {
  const program = await startProgram()
  await openProgram(page, program.url)
  await loadSample(page)
  await page.context().route(/search-worker/, (route) => route.abort())
  await goTo(page, '/catalogue')
  await page.getByLabel('查找名称、代码、提供方、信息项').fill('结婚')
  await expect(page.getByText(/^按文字找到 [1-9]\d* 条；拼音查找没有准备好，请重新打开程序再试$/)).toBeVisible()
  await expect(page.getByRole('row', { name: /结婚登记/ }).first()).toBeVisible()
  await program.stop()
})
