import { all, does, halves, left, months, nothing, quarters, startingOn, waits, type YearLine } from './year-line'

/** Told apart by nothing in 双鸭山 and 达州: 二（二） names the departments and units of the city as one. */
const offices = ['dept', 'stationed', 'mass_org', 'judicial', 'public_inst'] as const

const shuangyashan = ((): YearLine[] => {
  const to = '双鸭山市数据局'
  // 三（三）: three posts, filed with 市数据局; no day is written.
  const posts = [
    all('role:cdo', '无期限', '三（三）'),
    all('role:cxo', '无期限', '三（三）'),
    all('role:steward', '无期限', '三（三）'),
    all('filing:first', '无期限', '三（三）', to),
  ]
  // 三（四） 原则上每半年, no convenor named; 四（二） 每季度, nobody named who checks; 三（四） 年度重点工作任务清单 by 市数据局.
  // Its evaluation and training have no number, so nothing of them ever stands.
  const [meeting, check] = [waits('meeting', halves, '三（四）'), waits('spot-check', quarters, '四（二）')]
  const list = all('rule:task-list:2026', '等候', '三（四）')
  const report = all('at-once:security-report', '第一时间', '五', '中共双鸭山市委网信办')
  const office = [...posts, ...meeting, ...check, list, report]
  return [
    // 二（一） names 县（区） and 经开区 together; 二（二） 市直及在双中、省直各单位; 三（三） 市属国有企业应当参照设立.
    { unit: 'department', types: offices, stands: office },
    { unit: 'county government', types: ['county'], stands: office },
    { unit: 'zone', types: ['zone'], stands: office },
    { unit: 'firm of the city', types: ['soe'], stands: office },
    // 三（四）: the list is what 市数据局 itself draws up and publishes, without a day.
    {
      unit: 'data bureau',
      types: ['dept'],
      bureau: true,
      stands: [...posts, ...meeting, ...check, all('rule:task-list:2026', '本年内', '三（四）'), report],
    },
    // 五: leads in its county, and no more.
    { unit: 'data bureau of a county', types: ['dept'], level: 'county', bureau: true, ...nothing },
    // 三（一）, 三（二）: the posts of the city; it files with nobody.
    {
      unit: 'city government',
      types: ['city'],
      stands: [all('role:city_cdo', '无期限', '三（一）'), all('role:city_ceo', '无期限', '三（二）'), ...meeting],
    },
    // In the scope (二（三）, 二（四）) and not named by 三（三）; 三（六） encourages firms.
    { unit: 'school or hospital', types: ['school', 'hospital'], ...nothing },
    { unit: 'firm that is not the city’s', types: ['soe_stationed', 'enterprise'], ...nothing },
    { unit: 'town or street', types: ['town', 'street'], ...nothing },
    { unit: 'not named', types: ['social_org', 'utility', 'other'], ...nothing },
    // 二（二） is 市直.
    { unit: 'department of a county', types: ['dept', 'public_inst', 'hospital'], level: 'county', ...nothing },
    // Not named, and told to follow: 五 lets the county's bureau lead, so it says with which of the two it files.
    {
      unit: 'town that follows',
      types: ['town'],
      follows: true,
      stands: [...office, all('confirm:addressee', '待确认', '三（三）')],
    },
    // The document is of 2025-09-30: the third quarter ended that day, the fourth and the half-year after it.
    {
      unit: 'department with records since January 2025',
      types: ['dept'],
      since: '2025-01-10',
      stands: [
        ...office,
        left('rule:meeting:2025-H2', '等候', '2026-06-30', '三（四）'),
        left('rule:spot-check:2025-Q4', '等候', '2026-03-31', '四（二）'),
        left('rule:task-list:2025', '等候', '2026-12-31', '三（四）'),
      ],
    },
  ]
})()

const dazhou = ((): YearLine[] => {
  const group = '达州市数字经济工作推进领导小组'
  const posts = [
    all('role:cdo', '无期限', '三（一）'),
    all('role:steward', '无期限', '五（二）'),
    // 五（一）: by 2023-05-30, which is past.
    all('filing:first', '无期限', '五（一）', '达州市数字经济工作推进领导小组办公室'),
  ]
  const own = [
    // 五（三）: 每年 12 月底前 the summary, and the debrief; 四（一）: 年度数据开放清单, no day.
    all('rule:yearly-summary:2026', '2026-12-31', '五（三）', group),
    all('rule:debrief:2026', '2026-12-31', '五（三）', group),
    all('rule:open-list:2026', '本年内', '四（一）'),
    all('at-once:urgent-project', '第一时间', '五（三）', group),
    all('at-once:urgent-security', '第一时间', '五（三）', group),
  ]
  // 三（二） the list; 五（四） 集中评价每年开展一次.
  const yearly = [all('rule:task-list:2026', '等候', '三（二）'), all('rule:evaluation:2026', '等候', '五（四）')]
  // 三（二） 原则上每半年; 四（二） 每月, both by the office of the leading group.
  const [meeting, check] = [waits('meeting', halves, '三（二）'), waits('spot-check', months, '四（二）')]
  const office = [...posts, ...own, ...meeting, ...check, ...yearly]
  return [
    { unit: 'department', types: offices, stands: office },
    { unit: 'county government', types: ['county'], stands: office },
    { unit: 'zone', types: ['zone'], stands: office },
    { unit: 'state firm', types: ['soe', 'soe_stationed'], stands: office },
    { unit: 'school, hospital, society', types: ['school', 'hospital', 'social_org'], stands: office },
    // The office of the leading group calls, checks, publishes and evaluates itself.
    {
      unit: 'data bureau',
      types: ['dept'],
      bureau: true,
      stands: [
        ...posts,
        ...own,
        ...does('meeting', halves, '三（二）'),
        ...does('spot-check', months, '四（二）'),
        all('rule:task-list:2026', '本年内', '三（二）'),
        all('rule:evaluation:2026', '本年内', '五（四）', '中共达州市委组织部'),
      ],
    },
    // 三（一）: 牵头支撑 its own chief data officer, and no more.
    { unit: 'data bureau of a county', types: ['dept'], level: 'county', bureau: true, ...nothing },
    { unit: 'town or street', types: ['town', 'street'], ...nothing },
    // 三（一） 本级 is each county: the city itself is not named.
    { unit: 'not named', types: ['city', 'utility', 'enterprise', 'other'], ...nothing },
    // 二（二）, 二（四） are 市级.
    { unit: 'department of a county', types: ['dept', 'school', 'hospital'], level: 'county', ...nothing },
    // Not named, and told to follow: 三（一） lets the local bureau lead, so it says with which of the two it files.
    {
      unit: 'town that follows',
      types: ['town'],
      follows: true,
      stands: [...office, all('confirm:addressee', '待确认', '五（一）')],
    },
    {
      unit: 'department with records since January 2025',
      types: ['dept'],
      since: '2025-01-10',
      stands: [
        ...office,
        { ...left('rule:yearly-summary:2025', '2025-12-31', '2026-12-31', '五（三）'), to: group },
        { ...left('rule:debrief:2025', '2025-12-31', '2026-12-31', '五（三）'), to: group },
        left('rule:open-list:2025', '无期限', '2026-12-31', '四（一）'),
        left('rule:meeting:2025-H2', '等候', '2026-06-30', '三（二）'),
        left('rule:spot-check:2025-12', '等候', '2026-01-31', '四（二）'),
        left('rule:task-list:2025', '等候', '2026-12-31', '三（二）'),
        left('rule:evaluation:2025', '等候', '2026-12-31', '五（四）'),
      ],
    },
    // What was over by then is not held against it: the first half-year, the checks until June.
    {
      unit: 'department with records since 20 July',
      types: ['dept'],
      since: '2026-07-20',
      stands: startingOn('2026-07-20', [
        ...posts,
        ...own,
        ...yearly,
        ...waits('meeting', halves.slice(1), '三（二）'),
        ...waits('spot-check', months.slice(6), '四（二）'),
      ]),
    },
  ]
})()

/** The two documents of a city. */
export const yearOfCities: Readonly<Record<string, readonly YearLine[]>> = { shuangyashan, dazhou }
