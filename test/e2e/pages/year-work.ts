import { expect, type Page } from '@playwright/test'
import { expectSaved, expectSound, goTo } from './catalogue'
import { begin, docxText, drawerOf, fillAll, leave, open, writePaper } from './year-day'
import type { Place } from './year-places'

/** A list as it is sent: copied with its head. */
const TASKS = [
  '序号\t任务\t责任单位\t时限',
  '1\t编制本单位数据资源目录\t各有关单位\t2026年6月底前',
  '2\t厘清自建和条线系统\t各有关单位\t2026年9月底前',
  '3\t开展数据安全培训\t各有关单位\t2026年10月底前',
  '4\t打造一个应用场景\t各有关单位\t2026年12月底前',
  '5\t更新数据资源目录\t各有关单位\t长期',
]
const DECISIONS = ['1. 4月底前完成问题数据排查', '2. 10月底前办一场数据安全培训']
const [FIRST, SECOND] = ['救助对象表第 12 行身份类别为空', '低保家庭表更新周期填的是“有空就更新”']
const FAULTS = [
  `1. ${FIRST}`,
  `2、${SECOND}`,
  '（3）婚姻登记信息的登记日期早于出生日期',
  '4. 养老机构表缺少统一社会信用代码',
]
const REPORTED = '残疾人补贴表缺少发放月份'
const RAISED = '医保支出信息的身份证号位数不对'

const paste = async (page: Page, words: string, button: string): Promise<void> => {
  await page.getByRole('button', { name: '导入或粘贴清单' }).press('Enter')
  const dialog = drawerOf(page)
  await dialog.getByLabel('或者把清单粘贴到这里').fill(words)
  await dialog.getByRole('button', { name: '读取粘贴的内容' }).press('Enter')
  await dialog.getByRole('button', { name: button }).press('Enter')
  await expect(dialog).toHaveCount(0)
  await expectSaved(page)
}

/** The list of the year comes in, and its first task is done. */
export const pasteTasks = async (page: Page): Promise<void> => {
  await goTo(page, '/matters/tasks')
  await paste(page, TASKS.join('\n'), '导入：新增 5、修改 0')
  const drawer = await open(page, 'tasks', '编制本单位数据资源目录')
  await fillAll(drawer, { 责任科室: '信息股' })
  await drawer.getByRole('button', { name: '登记完成' }).press('Enter')
  await fillAll(drawer, { 完成情况: '目录 60 条资源已编制' })
  await leave(page)
}

/** A meeting of the unit: the two lines of its minutes become tasks. */
export const holdMeeting = async (page: Page, folder: string): Promise<void> => {
  const title = '一季度数据工作推进会'
  const drawer = await begin(page, 'meetings', '登记会议')
  await fillAll(drawer, {
    会议名称: title,
    会议性质: '本单位召集',
    地点: '二楼会议室',
    参会人员: '张示例、李示例',
    会议纪要: DECISIONS.join('\n'),
  })
  await leave(page)
  await open(page, 'meetings', title)
  await drawer.getByRole('button', { name: '登记为任务（2 项）' }).press('Enter')
  await expect(drawer.getByRole('link', { name: /^已登记任务：/ })).toHaveCount(2)
  await expectSound(page)
  const minutes = docxText(await writePaper(page, '会议纪要', 'Word', folder))
  expect(minutes).toContain(`${title}纪要`)
  for (const decision of DECISIONS) expect(minutes).toContain(decision)
  await leave(page)
}

/** A list of faults of a spot check comes in. */
export const pasteFaults = async (page: Page, { mendBy }: Place): Promise<void> => {
  await goTo(page, '/matters/defects')
  await paste(page, FAULTS.join('\n'), '导入：新增 4、修改 0')
  await expect(page.getByRole('button', { name: '待整改 4' })).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: FIRST })
  if (mendBy === undefined) await expect(row).not.toContainText('还剩')
  else await expect(row).toContainText(mendBy)
}

/** Two of them are mended, and one of these was looked at again. */
export const mendTwo = async (page: Page, folder: string): Promise<void> => {
  const drawer = await open(page, 'defects', FIRST)
  await fillAll(drawer, { 整改措施: '已按登记簿补填。' })
  await expect(drawer.getByText('整改中', { exact: true })).toBeVisible()
  await drawer.getByRole('button', { name: '登记整改完成' }).press('Enter')
  await expect(drawer.getByText('已整改', { exact: true })).toBeVisible()
  await leave(page)
  await open(page, 'defects', SECOND)
  await fillAll(drawer, { 整改措施: '更新周期改为每月。' })
  await drawer.getByRole('button', { name: '登记整改完成' }).press('Enter')
  await fillAll(drawer, { 复核日期: '2026-04-20' })
  await expect(drawer.getByText('已复核', { exact: true })).toBeVisible()
  const reply = docxText(await writePaper(page, '整改回复（同一清单 4 条）', 'Word', folder))
  expect(reply).toContain('已整改 2 条，还有 2 条正在整改')
  await leave(page)
  await expect(page.getByRole('button', { name: '待整改 2' })).toBeVisible()
}

/** What a user of the data reported cannot be mended soon. */
export const reportFault = async (page: Page, { answerBy, negotiation }: Place, folder: string): Promise<void> => {
  const drawer = await begin(page, 'defects', '登记问题')
  await fillAll(drawer, {
    问题: REPORTED,
    来源: '使用单位反馈',
    对方单位: '示例县残联',
    对方首席数据官: '周示例',
    短期无法整改的原因: '要等省里系统升级',
  })
  await leave(page)
  await open(page, 'defects', REPORTED)
  await expect(drawer.getByText('协商中', { exact: true })).toBeVisible()
  await expectSound(page)
  const letter = drawer.getByRole('button', { name: '协商函：导出 Word' })
  if (negotiation === undefined || answerBy === undefined) await expect(letter).toHaveCount(0)
  else {
    await expect(drawer.getByText(`最迟 ${answerBy} 改完`)).toBeVisible()
    const words = docxText(await writePaper(page, '协商函', 'Word', folder))
    expect(words).toContain('示例县残联首席数据官（周示例）')
    expect(words).toContain(negotiation)
  }
  await leave(page)
}

/** A new term is agreed on, which becomes a task; the first one stays in sight. */
export const agreeOnTerm = async (page: Page, { answerBy }: Place): Promise<void> => {
  const drawer = await open(page, 'defects', REPORTED)
  await fillAll(drawer, {
    协商日期: '2026-05-20',
    参加协商的人: '张示例、周示例',
    商定的新期限: '2026年9月30日',
    协商结果: '系统升级后一次补齐发放月份',
  })
  await expect(drawer.getByText('最迟 2026-09-30 改完')).toBeVisible()
  if (answerBy !== undefined) await expect(drawer.getByText(`原期限 ${answerBy}`)).toBeVisible()
  await drawer.getByRole('button', { name: '登记为任务（1 项）' }).press('Enter')
  await expect(drawer.getByRole('link', { name: /^已登记任务：/ })).toHaveCount(1)
  await expectSound(page)
  await leave(page)
}

/** What was negotiated is mended before its new last day. */
export const mendAgreed = async (page: Page): Promise<void> => {
  const drawer = await open(page, 'defects', REPORTED)
  await fillAll(drawer, { 整改措施: '发放月份已补齐。' })
  await drawer.getByRole('button', { name: '登记整改完成' }).press('Enter')
  await expect(drawer.getByText('已整改', { exact: true })).toBeVisible()
  await leave(page)
}

/** A fault in the data of another unit is told to it. */
export const raiseFault = async (page: Page, folder: string): Promise<void> => {
  const drawer = await begin(page, 'defects', '登记问题')
  await fillAll(drawer, { 问题: RAISED, 方向: '我方提出的', 对方单位: '示例县医保局' })
  await leave(page)
  await open(page, 'defects', RAISED)
  await expect(drawer.getByText('等对方整改', { exact: true })).toBeVisible()
  await expectSound(page)
  expect(docxText(await writePaper(page, '问题反馈函', 'Word', folder))).toContain(RAISED)
  await leave(page)
}

/** The other unit has mended it. */
export const answerRaised = async (page: Page): Promise<void> => {
  const drawer = await open(page, 'defects', RAISED)
  await drawer.getByRole('button', { name: '登记对方已整改' }).press('Enter')
  await expect(drawer.getByText('对方已整改', { exact: true })).toBeVisible()
  await leave(page)
}
