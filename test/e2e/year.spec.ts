import { expect, test, type Page } from '@playwright/test'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expectSaved, expectSound, goTo } from './pages/catalogue'
import { loadSample, openProgram } from './pages/first-run'
import { momentOf, onDay } from './pages/year-day'
import { cdo, expectHistory, fileYear, undoLast } from './pages/year-end'
import { addScenario, closeIncident, findIncident, refuseProject, reportIncident } from './pages/year-matters'
import { linesOf, numberIn, readStats, type StatLine, type StatsAnswer } from './pages/year-numbers'
import { dazhou, puning, type Place } from './pages/year-places'
import { debrief, evaluateOneself, trainStaff } from './pages/year-proof'
import {
  agreeOnTerm,
  answerRaised,
  holdMeeting,
  mendAgreed,
  mendTwo,
  pasteFaults,
  pasteTasks,
  raiseFault,
  reportFault,
} from './pages/year-work'
import { startProgram } from './program'

/** The last day of the play, on which everything is counted. */
const LAST = '2026-12-21 10:00'

/** By how much each number of 统计 grows, by what the play enters; the rest of the sample unit lies in the year before. */
const GROWN: Readonly<Record<string, number>> = {
  // Five of the list, two decisions, one negotiated term; the first and the last of the list are done.
  任务: 8,
  已完成的任务: 2,
  本单位召集的会议: 1,
  收到的问题数据: 5,
  已整改的问题数据: 3,
  待整改的问题数据: 2,
  向外单位提出的问题数据: 1,
  外单位已整改的问题数据: 1,
  信息化项目: 1,
  当年上线的应用场景: 1,
  已上线的应用场景: 1,
  典型示范: 1,
  第一时间报告: 1,
  已办结的第一时间报告: 1,
  培训: 1,
  培训学时: 4,
  自查: 1,
  收到的评价: 0,
  已报送的总结和报告: 1,
  述职: 1,
  交出的报送包: 1,
}

/** What 历史 tells of the play, and how often. */
const STEPS: readonly (readonly [label: RegExp, times: number])[] = [
  [/^导入任务台账“.*”：新增 5、修改 0$/, 1],
  [/^登记任务“编制本单位数据资源目录”完成$/, 1],
  [/^登记会议$/, 1],
  [/^由“一季度数据工作推进会”登记 2 项任务$/, 1],
  [/^导入整改台账“.*”：新增 4、修改 0$/, 1],
  [/^登记“救助对象表第 12 行身份类别为空”整改完成$/, 1],
  // What was reported to us, and what we reported.
  [/^登记问题$/, 2],
  [/^由“残疾人补贴表缺少发放月份”登记 1 项任务$/, 1],
  [/^登记“残疾人补贴表缺少发放月份”整改完成$/, 1],
  [/^登记对方整改了“医保支出信息的身份证号位数不对”$/, 1],
  [/^登记项目$/, 1],
  // The opinion, 否决, and its reasons.
  [/^修改“示例重复建设平台”的审核意见$/, 3],
  [/^登记场景$/, 1],
  [/^登记第一时间报告$/, 1],
  [/^登记“示例测试库口令外泄”的首次报告$/, 1],
  [/^登记“示例测试库口令外泄”办结$/, 1],
  [/^修改培训“示例数据安全培训”的参训人员$/, 1],
  [/^登记评价$/, 1],
  [/^起草报告$/, 1],
  [/^生成第 1 号报送包$/, 1],
  // Done, and done again after it was taken back.
  [/^登记任务“打造一个应用场景”完成$/, 2],
]

/** One year, day by day. */
const play = async (page: Page, place: Place, folder: string): Promise<void> => {
  await onDay(page, '2026-03-02 09:10')
  await pasteTasks(page)
  await onDay(page, '2026-03-16 15:30')
  await holdMeeting(page, folder)
  await onDay(page, '2026-04-08 10:00')
  await pasteFaults(page, place)
  await onDay(page, '2026-04-20 16:00')
  await mendTwo(page, folder)
  await onDay(page, '2026-05-12 09:00')
  await reportFault(page, place, folder)
  await raiseFault(page, folder)
  await onDay(page, '2026-05-20 11:00')
  await agreeOnTerm(page, place)
  await answerRaised(page)
  await onDay(page, '2026-06-10 09:30')
  await refuseProject(page)
  await onDay(page, '2026-07-15 14:00')
  await addScenario(page, folder)
  await onDay(page, '2026-08-14 23:42')
  await findIncident(page, place)
  await onDay(page, '2026-08-14 23:52')
  await reportIncident(page)
  await onDay(page, '2026-08-17 09:00')
  await closeIncident(page)
  await onDay(page, '2026-09-25 09:00')
  await mendAgreed(page)
  await onDay(page, '2026-10-20 09:30')
  await trainStaff(page, place, folder)
  await onDay(page, '2026-11-30 09:30')
  await evaluateOneself(page, place)
  await onDay(page, '2026-12-18 09:00')
  await debrief(page, place, folder)
}

/** 今日 counts what is open as 事项 does, and leads there. */
const expectOpen = async (page: Page, { mendBy }: Place): Promise<void> => {
  await goTo(page, '/today')
  const card = page.getByRole('region', { name: '登记里的待办' })
  await expect(card.getByRole('listitem').filter({ hasText: '任务' })).toContainText('7 条待办')
  await expect(card.getByRole('listitem').filter({ hasText: '问题数据' })).toContainText('2 条待办')
  // Two are open, whether or not the document gives them a term.
  await expect(page.getByRole('listitem').filter({ hasText: '质量问题已整改' })).toContainText('未完成')
  const late = page.getByRole('listitem').filter({ hasText: '养老机构表缺少统一社会信用代码' })
  if (mendBy === undefined) await expect(late).toHaveCount(0)
  else await expect(late).toContainText('已超')
  await expectSound(page)
  await goTo(page, '/matters')
  await expect(
    page.getByRole('row', { name: /^问题数据/ }).getByRole('link', { name: '2 条', exact: true }),
  ).toBeVisible()
  await expectSound(page)
}

const expectGrown = (before: readonly StatLine[], after: readonly StatLine[]): void => {
  for (const [label, by] of Object.entries(GROWN))
    expect(numberIn(after, label) - numberIn(before, label), label).toBe(by)
}

// Each play is long, and they have nothing in common but the program.
test.describe.configure({ mode: 'parallel' })

for (const place of [dazhou, puning])
  test(`A16 a year under the rules of ${place.city}: entered day by day, proved, filed, and counted the same elsewhere`, async ({
    page,
  }) => {
    test.setTimeout(600_000)
    const [program, folder, out] = [
      await startProgram(),
      mkdtempSync(join(tmpdir(), 'cdo-desk-year-')),
      mkdtempSync(join(tmpdir(), 'cdo-desk-year-out-')),
    ]
    await page.clock.setFixedTime(momentOf('2026-01-05 09:00'))
    await openProgram(page, program.url)
    await page.getByLabel('执行哪个地方的文件 *').click()
    await page.getByRole('option', { name: place.city }).click()
    await loadSample(page)
    const before = await readStats(page)
    await play(page, place, folder)

    await onDay(page, LAST)
    const file = await fileYear(page, place, folder, out)
    expect(await cdo(LAST, 'verify', file)).toMatchObject([
      { ok: true, code: 'OK_UNCONFIRMED', counts: { resources: 60, trainings: 2 } },
    ])
    await undoLast(page)
    await expectHistory(page, STEPS)
    await expectOpen(page, place)

    const after = await readStats(page)
    await expectSound(page)
    expectGrown(before, after)
    await expectSaved(page)
    await page.goto('about:blank')
    await program.stop()
    const told = (await cdo(LAST, 'stats', '--data', program.dataFolder)) as StatsAnswer
    expect(linesOf(told)).toEqual(after)
  })
