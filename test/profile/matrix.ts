import type { OutlinePart, ProfileFile } from '../../shared/profile/profile-file'

/** Lists of a profile that a cell of the table can point into. */
export const listsOf = (file: ProfileFile) => ({
  scope: file.scope,
  bodies: file.bodies,
  roles: file.roles,
  rules: file.rules,
  forms: file.forms,
  addressee: file.filing?.addressee ?? [],
  catalogue: file.catalogue?.rule ?? [],
  training: file.training ?? [],
  quality: file.quality,
  evaluation: file.evaluation,
  debrief: file.debrief,
  veto: file.veto,
  focusFields: file.focusFields,
  units: file.units,
  cannot: file.cannot,
})
type List = keyof ReturnType<typeof listsOf>

/** One fact of a cell: a value of the list has all of these keys with these values. */
export interface Fact {
  readonly list: List
  readonly like: object
}
/** A cell: what the profile must hold; or that the document says nothing, with what the profile then must not hold. */
export type Cell = { readonly facts: readonly Fact[] } | { readonly silent: readonly Fact[] }
export interface Row {
  readonly title: string
  readonly cells: Readonly<Record<'shuangyashan' | 'dazhou' | 'puning' | 'baoshan' | 'tianning', Cell>>
}

const has =
  (list: List) =>
  (like: object): Fact => ({ list, like })
const [role, rule, form, body] = [has('roles'), has('rules'), has('forms'), has('bodies')]
const [scope, veto, cannot] = [has('scope'), has('veto'), has('cannot')]
const part = (title: string, ...aspects: string[]): OutlinePart => ({ title, aspects, origin: 'document' })
const outline = (...parts: OutlinePart[]): Fact => has('debrief')({ parts })
const says = (...facts: Fact[]): Cell => ({ facts })
const silent = (...absent: Fact[]): Cell => ({ silent: absent })

const unit = { bearer: 'unit' }
const each = (cycle: string) => ({ when: { kind: 'each', cycle } })
const workdays = (n: number) => ({ when: { kind: 'within', n, unit: 'workday' } })
const once = (on: string) => ({ when: { kind: 'once', on } })
const yearEnd = { when: { kind: 'yearly', by: '12-31' } }
const standing = { when: { kind: 'standing' } }
const regular = { when: { kind: 'regular' } }
const at = (clause: string) => ({ clause })
const changed = rule({ event: 'officer-changed' })
const firstFiling = rule({ event: 'first-filing' })
const spotCheck = rule({ event: 'next-spot-check' })
const defect = rule({ event: 'defect-reported' })

const rolesAndFiling: Row[] = [
  {
    title: 'Scope',
    cells: {
      shuangyashan: says(
        scope(at('二（一）')),
        scope(at('二（二）')),
        scope({ unitTypes: ['soe'], binding: true, ...at('二（三）') }),
        scope({ unitTypes: ['school', 'hospital'], binding: false, ...at('二（四）') }),
      ),
      dazhou: says(
        ...['二（一）', '二（二）', '二（三）', '二（四）'].map((clause) => scope({ clause, binding: true })),
      ),
      puning: says(scope(at('二（一）')), scope(at('二（二）')), has('units')(at('附件3'))),
      baoshan: says(
        scope({ unitTypes: ['dept', 'town', 'street', 'zone', 'public_inst', 'mass_org'], ...at('二（一）3') }),
      ),
      tianning: says(
        scope({ unitTypes: ['zone', 'town', 'street', 'dept', 'public_inst', 'mass_org'], ...at('三（一）2') }),
      ),
    },
  },
  {
    title: 'Government CDO',
    cells: {
      shuangyashan: says(role({ role: 'city_cdo', inPrinciple: true, ...at('三（一）') })),
      dazhou: says(role({ role: 'cdo', title: '本级首席数据官', unitTypes: ['county', 'zone'], ...at('三（一）') })),
      puning: says(role({ role: 'city_cdo', min: 1, max: 1, inPrinciple: true, ...at('二（一）') })),
      baoshan: says(role({ role: 'city_cdo', min: 1, max: 1, ...at('二（一）1') })),
      tianning: says(role({ role: 'city_cdo', min: 1, max: 1, inPrinciple: true, ...at('三（一）1') })),
    },
  },
  {
    title: 'Government deputy',
    cells: {
      shuangyashan: says(role({ role: 'city_ceo', title: '市级首席数据执行官', ...at('三（二）') })),
      dazhou: silent(role({ role: 'city_ceo' }), role({ role: 'city_steward' })),
      puning: silent(role({ role: 'city_ceo' }), role({ role: 'city_steward' })),
      baoshan: says(role({ role: 'city_steward', title: '区首席数据专员', ...at('二（一）2') })),
      tianning: says(role({ role: 'city_ceo', title: '区首席数据执行官', ...at('三（一）1') })),
    },
  },
  {
    title: 'Unit CDO',
    cells: {
      shuangyashan: says(role({ role: 'cdo', min: 1, max: 1, inPrinciple: true, words: '主要负责同志担任' })),
      dazhou: says(role({ role: 'cdo', title: '首席数据官', min: 1, inPrinciple: true, ...at('三（一）') })),
      puning: says(role({ role: 'cdo', min: 1, max: 1, inPrinciple: true, ...at('二（二）') })),
      baoshan: says(role({ role: 'cdo', min: 1, max: 1, inPrinciple: false, ...at('二（一）3') })),
      tianning: says(role({ role: 'cdo', min: 1, max: 1, ...at('三（一）2') })),
    },
  },
  {
    title: 'Unit executive',
    cells: {
      shuangyashan: says(
        role({ role: 'cxo', title: '首席执行官', min: 1, ...at('三（三）') }),
        role({ role: 'cxo', title: '数据执行官', unitTypes: ['soe'], ...at('三（三）') }),
      ),
      dazhou: silent(role({ role: 'cxo' })),
      puning: silent(role({ role: 'cxo' })),
      baoshan: silent(role({ role: 'cxo' })),
      tianning: silent(role({ role: 'cxo' })),
    },
  },
  {
    title: 'Data specialist, support team',
    cells: {
      shuangyashan: says(role({ role: 'steward', min: 1, ...at('三（三）') })),
      dazhou: says(role({ role: 'steward', min: 1, instead: '成立数据专班（小组）', ...at('五（二）') })),
      puning: says(
        ...['plan', 'data', 'project'].map((post) => role({ role: `support_${post}`, min: 0, ...at('二（三）') })),
      ),
      baoshan: says(role({ role: 'steward', min: 1, max: 1, ...at('二（一）4') })),
      tianning: says(role({ role: 'steward', min: 1, max: 1, inPrinciple: true, ...at('三（一）2') })),
    },
  },
  {
    title: 'Contact',
    cells: {
      shuangyashan: silent(role({ role: 'contact' })),
      dazhou: says(rule({ id: 'contact-service', bearer: 'bureau', ...at('五（一）') })),
      puning: says(role({ role: 'contact', min: 1, max: 1, ...at('四（二）') })),
      baoshan: silent(role({ role: 'contact' })),
      tianning: silent(role({ role: 'contact' })),
    },
  },
  {
    title: 'Appointed by',
    cells: {
      shuangyashan: says(role({ role: 'cdo', 'appointedBy.clause': '三（三）' })),
      dazhou: says(role({ role: 'cdo', 'appointedBy.words': '由市数字经济工作领导小组统一任免' })),
      puning: says(
        role({ role: 'cdo', 'appointedBy.clause': '二（二）' }),
        role({ role: 'city_cdo', 'appointedBy.words': '由揭阳市数字政府改革建设工作领导小组任免' }),
      ),
      baoshan: says(
        role({ role: 'cdo', 'appointedBy.clause': '二（三）' }),
        role({ role: 'steward', 'appointedBy.clause': '二（三）' }),
      ),
      tianning: says(role({ role: 'cdo', 'appointedBy.clause': '三（一）2' })),
    },
  },
  {
    title: 'Filed with',
    cells: {
      shuangyashan: says(
        has('addressee')({ body: 'office', ...at('三（三）') }),
        rule({ id: 'filing-soe', to: 'office', ...at('三（三）') }),
        rule({ id: 'filing-enterprise', to: 'office', ...at('三（六）') }),
      ),
      dazhou: says(
        has('addressee')({ body: 'office', ...at('五（一）') }),
        rule({ id: 'org-filing', to: 'org-dept', ...at('三（一）') }),
      ),
      puning: says(
        has('addressee')({ body: 'office', ...at('二（二）') }),
        body({ id: 'province-bureau', ...at('二（一）') }),
      ),
      baoshan: says(has('addressee')({ body: 'office', ...at('二（三）') })),
      tianning: silent(rule({ topic: 'filing', to: 'office' })),
    },
  },
  {
    title: 'First filing',
    cells: {
      shuangyashan: silent(firstFiling),
      dazhou: says(rule({ ...unit, event: 'first-filing', ...once('2023-05-30'), ...at('五（一）') })),
      puning: says(
        rule({ ...unit, event: 'first-filing', ...once('2023-10-30'), ...at('四（一）') }),
        rule({ bearer: 'government', form: 'government-contacts', ...once('2023-10-20'), to: 'jieyang-bureau' }),
        rule({ ...unit, form: 'unit-contacts', ...once('2023-10-30'), ...at('四（二）') }),
      ),
      baoshan: says(rule({ id: 'filing', words: '填写《首席数据官备案表》', ...standing })),
      tianning: silent(firstFiling),
    },
  },
  {
    title: 'Change',
    cells: {
      shuangyashan: silent(changed),
      dazhou: says(
        rule({ ...unit, event: 'officer-changed', when: { kind: 'within', n: 1, unit: 'month' }, ...at('五（一）') }),
      ),
      puning: silent(changed),
      baoshan: says(rule({ ...unit, event: 'officer-changed', ...workdays(3), ...at('二（三）') })),
      tianning: silent(changed),
    },
  },
  {
    title: 'Form',
    cells: {
      shuangyashan: silent(form({ official: true })),
      dazhou: says(form({ id: 'recommendation', annex: '附件1', official: true, roles: ['cdo'] })),
      puning: says(
        form({ id: 'government-contacts', annex: '附件1', official: true }),
        form({ id: 'unit-contacts', annex: '附件2', official: true }),
      ),
      baoshan: says(
        form({ id: 'officer', official: false, roles: ['cdo'], ...at('二（三）') }),
        form({ id: 'steward', official: false, roles: ['steward'], ...at('二（三）') }),
      ),
      tianning: silent(form({ official: true })),
    },
  },
]

const halfYear = { bearer: 'bureau', event: 'next-meeting', inPrinciple: true, ...each('half-year') }
const meeting = { topic: 'meeting', bearer: 'bureau', ...regular }
const fourDimensions = { dimensions: ['准确性', '时效性', '完整性', '规范性'] }

const mechanism: Row[] = [
  {
    title: 'Meeting',
    cells: {
      shuangyashan: says(
        rule({ ...halfYear, bearer: 'unnamed', ...at('三（四）') }),
        rule({ id: 'meeting-adhoc', ...at('三（四）') }),
      ),
      dazhou: says(rule({ ...halfYear, ...at('三（二）') })),
      puning: says(
        rule({ ...meeting, ...at('四（二）') }),
        rule({ ...meeting, bearer: 'government', ...at('四（二）') }),
      ),
      baoshan: says(
        rule({ ...meeting, ...at('二（四）1') }),
        rule({ ...meeting, bearer: 'government', ...at('二（四）1') }),
      ),
      tianning: says(rule({ ...meeting, bearer: 'government', ...at('三（一）3') })),
    },
  },
  {
    title: 'Training',
    cells: {
      shuangyashan: says(
        rule({ topic: 'training', bearer: 'bureau', ...regular, ...at('三（四）') }),
        rule({ topic: 'training', ...unit, ...at('三（五）5') }),
        rule({ topic: 'training', ...unit, ...at('四（五）') }),
      ),
      dazhou: says(
        rule({ topic: 'training', bearer: 'bureau', ...regular, ...at('三（二）') }),
        rule({ topic: 'training', ...unit, ...at('三（三）5') }),
        rule({ topic: 'training', ...unit, ...at('四（四）') }),
      ),
      puning: says(
        rule({ id: 'unit-training', ...unit, words: '组织开展本部门全员数据技能与安全培训', ...at('三（五）') }),
        rule({ id: 'security-training', bearer: 'all', ...regular, ...at('三（三）') }),
        cannot({ words: '数字化能力提升课程体系和资格认证体系' }),
      ),
      baoshan: says(rule({ topic: 'training', bearer: 'bureau', ...at('三3') })),
      tianning: says(
        rule({ id: 'training-plan', bearer: 'government', ...each('year'), ...at('三（二）6') }),
        rule({ id: 'unit-training', ...unit, ...regular, ...at('三（二）6') }),
        rule({ id: 'staff-training', ...unit, ...regular, ...at('四（二）') }),
      ),
    },
  },
  {
    title: 'Annual task list',
    cells: {
      shuangyashan: says(rule({ id: 'task-list', bearer: 'bureau', ...each('year'), ...at('三（四）') })),
      dazhou: says(rule({ id: 'task-list', bearer: 'bureau', ...each('year'), ...at('三（二）') })),
      puning: silent(rule({ id: 'task-list' })),
      baoshan: silent(rule({ id: 'task-list' })),
      tianning: silent(rule({ id: 'task-list' })),
    },
  },
  {
    title: 'Spot check',
    cells: {
      shuangyashan: says(
        rule({ bearer: 'unnamed', event: 'next-spot-check', ...each('quarter'), ...at('四（二）') }),
        rule({ ...unit, event: 'spot-check-found', ...workdays(15), ...at('四（二）') }),
      ),
      dazhou: says(
        rule({ bearer: 'bureau', event: 'next-spot-check', ...each('month'), ...at('四（二）') }),
        rule({ ...unit, event: 'spot-check-found', ...workdays(30), ...at('四（二）') }),
      ),
      puning: silent(spotCheck),
      baoshan: says(rule({ id: 'monthly-evaluation', bearer: 'bureau', ...each('month'), ...at('二（五）') })),
      tianning: silent(spotCheck),
    },
  },
  {
    title: 'User-reported defect',
    cells: {
      shuangyashan: says(rule({ ...unit, event: 'defect-reported', ...workdays(10), ...at('四（二）') })),
      dazhou: says(rule({ ...unit, event: 'defect-reported', ...workdays(15), ...at('四（二）') })),
      puning: silent(defect),
      baoshan: silent(defect),
      tianning: silent(defect),
    },
  },
  {
    title: 'Cannot fix',
    cells: {
      shuangyashan: says(rule({ id: 'negotiation', bearer: 'bureau', words: '由市数据局会同双方首席数据官协商解决' })),
      dazhou: says(rule({ id: 'negotiation', ...unit, words: '由双方首席数据官协商解决' })),
      puning: silent(rule({ id: 'negotiation' })),
      baoshan: silent(rule({ id: 'negotiation' })),
      tianning: silent(rule({ id: 'negotiation' })),
    },
  },
  {
    title: 'Quality dimensions',
    cells: {
      shuangyashan: says(has('quality')({ ...fourDimensions, ...at('四（二）') })),
      dazhou: says(has('quality')({ ...fourDimensions, ...at('四（二）') })),
      puning: silent(has('quality')({})),
      baoshan: silent(has('quality')({})),
      tianning: says(
        has('quality')({ dimensions: ['真实性', '准确性', '完整性', '时效性', '可用性'], ...at('三（二）2') }),
      ),
    },
  },
  {
    title: 'Evaluation',
    cells: {
      shuangyashan: says(has('evaluation')({ weights: [], ...at('三（四）') })),
      dazhou: says(
        has('evaluation')({
          weights: [
            { name: '日常履职', points: 10 },
            { name: '数据统筹', points: 20 },
            { name: '数据共享开放', points: 20 },
            { name: '数据质量管理', points: 20 },
            { name: '数据创新应用', points: 20 },
            { name: '第三方评估', points: 10 },
          ],
          table: 'evaluation',
          filedWith: 'org-dept',
          ...at('五（四）'),
        }),
        rule({ topic: 'evaluation', bearer: 'bureau', ...each('year'), ...at('五（四）') }),
        form({ id: 'evaluation', annex: '附件2', official: true }),
        cannot({ words: '作为干部提拔重用、职级晋升、评先选优' }),
      ),
      puning: says(
        has('evaluation')({ weights: [], ...at('四（四）') }),
        rule({ id: 'evaluation', ...at('四（四）') }),
      ),
      baoshan: says(
        has('evaluation')({ weights: [], ...at('二（五）') }),
        rule({ id: 'monthly-evaluation', ...each('month') }),
        rule({ id: 'term-evaluation', ...at('三2') }),
      ),
      tianning: says(
        has('evaluation')({ weights: [], ...at('四（三）') }),
        rule({ id: 'evaluation', ...at('四（三）') }),
      ),
    },
  },
  {
    title: 'Debrief',
    cells: {
      shuangyashan: says(rule({ id: 'work-summary', ...unit, ...at('五') }), rule({ id: 'cases', ...at('五') })),
      dazhou: says(
        rule({ ...unit, event: 'debrief', ...yearEnd, to: 'leading-group', ...at('五（三）') }),
        rule({ id: 'major-matters', to: 'leading-group', ...at('三（二）') }),
      ),
      puning: says(rule({ ...unit, event: 'debrief', ...yearEnd, to: 'office', ...at('四（二）') })),
      baoshan: says(rule({ ...unit, event: 'debrief', ...each('year'), to: 'cdo-office', ...at('二（四）2') })),
      tianning: says(rule({ ...unit, event: 'debrief', ...each('year'), to: 'office', ...at('四（三）') })),
    },
  },
  {
    title: 'Outline',
    cells: {
      // 五 and 五（三） give no outline: what stands there is our suggestion.
      shuangyashan: silent(has('debrief')({ 'parts.0.origin': 'document' })),
      dazhou: silent(has('debrief')({ 'parts.0.origin': 'document' })),
      puning: says(
        outline(
          part('职能和主要任务逐条对照'),
          ...[
            '数据采集汇聚',
            '数据资产管理',
            '数据开放共享',
            '数据开发利用',
            '数据应用创新',
            '数据安全保护',
            '数据需求',
          ].map((title) => part(title, '工作成效', '存在问题', '下阶段计划', '工作亮点')),
          part('佐证材料'),
        ),
      ),
      baoshan: says(
        outline(
          ...['数据目录编制', '数据归集', '数据共享', '数据开放', '数据应用场景', '数据安全'].map((title) =>
            part(title),
          ),
        ),
      ),
      tianning: says(
        outline(...['数据汇聚', '开放共享', '应用创新', '安全保护', '相关工作建议'].map((title) => part(title))),
      ),
    },
  },
  {
    title: 'Veto',
    cells: {
      shuangyashan: silent(veto({})),
      dazhou: says(veto({ stages: ['全部'], ...at('三（三）4') })),
      puning: says(veto({ stages: ['立项', '验收'], ...at('三（六）') })),
      baoshan: silent(veto({})),
      tianning: says(
        veto({ stages: ['全部'], inPrinciple: false, ...at('三（二）1') }),
        veto({ fromWan: 50, inPrinciple: true, ...at('三（二）1') }),
      ),
    },
  },
  {
    title: 'Security report',
    cells: {
      shuangyashan: says(rule({ ...unit, when: { kind: 'at-once' }, to: 'cyber-office', ...at('五') })),
      dazhou: says(rule({ ...unit, when: { kind: 'at-once' }, to: 'leading-group', ...at('五（三）') })),
      puning: says(rule({ id: 'emergency', bearer: 'all', ...at('三（三）') })),
      baoshan: says(rule({ id: 'security-coordination', bearer: 'unnamed', by: 'cyber-office', ...at('二（二）4') })),
      tianning: silent(rule({ topic: 'security' })),
    },
  },
  {
    title: 'Retention',
    cells: { shuangyashan: silent(), dazhou: silent(), puning: silent(), baoshan: silent(), tianning: silent() },
  },
]

const listRule = (id: string): Fact => rule({ id })
const none = (id: string): Cell => silent(listRule(id))

const catalogue: Row[] = [
  {
    title: 'Catalogue',
    cells: {
      shuangyashan: says(has('catalogue')({ words: '按照全市统一标准全量编制数据资源目录', ...at('四（一）') })),
      dazhou: says(has('catalogue')(at('四（一）')), rule({ id: 'census', ...at('四（一）') })),
      puning: says(has('catalogue')({ words: '提升数据资源编目挂接质量和数量', ...at('三（一）') })),
      baoshan: says(has('catalogue')({ words: '梳理、编目、整合、更新、并统一汇聚', ...at('二（二）3') })),
      tianning: says(has('catalogue')({ words: '建立部门职能数据清单', ...at('三（二）2') })),
    },
  },
  {
    title: 'Data dictionary',
    cells: {
      shuangyashan: silent(rule({ words: '编制数据资源目录清单、数据资源字典' })),
      dazhou: says(rule({ id: 'catalogue', words: '编制数据资源目录清单、数据资源字典' })),
      puning: silent(),
      baoshan: silent(),
      tianning: silent(),
    },
  },
  {
    title: 'List of systems',
    cells: {
      shuangyashan: says(rule({ id: 'system-list', ...unit, ...at('四（一）') })),
      dazhou: says(rule({ id: 'systems-list', ...unit, ...at('附件2') })),
      puning: none('system-list'),
      baoshan: none('system-list'),
      tianning: none('system-list'),
    },
  },
  {
    title: 'Everything gathered centrally',
    cells: {
      shuangyashan: says(
        rule({ id: 'gathering', ...at('四（一）') }),
        cannot({ words: '加大本地、本部门数据共享力度' }),
      ),
      dazhou: says(
        rule({ id: 'gathering', ...at('四（一）') }),
        cannot({ words: '加大本地、本部门（单位）数据共享力度' }),
      ),
      puning: none('gathering'),
      baoshan: says(rule({ id: 'catalogue', ...at('二（二）3') }), cannot({ words: '汇聚至区大数据资源平台' })),
      tianning: none('gathering'),
    },
  },
  {
    title: 'Yearly list of what is opened',
    cells: {
      shuangyashan: none('open-list'),
      dazhou: says(rule({ id: 'open-list', ...unit, ...each('year'), ...at('四（一）') })),
      puning: none('open-list'),
      baoshan: none('open-list'),
      tianning: none('open-list'),
    },
  },
  {
    title: 'Backflow plan',
    cells: {
      shuangyashan: says(rule({ id: 'backflow', ...unit, ...at('四（一）') })),
      dazhou: says(rule({ id: 'backflow', ...unit, ...at('四（一）') })),
      puning: none('backflow'),
      baoshan: none('backflow'),
      tianning: none('backflow'),
    },
  },
  {
    title: 'Data of utilities',
    cells: {
      shuangyashan: says(rule({ id: 'utilities', ...at('四（一）') })),
      dazhou: says(
        rule({ id: 'utilities', ...at('四（一）') }),
        cannot({ words: '以“可用不可见”方式纳入全市统一管理' }),
      ),
      puning: none('utilities'),
      baoshan: none('utilities'),
      tianning: none('utilities'),
    },
  },
  {
    title: 'Sharing and backflow task lists, error rates',
    cells: {
      shuangyashan: none('sharing-list'),
      dazhou: says(rule({ id: 'sharing-list', ...at('附件2') }), rule({ id: 'error-rates', ...at('附件2') })),
      puning: none('sharing-list'),
      baoshan: none('sharing-list'),
      tianning: none('sharing-list'),
    },
  },
  {
    title: 'Demands and the decision on sharing',
    cells: {
      shuangyashan: says(rule({ id: 'demand', ...at('三（五）2') })),
      dazhou: says(rule({ id: 'demand', ...at('三（三）2') })),
      puning: says(rule({ id: 'demand', ...at('三（一）') }), rule({ id: 'sharing-decision', ...at('三（一）') })),
      baoshan: none('demand'),
      tianning: none('demand'),
    },
  },
  {
    title: 'List of data by function',
    cells: {
      shuangyashan: none('function-list'),
      dazhou: none('function-list'),
      puning: none('function-list'),
      baoshan: none('function-list'),
      tianning: says(rule({ id: 'function-list', topic: 'list', bearer: 'all', ...at('三（二）2') })),
    },
  },
  {
    title: 'Focus fields',
    cells: {
      shuangyashan: says(
        has('focusFields')({
          codes: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'],
          ...at('四（三）'),
        }),
      ),
      dazhou: silent(has('focusFields')({})),
      puning: silent(has('focusFields')({})),
      baoshan: silent(has('focusFields')({})),
      tianning: silent(has('focusFields')({})),
    },
  },
]

/** What further reading of the documents added: duties to report, more training, terms that are in principle only. */
const additions: Row[] = [
  {
    title: 'Duties to report upward',
    cells: {
      shuangyashan: says(rule({ id: 'executive-report', to: 'city-cdo', ...regular, ...at('三（二）') })),
      dazhou: says(rule({ id: 'work-summary', ...at('五（三）') })),
      puning: says(
        rule({ id: 'government-report', bearer: 'government', to: 'jieyang-cdo', ...at('二（一）') }),
        rule({ id: 'unit-report', ...unit, to: 'city-cdo', ...at('二（二）') }),
        rule({ id: 'bureau-summary', bearer: 'bureau', ...yearEnd, to: 'jieyang-bureau', ...at('四（四）') }),
      ),
      baoshan: says(rule({ id: 'steward-report', to: 'city-cdo', ...regular, ...at('二（一）2') })),
      tianning: silent(rule({ topic: 'report' })),
    },
  },
]

/** The policy matrix of the five documents, a row per question: roles and filing, working mechanism, catalogue. */
export const matrix = { rolesAndFiling, mechanism, catalogue, additions }
