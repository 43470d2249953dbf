import {
  bao,
  bureau,
  county,
  da,
  none,
  pu,
  row,
  shuang,
  tian,
  type EventAnswer,
  type EventRow,
  type Happening,
} from './event-row'

/** What recurs: held, received or handed in, and when the next one is expected. */
export const recurringEvents: readonly EventRow[] = ((): EventRow[] => {
  const settles = (rule: string, period: string): EventAnswer => ({
    kind: 'settles',
    rule,
    key: `rule:${rule}:${period}`,
  })
  const next = (rule: string, due: string): EventAnswer => ({ kind: 'due', rule, due })
  const held: Happening = { what: 'a meeting called by the office above is held' }
  const after: Happening = { what: 'the next meeting after one', event: 'next-meeting' }
  const ours: Happening = { what: 'we call a meeting ourselves' }
  const list: Happening = { what: 'the first task of the yearly list is entered', event: 'task-list' }
  const clean: Happening = { what: 'a check from above found nothing (本期抽查无问题)' }
  const ownCheck: Happening = { what: 'we check our data ourselves' }
  const nextCheck: Happening = { what: 'the next check after one', event: 'next-spot-check' }
  const evaluated: Happening = { what: 'an evaluation from above is received' }
  const ownScore: Happening = { what: 'we score ourselves (自查)' }
  const nextMonth: Happening = { what: 'the next month after an evaluation', event: 'evaluation-month' }
  const plan: Happening = { what: 'the training plan of the district is received' }
  const ownPlan: Happening = { what: 'the training plan is drawn up' }
  const summary: Happening = { what: 'the summary of the year is handed in' }
  const bothActs: Happening = { what: 'the debrief is held' }
  const reportOnly: Happening = { what: 'the report is handed in, the debrief not held' }
  const debrief: Happening = { what: 'the debrief is handed in or held' }
  return [
    // 双 三（四） names no convenor, so our own counts; 达 三（二） names the office. 普 不定期, 宝 天 定期: no period.
    row(held, shuang, '2026-05-12', '三（四）', settles('meeting', '2026-H1')),
    row(held, da, '2026-05-12', '三（二）', settles('meeting', '2026-H1')),
    row(held, da, '2026-05-12', '三（二）', settles('meeting', '2026-H1'), { unit: bureau }),
    row(ours, shuang, '2026-08-06', '三（四）', settles('meeting', '2026-H2')),
    none(ours, da, '2026-08-06', '三（二）'),
    row(after, shuang, '2026-05-12', '三（四）', next('meeting', '2026-12-31')),
    row(after, da, '2026-05-12', '三（二）', next('meeting', '2026-12-31')),
    none(after, pu, '2026-05-12', '四（二）'),
    none(after, bao, '2026-05-12', '二（四）1'),
    none(after, tian, '2026-05-12', '三（一）3'),

    row(list, shuang, '2026-03-12', '三（四）', settles('task-list', '2026')),
    row(list, da, '2026-03-12', '三（二）', settles('task-list', '2026')),
    row(list, da, '2026-03-12', '三（二）', settles('task-list', '2026'), { unit: bureau }),
    none(list, pu, '2026-03-12', '四（四）'),
    none(list, bao, '2026-03-12', '三1'),
    none(list, tian, '2026-03-12', '四（一）'),

    // 双 四（二） does not name who checks; 达 四（二） names the office.
    row(clean, shuang, '2026-05-06', '四（二）', settles('spot-check', '2026-Q2')),
    row(ownCheck, shuang, '2026-08-06', '四（二）', settles('spot-check', '2026-Q3')),
    row(clean, da, '2026-05-06', '四（二）', settles('spot-check', '2026-05')),
    none(ownCheck, da, '2026-08-06', '四（二）'),
    row(nextCheck, shuang, '2026-05-06', '四（二）', next('spot-check', '2026-09-30')),
    row(nextCheck, da, '2026-01-15', '四（二）', next('spot-check', '2026-02-28')),
    none(nextCheck, pu, '2026-05-06', '四（四）'),
    // 二（五） evaluates, it is no check of data.
    none(nextCheck, bao, '2026-05-06', '二（五）'),
    none(nextCheck, tian, '2026-05-06', '三（二）2'),

    row(evaluated, da, '2026-11-25', '五（四）', settles('evaluation', '2026')),
    none(ownScore, da, '2026-11-25', '五（四）'),
    row(evaluated, bao, '2026-05-20', '二（五）', settles('monthly-evaluation', '2026-05')),
    row(nextMonth, bao, '2026-01-15', '二（五）', next('monthly-evaluation', '2026-02-28')),
    none({ what: 'an evaluation of the term of office (任期) is received' }, bao, '2026-05-20', '三2'),
    none(evaluated, shuang, '2026-11-25', '三（四）'),
    none(evaluated, pu, '2026-11-25', '四（四）'),
    none(evaluated, tian, '2026-11-25', '四（三）'),

    // A9: two acts.
    row(summary, da, '2026-12-20', '五（三）', settles('yearly-summary', '2026')),
    row(debrief, da, '2026-12-25', '五（三）', settles('debrief', '2026')),
    row(debrief, pu, '2026-12-20', '四（二）', settles('debrief', '2026')),
    row(debrief, bao, '2026-12-20', '二（四）2', settles('debrief', '2026')),
    // 四（三）: two acts, before 区首席数据官 and in writing to the office.
    row(bothActs, tian, '2026-12-20', '四（三）', settles('debrief', '2026')),
    row(reportOnly, tian, '2026-12-20', '四（三）', settles('debrief-report', '2026')),
    none(debrief, shuang, '2026-12-20', '五'),
    row(summary, pu, '2026-12-20', '四（四）', settles('bureau-summary', '2026'), {
      unit: { ...bureau, listed: 'none' },
    }),
    row({ what: 'the open list of the year is drawn up' }, da, '2026-03-20', '四（一）', settles('open-list', '2026')),
    row(plan, tian, '2026-03-20', '三（二）6', settles('training-plan', '2026')),
    row(ownPlan, tian, '2026-03-20', '三（二）6', settles('training-plan', '2026'), { unit: county }),
  ]
})()
