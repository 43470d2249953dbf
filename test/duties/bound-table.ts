import type { UnitDraft } from '../../shared/unit/unit'

/**
 * Who is bound by which document, to whom, and what is due: read from the five documents by hand, a line per kind of
 * unit. The engine is tested against it, so no value here comes from running the engine.
 *
 * Nothing is entered in these units: every post is vacant and nothing was filed, registered or trained.
 */
export interface BoundCase {
  /** Types of units (code list `unitType`) that the line holds for. */
  readonly types: readonly string[]
  /** What the unit says of itself beside its type. */
  readonly level?: 'city' | 'county' | 'township'
  /** 本单位是数据主管部门. */
  readonly bureau?: true
  /** Number in the list of units (附件), `none` where it is not in it; absent: not said yet. */
  readonly listed?: string
  /** 参照执行 was chosen. */
  readonly follows?: true
  /** `YYYY-MM-DD`; records begin that day too, unless `since` says otherwise. */
  readonly day: string
  readonly since?: string
  /**
   * bound: named and asked; optional: in the scope, nothing asked by name; bureau: only as the data bureau; follows:
   * 参照执行; unconfirmed: in the list or not, still to be said; unbound: not named; ahead: not in force yet.
   */
  readonly state: 'bound' | 'optional' | 'bureau' | 'follows' | 'unconfirmed' | 'unbound' | 'ahead'
  /** Where the document says so; absent where it names no such unit. */
  readonly clause?: string | undefined
  /** Role, local title, least number. */
  readonly roles: readonly string[]
  /** Who gets the filing; null where the document asks none of this unit. */
  readonly to: string | null
  /** Ids of the forms that the unit prints. */
  readonly forms: readonly string[]
  /** Keys of what the unit has to do itself, with the day where the text gives one. */
  readonly own: readonly string[]
  /** Keys of what others owe (等候). */
  readonly awaited: readonly string[]
}

export const unitTypes = [
  'city',
  'county',
  'zone',
  'dept',
  'stationed',
  'soe',
  'soe_stationed',
  'school',
  'hospital',
  'social_org',
  'town',
  'street',
  'judicial',
  'mass_org',
  'public_inst',
  'utility',
  'enterprise',
  'other',
] as const

/** A day on which all five documents are in force. */
const TODAY = '2026-11-20'

const nothing = { roles: [], to: null, forms: [], own: [], awaited: [] } as const
const unbound = (types: readonly string[], more: Partial<BoundCase> = {}): BoundCase => ({
  types,
  day: TODAY,
  state: 'unbound',
  ...nothing,
  ...more,
})
const ahead = (types: readonly string[], day: string): BoundCase => ({ types, day, state: 'ahead', ...nothing })

/** 双鸭山: 二 names 县区和经开区, 市直和驻市单位, 国企, 学校医院; 三（三） asks the first two and 市属国企. */
const shuangyashan = ((): BoundCase[] => {
  const posts = ['cdo 首席数据官 1', 'cxo 首席执行官 1', 'steward 数据专员 1']
  const vacant = ['role:cdo', 'role:cxo', 'role:steward']
  const files = { to: '双鸭山市数据局', forms: ['officer', 'roster-summary', 'incident-report', 'project-opinion'] }
  // 三（四） half-year meeting, 四（二） quarterly check, 三（四） the year's task list; the evaluation has no cycle.
  const waits = ['rule:meeting:2026-H2', 'rule:spot-check:2026-Q4', 'rule:task-list:2026']
  const office = {
    day: TODAY,
    state: 'bound',
    roles: posts,
    ...files,
    own: [...vacant, 'filing:first'],
    awaited: waits,
  } as const
  return [
    { ...office, types: ['dept', 'stationed', 'mass_org', 'judicial', 'public_inst'], clause: '二（二）' },
    { ...office, types: ['county', 'zone'], clause: '二（一）' },
    {
      ...office,
      types: ['soe'],
      clause: '二（三）',
      roles: ['cdo 首席数据官 1', 'cxo 数据执行官 1', 'steward 数据专员 1'],
    },
    // 三（一）, 三（二）: the posts of the city itself; 三（三） does not ask it to file.
    {
      types: ['city'],
      day: TODAY,
      state: 'bound',
      clause: '三（一）',
      roles: ['city_cdo 市级首席数据官 1', 'city_ceo 市级首席数据执行官 1'],
      to: null,
      forms: [],
      own: ['role:city_cdo', 'role:city_ceo'],
      awaited: ['rule:meeting:2026-H2'],
    },
    // In the scope, but 三（三） names neither; they may set the posts up.
    {
      types: ['school', 'hospital'],
      day: TODAY,
      state: 'optional',
      clause: '二（四）',
      ...nothing,
      roles: ['cdo 首席数据官 0', 'cxo 首席执行官 0', 'steward 数据专员 0'],
      ...files,
    },
    {
      types: ['soe_stationed'],
      day: TODAY,
      state: 'optional',
      clause: '二（三）',
      ...nothing,
      roles: ['cdo 首席数据官 0', 'cxo 首席执行官 0', 'steward 数据专员 0'],
      ...files,
    },
    // 三（六）: a chief data officer only, and filed once there is one.
    {
      types: ['enterprise'],
      day: TODAY,
      state: 'optional',
      clause: '三（六）',
      ...nothing,
      roles: ['cdo 首席数据官（CDO） 0'],
      ...files,
    },
    unbound(['town', 'street', 'social_org', 'utility', 'other']),
    // 二（二） is 市直: a department of a county is not named; 五 has its county's bureau lead.
    unbound(['dept', 'public_inst', 'mass_org', 'judicial', 'stationed', 'school', 'hospital'], { level: 'county' }),
    // 五 has the county's bureau lead: asked whether it files there or with the city.
    {
      ...office,
      types: ['town', 'street'],
      follows: true,
      state: 'follows',
      own: [...office.own, 'confirm:addressee'],
    },
    {
      ...office,
      types: ['dept'],
      level: 'county',
      follows: true,
      state: 'follows',
      own: [...office.own, 'confirm:addressee'],
    },
    // 市数据局: 三（四） the task list is its own.
    {
      ...office,
      types: ['dept'],
      bureau: true,
      clause: '二（二）',
      own: [...vacant, 'filing:first', 'rule:task-list:2026'],
      awaited: ['rule:meeting:2026-H2', 'rule:spot-check:2026-Q4'],
    },
    // 五: 各县（区）数据局 lead in their county, no more is asked of them.
    { types: ['dept'], level: 'county', bureau: true, day: TODAY, state: 'bureau', clause: '五', ...nothing },
    ahead(unitTypes, '2025-09-29'),
    // The document is of 2025-09-30: the half-year before and the quarter that ended that day make nothing.
    {
      ...office,
      types: ['dept'],
      clause: '二（二）',
      day: '2025-10-15',
      since: '2025-01-10',
      awaited: ['rule:meeting:2025-H2', 'rule:spot-check:2025-Q4', 'rule:task-list:2025'],
    },
  ]
})()

/** 达州: 二 names 各县和开发区, 市级部门, 国企, 学校医院社会组织; 三（一） asks all of them. */
const dazhou = ((): BoundCase[] => {
  const posts = ['cdo 首席数据官 1', 'steward 数据专员 1', 'support_ext 外聘技术支撑人员 0']
  const local = ['cdo 本级首席数据官 1', ...posts.slice(1)]
  // 五（三） summary and debrief by the end of December; 四（一） the open list of the year, without a day.
  const ofYear = (year: string) => [
    `rule:yearly-summary:${year} ${year}-12-31`,
    `rule:debrief:${year} ${year}-12-31`,
    `rule:open-list:${year}`,
  ]
  const office = {
    day: TODAY,
    state: 'bound',
    roles: posts,
    to: '达州市数字经济工作推进领导小组办公室',
    forms: ['recommendation', 'evaluation', 'roster-summary', 'incident-report', 'project-opinion'],
    own: ['role:cdo', 'role:steward', 'filing:first', ...ofYear('2026')],
    // 三（二） meeting and task list, 四（二） the check of the month, 五（四） the evaluation of the year.
    awaited: ['rule:meeting:2026-H2', 'rule:spot-check:2026-11', 'rule:task-list:2026', 'rule:evaluation:2026'],
  } as const
  return [
    { ...office, types: ['dept', 'stationed', 'mass_org', 'judicial', 'public_inst'], clause: '二（二）' },
    { ...office, types: ['county', 'zone'], clause: '二（一）', roles: local },
    { ...office, types: ['soe', 'soe_stationed'], clause: '二（三）' },
    { ...office, types: ['school', 'hospital', 'social_org'], clause: '二（四）' },
    // 三（一） 本级 is each 县（市、区）: the city itself is not named, nor is what lies below a county.
    unbound(['city', 'town', 'street', 'utility', 'enterprise', 'other']),
    unbound(['dept', 'public_inst', 'mass_org', 'judicial', 'stationed', 'school', 'hospital', 'social_org'], {
      level: 'county',
    }),
    // 三（一） has the local bureau support: asked as above.
    {
      ...office,
      types: ['town', 'street'],
      follows: true,
      state: 'follows',
      own: [...office.own, 'confirm:addressee'],
    },
    {
      ...office,
      types: ['dept'],
      level: 'county',
      follows: true,
      state: 'follows',
      own: [...office.own, 'confirm:addressee'],
    },
    // The office of the leading group itself calls the meeting, checks, publishes and evaluates.
    {
      ...office,
      types: ['dept'],
      bureau: true,
      clause: '二（二）',
      own: [
        ...office.own,
        'rule:meeting:2026-H2 2026-12-31',
        'rule:spot-check:2026-11 2026-11-30',
        'rule:task-list:2026',
        'rule:evaluation:2026',
      ],
      awaited: [],
    },
    // 三（一）: 各地大数据、数字经济职能部门 support; nothing more is asked of them.
    { types: ['dept'], level: 'county', bureau: true, day: TODAY, state: 'bureau', clause: '三（一）', ...nothing },
    ahead(unitTypes, '2023-05-05'),
    // 五（一）: the recommendation by 2023-05-30.
    {
      ...office,
      types: ['dept'],
      clause: '二（二）',
      day: '2023-05-20',
      own: ['role:cdo', 'role:steward', 'filing:first 2023-05-30', ...ofYear('2023')],
      awaited: ['rule:meeting:2023-H1', 'rule:spot-check:2023-05', 'rule:task-list:2023', 'rule:evaluation:2023'],
    },
    // An office since 2021: April 2023, the year 2022 and its halves were before the document.
    {
      ...office,
      types: ['dept'],
      clause: '二（二）',
      day: '2023-05-20',
      since: '2021-03-01',
      own: ['role:cdo', 'role:steward', 'filing:first 2023-05-30', ...ofYear('2023')],
      awaited: ['rule:meeting:2023-H1', 'rule:spot-check:2023-05', 'rule:task-list:2023', 'rule:evaluation:2023'],
    },
  ]
})()

/** 普宁: the city government (二（一）), and the 36 units of 附件3 (二（二）). */
const puning = ((): BoundCase[] => {
  const posts = [
    'cdo 首席数据官 1',
    'support_plan 支撑团队（规划岗位） 0',
    'support_data 支撑团队（数据岗位） 0',
    'support_project 支撑团队（政务信息化项目管理岗位） 0',
    // 二（三） ends in 等: other posts are possible.
    'support_other 支撑团队（其他岗位） 0',
    'contact 工作联系人 1',
  ]
  const office = {
    day: TODAY,
    roles: posts,
    to: '普宁市政务服务数据管理局',
    forms: ['unit-contacts', 'roster-summary', 'incident-report', 'project-opinion'],
    // 四（二）三 the debrief by the end of the year; 三（五） training for everybody.
    own: ['role:cdo', 'role:contact', 'filing:first', 'rule:debrief:2026 2026-12-31', 'training:all:2026'],
    awaited: [],
  } as const
  const named = ['dept', 'judicial', 'mass_org', 'public_inst', 'utility', 'stationed', 'soe'] as const
  const government = {
    types: ['county'],
    day: TODAY,
    state: 'bound',
    clause: '二（一）',
    roles: ['city_cdo 市政府首席数据官 1', 'contact 工作联系人 1'],
    to: '揭阳市政务服务数据管理局',
    forms: ['government-contacts', 'roster-summary', 'incident-report', 'project-opinion'],
    own: ['role:city_cdo', 'role:contact', 'filing:first'],
    awaited: [],
  } as const
  return [
    { ...office, types: named, listed: '1', state: 'bound', clause: '附件3' },
    // Whatever its type: the list decides (34 普宁供电局, 36 粤海水务).
    { ...office, types: ['soe_stationed', 'enterprise', 'other'], listed: '34', state: 'bound', clause: '附件3' },
    // Not said yet whether it is in 附件3: asked, and reminded of everything meanwhile.
    { ...office, types: named, state: 'unconfirmed', clause: '二（二）', own: ['confirm:listed', ...office.own] },
    unbound(named, { listed: 'none' }),
    government,
    // Zones, towns, schools, hospitals and what else no clause names.
    unbound([
      'city',
      'zone',
      'soe_stationed',
      'school',
      'hospital',
      'social_org',
      'town',
      'street',
      'enterprise',
      'other',
    ]),
    { ...office, types: ['town', 'dept'], listed: 'none', follows: true, state: 'follows' },
    // 市政务服务数据管理局 is not in 附件3; 四（四） its own summary to 揭阳.
    {
      types: ['dept'],
      listed: 'none',
      bureau: true,
      day: TODAY,
      state: 'bureau',
      clause: '二',
      ...nothing,
      own: ['rule:bureau-summary:2026 2026-12-31'],
    },
    ahead(unitTypes, '2023-10-23'),
    {
      ...office,
      types: ['dept'],
      listed: '1',
      day: '2023-10-25',
      state: 'bound',
      clause: '附件3',
      own: [
        'role:cdo',
        'role:contact',
        'filing:first 2023-10-30',
        'rule:contact-list:2023-10-30 2023-10-30',
        'rule:debrief:2023 2023-12-31',
        'training:all:2023',
      ],
    },
    // 10-20 for the contact lies before the document of 10-24: no alarm.
    {
      ...government,
      day: '2023-10-25',
      own: ['role:city_cdo', 'role:contact', 'filing:first 2023-10-30'],
    },
  ]
})()

/** 宝山: the district (二（一）1, 2), and 部门、街镇（园区） (二（一）3, 4). */
const baoshan = ((): BoundCase[] => {
  const office = {
    types: ['dept', 'town', 'street', 'zone', 'public_inst', 'mass_org'],
    day: TODAY,
    state: 'bound',
    clause: '二（一）3',
    roles: ['cdo 首席数据官 1', 'steward 数据专员 1'],
    to: '宝山区信息化委员会',
    forms: ['officer', 'steward', 'roster-summary'],
    // 二（四）2: yearly, without a day.
    own: ['role:cdo', 'role:steward', 'filing:first', 'rule:debrief:2026'],
    // 二（五）: evaluated every month.
    awaited: ['rule:monthly-evaluation:2026-11'],
  } as const
  return [
    office,
    // 二（三） and 二（四）2 bind the units, not the district itself.
    {
      types: ['county'],
      day: TODAY,
      state: 'bound',
      clause: '二（一）1',
      ...nothing,
      roles: ['city_cdo 区首席数据官 1', 'city_steward 区首席数据专员 1'],
      own: ['role:city_cdo', 'role:city_steward'],
    },
    unbound([
      'city',
      'stationed',
      'soe',
      'soe_stationed',
      'school',
      'hospital',
      'social_org',
      'judicial',
      'utility',
      'enterprise',
      'other',
    ]),
    { ...office, types: ['hospital', 'enterprise'], follows: true, state: 'follows', clause: undefined },
    {
      ...office,
      types: ['dept'],
      bureau: true,
      own: [...office.own, 'rule:monthly-evaluation:2026-11 2026-11-30'],
      awaited: [],
    },
    ahead(unitTypes, '2023-01-29'),
  ]
})()

/** 天宁: the district (三（一）1), and 开发区、镇、各街道和区各部门 (三（一）2). The document bears no date. */
const tianning = ((): BoundCase[] => {
  const office = {
    types: ['zone', 'town', 'street', 'dept', 'public_inst', 'mass_org'],
    day: TODAY,
    state: 'bound',
    clause: '三（一）2',
    roles: ['cdo 首席数据官 1', 'steward 数据专员 1', 'support_ext 支撑团队（兼职或购买服务） 0'],
    to: '天宁区数字政府建设工作领导小组办公室',
    forms: ['officer', 'roster-summary', 'project-opinion'],
    // 四（三）: yearly, without a day.
    own: ['role:cdo', 'role:steward', 'filing:first', 'rule:debrief:2026', 'rule:debrief-report:2026'],
    // 三（二）6: the plan of the year is the district's.
    awaited: ['rule:training-plan:2026'],
  } as const
  return [
    office,
    {
      types: ['county'],
      day: TODAY,
      state: 'bound',
      clause: '三（一）1',
      ...nothing,
      forms: ['project-opinion'],
      roles: ['city_cdo 区首席数据官 1', 'city_ceo 区首席数据执行官 1'],
      own: ['role:city_cdo', 'role:city_ceo', 'rule:training-plan:2026'],
    },
    unbound([
      'city',
      'stationed',
      'soe',
      'soe_stationed',
      'school',
      'hospital',
      'social_org',
      'judicial',
      'utility',
      'enterprise',
      'other',
    ]),
    { ...office, types: ['school'], follows: true, state: 'follows', clause: undefined },
    // Without a date the rules count from the first action in the data folder.
    {
      ...office,
      types: ['dept'],
      day: '2026-11-20',
      since: '2026-10-01',
    },
    {
      ...office,
      types: ['dept'],
      day: '2027-01-15',
      since: '2026-10-01',
      // Last year's debrief was not registered: it stays until it is, without a day.
      own: [
        'role:cdo',
        'role:steward',
        'filing:first',
        'rule:debrief:2026',
        'rule:debrief:2027',
        'rule:debrief-report:2026',
        'rule:debrief-report:2027',
      ],
      awaited: ['rule:training-plan:2026', 'rule:training-plan:2027'],
    },
  ]
})()

export const boundTable: Readonly<Record<UnitDraft['city'], readonly BoundCase[]>> = {
  shuangyashan,
  dazhou,
  puning,
  baoshan,
  tianning,
}
