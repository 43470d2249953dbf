import { all, does, left, months, nothing, startingOn, waits, type YearLine } from './year-line'

const puning = ((): YearLine[] => {
  const to = '普宁市政务服务数据管理局'
  const office = [
    all('role:cdo', '无期限', '二（二）'),
    all('role:contact', '无期限', '四（二）'),
    // 四（一）, 四（二）: by 2023-10-30, which is past.
    all('filing:first', '无期限', '四（二）', to),
    // 四（二）三: 每年年底前. 三（五）: 全员, no day.
    all('rule:debrief:2026', '2026-12-31', '四（二）', to),
    all('training:all:2026', '无期限', '三（五）'),
  ]
  // Meetings 不定期, evaluation without a number, 三（三） a procedure and no report: nothing to wait for, nothing at once.
  const departments = ['dept', 'stationed', 'mass_org', 'judicial', 'public_inst', 'utility', 'soe'] as const
  return [
    { unit: 'department in 附件3', types: departments, listed: '1', stands: office },
    // 34 普宁供电局, 36 普宁粤海水务有限公司: the list decides, whatever the type.
    { unit: 'firm in 附件3', types: ['soe', 'soe_stationed', 'enterprise'], listed: '36', stands: office },
    {
      unit: 'department, 附件3 not answered',
      types: departments,
      stands: [...office, all('confirm:listed', '待确认', '附件3')],
    },
    { unit: 'department not in 附件3', types: departments, listed: 'none', ...nothing },
    // 二（一）, 四（一）, 四（二）: 附件1 by 2023-10-20, person and 实施方案 by 2023-10-30, both past.
    {
      unit: 'county government',
      types: ['county'],
      stands: [
        all('role:city_cdo', '无期限', '二（一）'),
        all('role:contact', '无期限', '四（二）'),
        all('filing:first', '无期限', '四（二）', '揭阳市政务服务数据管理局'),
      ],
    },
    // 四（四）: 每年底前 to 上级政务服务数据管理局. It is not in 附件3.
    {
      unit: 'data bureau',
      types: ['dept'],
      bureau: true,
      listed: 'none',
      stands: [all('rule:bureau-summary:2026', '2026-12-31', '四（四）', '揭阳市政务服务数据管理局')],
    },
    { unit: 'town or street', types: ['town', 'street'], ...nothing },
    { unit: 'zone', types: ['zone'], ...nothing },
    { unit: 'school or hospital', types: ['school', 'hospital'], ...nothing },
    { unit: 'not named', types: ['city', 'soe_stationed', 'social_org', 'enterprise', 'other'], ...nothing },
    { unit: 'town that follows', types: ['town'], listed: 'none', follows: true, stands: office },
    {
      unit: 'department in 附件3 with records since 2025',
      types: ['dept'],
      listed: '1',
      since: '2025-06-03',
      stands: [...office, { ...left('rule:debrief:2025', '2025-12-31', '2026-12-31', '四（二）'), to }],
    },
  ]
})()

const baoshan = ((): YearLine[] => {
  const posts = [
    all('role:cdo', '无期限', '二（一）3'),
    all('role:steward', '无期限', '二（一）4'),
    all('filing:first', '无期限', '二（三）', '宝山区信息化委员会'),
    // 二（四）2: 每年, no day.
    all('rule:debrief:2026', '本年内', '二（四）2', '宝山区首席数据官办公室'),
  ]
  // 二（五） 每月, by 区首席数据官办公室. The joint meeting is 定期, the evaluation of 三2 by term: no number.
  const office = [...posts, ...waits('monthly-evaluation', months, '二（五）')]
  return [
    { unit: 'department', types: ['dept', 'public_inst', 'mass_org'], stands: office },
    { unit: 'town or street', types: ['town', 'street'], stands: office },
    { unit: 'zone', types: ['zone'], stands: office },
    // 二（三） and 二（四）2 bind 部门、街镇（园区）, not the district.
    {
      unit: 'county government',
      types: ['county'],
      stands: [all('role:city_cdo', '无期限', '二（一）1'), all('role:city_steward', '无期限', '二（一）2')],
    },
    {
      unit: 'data bureau',
      types: ['dept'],
      bureau: true,
      stands: [...posts, ...does('monthly-evaluation', months, '二（五）')],
    },
    { unit: 'state firm', types: ['soe', 'soe_stationed'], ...nothing },
    { unit: 'school or hospital', types: ['school', 'hospital'], ...nothing },
    {
      unit: 'not named',
      types: ['city', 'stationed', 'social_org', 'judicial', 'utility', 'enterprise', 'other'],
      ...nothing,
    },
    { unit: 'hospital that follows', types: ['hospital'], follows: true, stands: office },
    {
      unit: 'department with records since 2025',
      types: ['dept'],
      since: '2025-06-03',
      stands: [
        ...office,
        { ...left('rule:debrief:2025', '无期限', '2026-12-31', '二（四）2'), to: '宝山区首席数据官办公室' },
        left('rule:monthly-evaluation:2025-12', '等候', '2026-01-31', '二（五）'),
      ],
    },
  ]
})()

const tianning = ((): YearLine[] => {
  const to = '天宁区数字政府建设工作领导小组办公室'
  const own = [
    all('role:cdo', '无期限', '三（一）2'),
    all('role:steward', '无期限', '三（一）2'),
    // Nobody is named with whom to file: the office that gets the debriefs stands in.
    all('filing:first', '无期限', '三（一）2', to),
    // 四（三）: 每年, no day: before 区首席数据官, and the report to the office.
    all('rule:debrief:2026', '本年内', '四（三）', '天宁区首席数据官'),
    all('rule:debrief-report:2026', '本年内', '四（三）', to),
  ]
  // 三（二）6: the plan of the year is 区首席数据官's. The joint meeting and the training are 定期, the evaluation without a number.
  const office = [...own, all('rule:training-plan:2026', '等候', '三（二）6')]
  return [
    { unit: 'department', types: ['dept', 'public_inst', 'mass_org'], stands: office },
    { unit: 'town or street', types: ['town', 'street'], stands: office },
    { unit: 'zone', types: ['zone'], stands: office },
    {
      unit: 'county government',
      types: ['county'],
      stands: [
        all('role:city_cdo', '无期限', '三（一）1'),
        all('role:city_ceo', '无期限', '三（一）1'),
        all('rule:training-plan:2026', '本年内', '三（二）6'),
      ],
    },
    // 三（一）1, 四（一）: it helps and coordinates; the plan stays the district's.
    { unit: 'data bureau', types: ['dept'], bureau: true, stands: office },
    { unit: 'state firm', types: ['soe', 'soe_stationed'], ...nothing },
    { unit: 'school or hospital', types: ['school', 'hospital'], ...nothing },
    {
      unit: 'not named',
      types: ['city', 'stationed', 'social_org', 'judicial', 'utility', 'enterprise', 'other'],
      ...nothing,
    },
    { unit: 'school that follows', types: ['school'], follows: true, stands: office },
    // The document has no date: rules count from the first action in the data folder.
    {
      unit: 'department with records since 2025',
      types: ['dept'],
      since: '2025-06-03',
      stands: [
        ...office,
        { ...left('rule:debrief:2025', '无期限', '2026-12-31', '四（三）'), to: '天宁区首席数据官' },
        { ...left('rule:debrief-report:2025', '无期限', '2026-12-31', '四（三）'), to },
        left('rule:training-plan:2025', '等候', '2026-12-31', '三（二）6'),
      ],
    },
    {
      unit: 'department with records since October',
      types: ['dept'],
      since: '2026-10-01',
      stands: startingOn('2026-10-01', office),
    },
  ]
})()

/** The three documents of a county or district. */
export const yearOfCounties: Readonly<Record<string, readonly YearLine[]>> = { puning, baoshan, tianning }
