import { expect, test } from '@playwright/test'
import { rm } from 'node:fs/promises'
import { expectSaved, expectSound, goTo } from './pages/catalogue'
import { loadSample, openProgram } from './pages/first-run'
import { startProgram } from './program'

const DUMP = `CREATE TABLE \`t_household\` (
  \`id\` bigint(20) NOT NULL COMMENT '编号',
  \`xm\` varchar(50) DEFAULT NULL COMMENT '户主姓名',
  \`xb\` char(1) DEFAULT NULL COMMENT '性别（1男 2女）',
  PRIMARY KEY (\`id\`)
) ENGINE=InnoDB COMMENT='示例低保家庭信息';
INSERT INTO \`t_household\` VALUES (1,'张示例','1');
CREATE TABLE \`t_visit\` (\`id\` int, \`bz\` text);
create view v as select 1;`

test('tables of a pasted dump become resources, and a table goes into one that is there', async ({ page }) => {
  const program = await startProgram()
  await openProgram(page, program.url)
  await loadSample(page)
  await goTo(page, '/catalogue')
  await page.getByRole('link', { name: '从建表语句生成' }).click()
  await expectSound(page)

  // Keyboard alone: the field has the focus, Tab goes to the button.
  await page.keyboard.insertText(DUMP)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: '识别粘贴的内容' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('共 2 张表，已选 2 张')).toBeVisible()
  const items = page.getByRole('table', { name: '示例低保家庭信息：3 个信息项' })
  await expect(items.getByRole('row').nth(3)).toContainText('1男 2女')
  await expect(items.getByLabel('第 3 项的名称')).toHaveValue('性别')
  await expect(page.getByRole('button', { name: '没看懂或需要留意的地方：1 处' })).toBeVisible()
  await expectSound(page)

  await page.getByRole('checkbox', { name: '选用 t_visit' }).uncheck()
  await items.getByLabel('第 2 项的名称').fill('户主')
  await items.getByLabel('第 2 项的名称').press('Tab')
  await page.getByLabel('来源信息系统名称（全部资源）').fill('示例低保系统')
  await page.getByRole('button', { name: '新建 1 条资源' }).click()
  const drawer = page.getByRole('region', { name: '资源详情' })
  await expect(drawer.getByRole('combobox', { name: '来源信息系统名称' })).toHaveValue('示例低保系统')
  await expect(drawer.getByLabel('第 2 个信息项的信息项名称')).toHaveValue('户主')
  await expectSaved(page)

  await drawer.getByRole('link', { name: '从建表语句或表头生成' }).click()
  await page
    .getByLabel('粘贴建表语句、表头、数据字典或 JSON')
    .fill('字段名\t类型\t说明\nXM\tvarchar(80)\t户主\nlxdh\tvarchar(20)\t联系电话')
  await page.getByRole('button', { name: '识别粘贴的内容' }).click()
  await expect(page.getByText('将新增 1 个信息项；已有且相同 0 个；已有但不同 1 个，保留原来的内容。')).toBeVisible()
  await page.getByRole('button', { name: '与已有信息项不同的地方' }).click()
  await expect(page.getByRole('table', { name: '与已有信息项不同的地方' })).toContainText('80')
  await expectSound(page)
  await page.getByRole('button', { name: '补充 1 个信息项' }).click()
  await expect(drawer.getByLabel('第 4 个信息项的信息项名称')).toHaveValue('联系电话')
  await page.getByRole('button', { name: '撤销：为“示例低保家庭信息”补充 1 个信息项' }).click()
  await expect(drawer.getByLabel('第 4 个信息项的信息项名称')).toHaveCount(0)
  await expectSaved(page)
  await program.stop()
  await rm(program.dataFolder, { recursive: true, force: true })
})
