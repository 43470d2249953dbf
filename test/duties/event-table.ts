import {
  bao,
  bureau,
  county,
  da,
  dept,
  none,
  pu,
  row,
  shuang,
  tian,
  type EventAnswer,
  type EventRow,
  type Happening,
} from './event-row'
import { recurringEvents } from './recurring-events'

const leadingGroup = '达州市数字经济工作推进领导小组'
const office = '达州市数字经济工作推进领导小组办公室'
const cyberOffice = '中共双鸭山市委网信办'

/** Lists that come in, faults that others or we find: 双 达 四（二）. The three others set no term. */
const faults = ((): EventRow[] => {
  const checked: Happening = { what: 'a spot-check list is received', event: 'spot-check-found' }
  const told: Happening = { what: 'somebody who uses our data reports a fault', event: 'defect-reported' }
  const raised: Happening = { what: 'we report a fault to another unit' }
  const unable: Happening = { what: 'a reported fault cannot be mended soon' }
  const unableOfCheck: Happening = { what: 'a fault of a spot check cannot be mended soon' }
  const mend = (rule: string, due: string, more: { estimated?: true } = {}): EventAnswer => ({
    kind: 'due',
    rule,
    due,
    ...more,
  })
  return [
    row(checked, shuang, '2026-09-21', '四（二）', mend('spot-check-mend', '2026-10-19')),
    row(checked, shuang, '2026-02-10', '四（二）', mend('spot-check-mend', '2026-03-09')),
    row(checked, shuang, '2026-04-27', '四（二）', mend('spot-check-mend', '2026-05-20')),
    // 25 (1), 28–31 (5), 4–8 (10), 11–15 January (15).
    row(checked, shuang, '2026-12-24', '四（二）', mend('spot-check-mend', '2027-01-15', { estimated: true })),
    row(checked, shuang, '2026-09-21', '四（二）', mend('spot-check-mend', '2026-10-19'), { unit: county }),
    row(checked, shuang, '2026-09-21', '四（二）', mend('spot-check-mend', '2026-10-19'), { unit: bureau }),
    row(checked, da, '2026-09-21', '四（二）', mend('spot-check-mend', '2026-11-09')),
    row(checked, da, '2026-02-10', '四（二）', mend('spot-check-mend', '2026-03-30')),
    // 2–4 (3), 7–11 (8), 14–18 (13), 21–25 (18), 28–31 (22), 4–8 (27), 11–13 January (30).
    row(checked, da, '2026-12-01', '四（二）', mend('spot-check-mend', '2027-01-13', { estimated: true })),
    row(checked, da, '2026-09-21', '四（二）', mend('spot-check-mend', '2026-11-09'), { unit: { type: 'school' } }),
    none(checked, da, '2026-09-21', '二', { unit: { type: 'town' } }),
    // 三（二） governs data at the source; 二（五） evaluates; 三（二）2 controls quality: no term in any of them.
    none(checked, pu, '2026-09-21', '三（二）'),
    none(checked, bao, '2026-09-21', '二（五）'),
    none(checked, tian, '2026-09-21', '三（二）2'),

    row(told, shuang, '2026-06-12', '四（二）', mend('defect-mend', '2026-06-29')),
    // 28–30 (3), 6–9 (7), 11–13 May (10).
    row(told, shuang, '2026-04-27', '四（二）', mend('defect-mend', '2026-05-13')),
    row(told, da, '2026-06-12', '四（二）', mend('defect-mend', '2026-07-06')),
    row(told, da, '2026-04-27', '四（二）', mend('defect-mend', '2026-05-20')),
    none(told, pu, '2026-06-12', '三（二）'),
    none(told, bao, '2026-06-12', '二（二）3'),
    none(told, tian, '2026-06-12', '三（二）2'),

    // The provider's term: 达 has whoever uses the data see to it, 双 市数据局.
    row(raised, shuang, '2026-06-12', '四（二）', { kind: 'follow-up', due: '2026-06-29', urgedBy: '双鸭山市数据局' }),
    row(raised, da, '2026-06-12', '四（二）', { kind: 'follow-up', due: '2026-07-06', urgedBy: '数据使用单位' }),
    none(raised, pu, '2026-06-12', '三（二）'),
    none(raised, bao, '2026-06-12', '二（二）3'),
    none(raised, tian, '2026-06-12', '三（二）2'),

    row(unable, shuang, '2026-06-22', '四（二）', { kind: 'letter', to: ['双鸭山市数据局', '双方首席数据官'] }),
    row(unable, da, '2026-06-22', '四（二）', { kind: 'letter', to: ['双方首席数据官'] }),
    // 对反馈问题: a spot check has no second side.
    none(unableOfCheck, shuang, '2026-10-08', '四（二）'),
    none(unableOfCheck, da, '2026-10-08', '四（二）'),
  ]
})()

/** 第一时间: 双 五 any data-security problem; 达 五（三） serious projects and serious data-security problems. */
const atOnce = ((): EventRow[] => {
  const incident: Happening = { what: 'a data-security problem is found', event: 'incident-found' }
  const project: Happening = { what: 'a serious project is taken up', event: 'important-project' }
  const direct: Happening = { what: 'important work or a major matter' }
  const day = '2026-07-18T09:10'
  const security = (rule: string, to: string): EventAnswer => ({ kind: 'at-once', rule, to })
  return [
    row(incident, shuang, day, '五', security('security-report', cyberOffice)),
    row(incident, shuang, day, '五', security('security-report', cyberOffice), { unit: county }),
    row(incident, shuang, day, '五', security('security-report', cyberOffice), { unit: { type: 'soe' } }),
    row(incident, shuang, day, '五', security('security-report', cyberOffice), { unit: bureau }),
    none(incident, shuang, day, '二', { unit: { type: 'street' } }),
    none(incident, shuang, day, '五', { unit: { ...bureau, level: 'county' } }),
    row(incident, da, day, '五（三）', security('urgent-security', leadingGroup)),
    row(incident, da, day, '五（三）', security('urgent-security', leadingGroup), { unit: { type: 'hospital' } }),
    none(incident, da, day, '二（二）', { unit: { ...dept, level: 'county' } }),
    // 三（三） a procedure; 二（二）4, 5 who supervises; 天 none: nobody is named to report to.
    none(incident, pu, day, '三（三）'),
    none(incident, bao, day, '二（二）4'),
    none(incident, tian, day, '三（二）3'),

    row(project, da, '2026-05-18', '五（三）', security('urgent-project', leadingGroup)),
    row(project, da, '2026-05-18', '五（三）', security('urgent-project', leadingGroup), { unit: county }),
    none(project, shuang, '2026-05-18', '三（五）3'),
    none(project, pu, '2026-05-18', '二（二）'),
    none(project, bao, '2026-05-18', '二（二）2'),
    none(project, tian, '2026-05-18', '三（二）1'),

    row(direct, da, '2026-05-18', '三（二）', { kind: 'may', to: ['领导小组组长', '领导小组副组长'] }),
  ]
})()

/** A holder is replaced: 达 五（一） the 推荐表 of the chief data officer; 宝 二（三） both posts. */
const changes = ((): EventRow[] => {
  const changed: Happening = { what: 'a holder is replaced', event: 'officer-changed' }
  const again = (due: string, to: string, more: { estimated?: true; before?: string } = {}): EventAnswer => ({
    kind: 'due',
    rule: 'officer-changed',
    due,
    to,
    ...more,
  })
  const baoOffice = '宝山区信息化委员会'
  const [cdo, steward] = [{ role: 'cdo' }, { role: 'steward' }]
  return [
    // 6 June is a Saturday.
    row(changed, da, '2026-05-06', '五（一）', again('2026-06-06', office, { before: '2026-06-05' }), cdo),
    // No 31 February; on Saturday 28 February offices work.
    row(changed, da, '2026-01-31', '五（一）', again('2026-02-28', office), cdo),
    none(changed, da, '2026-05-06', '五（一）', steward),
    row(changed, bao, '2026-09-24', '二（三）', again('2026-09-30', baoOffice), cdo),
    row(changed, bao, '2026-09-24', '二（三）', again('2026-09-30', baoOffice), steward),
    row(changed, bao, '2026-12-29', '二（三）', again('2027-01-04', baoOffice, { estimated: true }), cdo),
    // 13, Saturday 14, 24 February.
    row(changed, bao, '2026-02-12', '二（三）', again('2026-02-24', baoOffice), { ...cdo, unit: { type: 'zone' } }),
    none(changed, bao, '2026-09-24', '二（三）', { unit: county, role: 'city_cdo' }),
    // Filed once there are holders (三（三）; 二（二）, 四（二）; 三（一）2), no term for a change.
    none(changed, shuang, '2026-05-06', '三（三）', cdo),
    none(changed, pu, '2026-05-06', '二（二）', cdo),
    none(changed, tian, '2026-05-06', '三（一）2', cdo),
    row({ what: 'a task force stands in for the 数据专员' }, da, '2026-04-08', '五（二）', {
      kind: 'settles',
      rule: 'task-force',
      key: 'role:steward',
    }),
  ]
})()

/** Projects, and what a filing lacks. */
const projects = ((): EventRow[] => {
  const alone: Happening = { what: '50.0 万 applied for alone, no 首席数据官 on that day' }
  const [may, advice] = [{ kind: 'may' }, { kind: 'advice' }] as const
  const veto = (stage: string): Happening => ({ what: `否决 at ${stage}` })
  const day = '2026-05-18'
  return [
    // 三（二）1: 原则上, 以上 with 50.
    row(alone, tian, day, '三（二）1', advice),
    none({ what: '49.99 万 applied for alone, no 首席数据官 on that day' }, tian, day, '三（二）1'),
    none({ what: '50.0 万 applied for alone, with a 首席数据官' }, tian, day, '三（二）1'),
    none({ what: '50.0 万 applied for together with others, no 首席数据官' }, tian, day, '三（二）1'),
    none(alone, shuang, day, '三（五）3'),
    none(alone, da, day, '三（三）4'),
    none(alone, pu, day, '三（六）'),
    none(alone, bao, day, '二（二）2'),
    // A right, at every stage in 达 and 天, at two in 普, nowhere in 双 and 宝.
    row(veto('建设'), da, day, '三（三）4', may),
    row(veto('建设'), tian, day, '三（二）1', may),
    row(veto('立项'), pu, day, '三（六）', may),
    row(veto('验收'), pu, day, '三（六）', may),
    none(veto('建设'), pu, day, '三（六）'),
    none(veto('立项'), shuang, day, '三（五）3'),
    none(veto('立项'), bao, day, '二（二）2'),
    row({ what: 'a package without 实施方案' }, pu, day, '四（一）', {
      kind: 'finding',
      to: ['普宁市政务服务数据管理局'],
    }),
    row(
      { what: 'a package without 实施方案' },
      pu,
      day,
      '四（一）',
      { kind: 'finding', to: ['揭阳市政务服务数据管理局'] },
      { unit: county },
    ),
  ]
})()

/**
 * What happens and what it starts, read from the documents and the corrections beside them; the days are counted by hand
 * with the State Council's arrangement of 2026.
 */
export const eventTable: readonly EventRow[] = [...faults, ...atOnce, ...changes, ...recurringEvents, ...projects]
