import { expect, type Page } from '@playwright/test'
import { expectSound, goTo } from './catalogue'
import { begin, docxText, fillAll, leave, open, writePaper } from './year-day'
import type { Place } from './year-places'

const INCIDENT = '示例测试库口令外泄'

/** A project comes for the opinion of the 首席数据官, and is refused with the reasons. */
export const refuseProject = async (page: Page): Promise<void> => {
  const drawer = await begin(page, 'projects', '登记项目')
  await fillAll(drawer, {
    项目名称: '示例重复建设平台',
    '预算（万元）': '120',
    项目阶段: '立项',
    申报日期: '2026-06-01',
  })
  await drawer.getByRole('button', { name: '添加意见' }).press('Enter')
  await drawer.getByLabel('意见，第 1 行').selectOption('否决')
  await expect(drawer.getByText(/理由要写明，至少 10 个字/)).toBeVisible()
  await expectSound(page)
  await fillAll(drawer, { '理由，第 1 行': '与市级平台功能重复，数据无法共享' })
  await expect(drawer.getByText('已否决', { exact: true })).toBeVisible()
  await leave(page)
}

/** A use of data goes online, with its case page. */
export const addScenario = async (page: Page, folder: string): Promise<void> => {
  const title = '示例困难群众主动发现'
  const drawer = await begin(page, 'scenarios', '登记场景')
  await fillAll(drawer, {
    场景名称: title,
    类别: '示范项目',
    应用领域: '城市治理',
    进展: '已上线',
    上线日期: '2026-07-15',
    主要做法: '按月比对低保和医保数据。',
    取得的成效: '主动发现 36 户。',
    典型示范: '是',
  })
  await drawer.getByLabel('添加数据').fill('医保支出信息')
  await page.keyboard.press('Enter')
  await expect(drawer.getByText('医保支出信息 · 只有名称')).toBeVisible()
  await leave(page)
  await open(page, 'scenarios', title)
  const page1 = docxText(await writePaper(page, '典型案例', 'Word', folder))
  for (const words of [`${title}典型案例`, '主动发现 36 户', '医保支出信息']) expect(page1).toContain(words)
  await leave(page)
}

const duty = (page: Page) => page.getByRole('listitem').filter({ hasText: INCIDENT })

/** Found at 23:40: red on 今日 where the document names whom to tell, not reminded of where it names nobody. */
export const findIncident = async (page: Page, { incidentTo }: Place): Promise<void> => {
  const drawer = await begin(page, 'incidents', '登记第一时间报告')
  await fillAll(drawer, { 事由: INCIDENT, 发现时刻: '23:40' })
  if (incidentTo === undefined) await expect(drawer.getByText(/没有写这类事项发现以后向谁报告/)).toBeVisible()
  await leave(page)
  await goTo(page, '/today')
  await expect(page.getByRole('heading', { name: '要办的事' })).toBeVisible()
  if (incidentTo === undefined) await expect(duty(page)).toHaveCount(0)
  else {
    await expect(duty(page)).toContainText('第一时间')
    await expect(duty(page)).toContainText(`报送：${incidentTo}`)
  }
  await expectSound(page)
}

/** Reported twelve minutes later, the clock's time is written down; 今日 is quiet. */
export const reportIncident = async (page: Page): Promise<void> => {
  const drawer = await open(page, 'incidents', INCIDENT)
  await drawer.getByRole('button', { name: '登记首次报告' }).press('Enter')
  await expect(drawer.getByLabel('首次报告日期')).toHaveValue('2026-08-14')
  await expect(drawer.getByLabel('首次报告时刻')).toHaveValue('23:52')
  await leave(page)
  await goTo(page, '/today')
  await expect(page.getByRole('heading', { name: '要办的事' })).toBeVisible()
  await expect(duty(page)).toHaveCount(0)
}

/** On the next working day it is over. */
export const closeIncident = async (page: Page): Promise<void> => {
  const drawer = await open(page, 'incidents', INCIDENT)
  await fillAll(drawer, { 处理结果: '口令已更换' })
  await drawer.getByRole('button', { name: '登记办结' }).press('Enter')
  await expect(drawer.getByLabel('办结日期')).toHaveValue('2026-08-17')
  await leave(page)
}
