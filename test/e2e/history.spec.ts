import { expect, test, type Page } from '@playwright/test'
import { expectSaved, expectSound, goTo } from './pages/catalogue'
import { loadSample, openProgram } from './pages/first-run'
import { startProgram, type Program } from './program'

const NAME = '王示例'
let program: Program
test.afterEach(() => program.stop())

const openPerson = async (page: Page) => {
  await goTo(page, '/roster')
  await page.getByRole('button', { name: NAME, exact: true }).first().click()
  return page.getByRole('dialog', { name: NAME })
}

test('a deleted person comes back from the bin after a restart, and her history tells old and new', async ({
  page,
}) => {
  program = await startProgram()
  await openProgram(page, program.url)
  await loadSample(page)

  const drawer = await openPerson(page)
  const post = drawer.getByLabel('职务', { exact: true })
  const was = await post.inputValue()
  await post.fill('示例职务')
  await post.blur()
  await expectSaved(page)
  await drawer.getByRole('button', { name: '修改历史' }).click()
  const newest = drawer.getByRole('table', { name: /的改动$/ }).first()
  await expect(newest.getByRole('row').nth(1)).toHaveText(`职务${was}示例职务`)
  await expectSound(page)

  await drawer.getByRole('button', { name: '删除此人' }).click()
  // An open drawer hides the list behind it from roles: only the word that it is done says so.
  await expect(page.getByText(`已删除${NAME}和 1 条任职`)).toBeVisible()
  await expectSaved(page)

  const { dataFolder, port } = program
  // A new token alone is no new page: the browser leaves the old one first.
  await page.goto('about:blank')
  await program.stop()
  program = await startProgram({ dataFolder, port })
  await openProgram(page, program.url)
  await page.getByRole('link', { name: '历史', exact: true }).click()
  await expect(page.getByRole('table', { name: '操作记录' })).toContainText(NAME)
  await expectSound(page)
  await page.getByRole('tab', { name: '回收站' }).click()
  await expect(page.getByRole('table', { name: '回收站' })).toContainText(`${NAME}（连同 1 条任职）`)
  await expectSound(page)
  await page.getByRole('button', { name: `恢复：${NAME}` }).click()
  await expect(page.getByText(`已恢复“${NAME}”`)).toBeVisible()
  await expect(page.getByText('回收站里没有记录')).toBeVisible()

  const again = await openPerson(page)
  await expect(again.getByLabel('职务', { exact: true })).toHaveValue('示例职务')
  await goTo(page, '/roster/change?role=steward')
  await expect(
    page.getByText(`目录里 60 条资源、清单里 8 个信息系统和 10 条数据需求的责任人由${NAME}改为新任`),
  ).toBeVisible()

  await goTo(page, '/history')
  await page.getByRole('button', { name: new RegExp(`^看改动：恢复人员：${NAME}`) }).click()
  await expect(page.getByRole('dialog').getByRole('heading', { name: `新增人员：${NAME}` })).toBeVisible()
  await expectSound(page)
})
