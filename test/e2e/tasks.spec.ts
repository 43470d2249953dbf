import { expect, test, type Page } from '@playwright/test'
import { expectSound, goTo } from './pages/catalogue'
import { loadSample, openProgram } from './pages/first-run'
import { startProgram } from './program'

const HEAD = '序号\t任务\t责任单位\t时限'
const FIRST = [
  '1\t编制本单位数据资源目录\t各有关单位\t2099年6月底前',
  '2\t更新数据资源目录\t\t长期',
  '3\t组织数据安全演练\t信息股\t年底前',
]

const paste = async (page: Page, lines: readonly string[]) => {
  await page.getByRole('button', { name: '导入或粘贴清单' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('或者把清单粘贴到这里').fill([HEAD, ...lines].join('\n'))
  await dialog.getByRole('button', { name: '读取粘贴的内容' }).press('Enter')
  await expect(dialog.getByLabel('收到日期')).toBeVisible()
  return dialog
}

test('a list of tasks is pasted, worked on, corrected, and one that is gone goes only when ticked', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const program = await startProgram()
  await openProgram(page, program.url)
  await loadSample(page)
  await goTo(page, '/matters/tasks')
  await expectSound(page)

  // 今日 leads to one new task; whoever holds the whole list brings it in from there.
  await goTo(page, '/matters/tasks/new')
  await page.getByRole('dialog').getByRole('button', { name: '导入或粘贴清单' }).press('Enter')
  await expect(page.getByRole('dialog').getByLabel('或者把清单粘贴到这里')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  const first = await paste(page, FIRST)
  await expectSound(page)
  await first.getByRole('button', { name: '导入：新增 3、修改 0' }).press('Enter')
  await expect(page.getByRole('link', { name: '编制本单位数据资源目录' })).toBeVisible()

  await page.getByRole('link', { name: '编制本单位数据资源目录' }).press('Enter')
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('责任科室').fill('信息股')
  await drawer.getByRole('button', { name: '登记未完成' }).press('Enter')
  await expect(drawer.getByText('请写明没有完成的原因')).toBeVisible()
  await drawer.getByLabel('未完成的原因').fill('要等省里统一升级')
  await page.keyboard.press('Tab')
  await expect(drawer.getByText('请写明没有完成的原因')).toHaveCount(0)
  await expectSound(page)
  await page.keyboard.press('Escape')

  const again = await paste(page, [FIRST[0]!.replace('6月', '9月'), FIRST[1]!])
  await expect(again.getByText('新增 0 行 · 修改 1 行 · 相同 1 行 · 文件里没有 1 行')).toBeVisible()
  await expectSound(page)
  await again.getByLabel('删除“3 · 组织数据安全演练”').check()
  await again.getByRole('button', { name: '导入：新增 0、修改 1、删除 1' }).press('Enter')
  await expect(page.getByRole('link', { name: '组织数据安全演练' })).toHaveCount(0)
  await page.getByRole('link', { name: '编制本单位数据资源目录' }).press('Enter')
  await expect(page.getByRole('dialog').getByLabel('责任科室')).toHaveValue('信息股')
  await expect(page.getByRole('dialog').getByLabel('时限')).toHaveValue('2099年9月底前')
  await page.keyboard.press('Escape')
  // One action, and one step back.
  await page.keyboard.press('Control+Z')
  await expect(page.getByRole('link', { name: '组织数据安全演练' })).toBeVisible()

  // What a meeting decided is a task at one press, and is not offered twice.
  await goTo(page, '/matters/meetings')
  await page.getByRole('link', { name: '数据资源目录编制推进会' }).press('Enter')
  await drawer.getByRole('button', { name: '登记为任务（1 项）' }).press('Enter')
  await expect(drawer.getByRole('link', { name: /^已登记任务：各股室/ })).toBeVisible()
  await expect(drawer.getByRole('button', { name: /^登记为任务/ })).toHaveCount(0)
  await expectSound(page)
  await drawer.getByRole('link', { name: /^已登记任务：各股室/ }).press('Enter')
  await expect(drawer.getByRole('link', { name: '来自会议：数据资源目录编制推进会' })).toBeVisible()
  await program.stop()
})

/** As WPS puts a table on the clipboard: the words of a merged cell stand in its first row alone. */
const MERGED = `<html><body><table><tr><td>序号</td><td>任务</td><td>责任单位</td><td>时限</td></tr>
<tr><td>1</td><td>编制示例目录</td><td rowspan="2">信息股<br>办公室</td><td rowspan="2">长期</td></tr>
<tr><td>2</td><td>更新示例目录</td></tr>
<tr><td>3</td><td>示例演练</td><td>安全股</td><td>2099年6月底前</td></tr></table></body></html>`
const PLAIN =
  '序号\t任务\t责任单位\t时限\n1\t编制示例目录\t信息股\t长期\n2\t更新示例目录\t\t\n3\t示例演练\t安全股\t2099年6月底前'

test('a table with merged cells is pasted: each row has what was merged', async ({ page }) => {
  const program = await startProgram()
  await openProgram(page, program.url)
  await loadSample(page)
  await goTo(page, '/matters/tasks')
  await page.getByRole('button', { name: '导入或粘贴清单' }).press('Enter')
  const dialog = page.getByRole('dialog')
  const box = dialog.getByLabel('或者把清单粘贴到这里')
  await box.evaluate(
    (area, [html, plain]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html!)
      clipboardData.setData('text/plain', plain!)
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    [MERGED, PLAIN],
  )
  await expect(box).toHaveValue(/2\t更新示例目录\t"信息股\n办公室"\t长期/)
  await dialog.getByRole('button', { name: '读取粘贴的内容' }).press('Enter')
  await dialog.getByRole('button', { name: '导入：新增 3、修改 0' }).press('Enter')
  await page.getByRole('link', { name: '更新示例目录' }).press('Enter')
  await expect(dialog.getByLabel('责任单位')).toHaveValue(/信息股\s*办公室/)
  await expect(dialog.getByLabel('时限')).toHaveValue('长期')
  await program.stop()
})
