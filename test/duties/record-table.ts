/**
 * Which kind of record settles which rule of a document, by the id of the rule: every rule with a day, of what is waited
 * for, or at once, and the standing ones that a kind is there for. `none`: nothing that could be entered.
 */
export const recordTable: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  shuangyashan: {
    // 三（四）
    meeting: 'meeting meeting-adhoc',
    // 三（四）: the first task of the year.
    task: 'task-list',
    // 四（二）: a list that came in or 本期抽查无问题, each fault, what we report to others, negotiation.
    defect: 'spot-check spot-check-mend defect-mend defect-report negotiation',
    // 五
    incident: 'security-report',
    // 三（四）
    evaluation: 'evaluation',
    // 三（四）, 三（五）5, 四（五）
    training: 'training unit-training security-training',
    // 三（三）, 三（六）
    filing: 'filing filing-soe filing-enterprise',
    // 三（五）1, 3
    project: 'project-coordination project-supervision',
    // 三（五）4, 四（三）, 五 典型案例
    scenario: 'scenarios applications authorised-operation cases',
    // 五
    report: 'work-summary',
    // 三（五）1, 2, 3, 四（五）
    policyDoc: 'digital-plan data-rules emergency security-rules',
  },
  dazhou: {
    // 三（二）
    meeting: 'meeting',
    // 三（二）
    task: 'task-list',
    // 四（二）
    defect: 'spot-check spot-check-mend defect-mend defect-raise negotiation',
    // 五（三）, and 三（二） where somebody goes directly to the head.
    incident: 'urgent-project urgent-security major-matters',
    // 五（四）; row 12 of 附件2 is typed with how it was counted.
    evaluation: 'evaluation error-rates',
    // 三（二）, 三（三）5, 四（四）
    training: 'training unit-training security-training',
    // 五（一）
    filing: 'filing first-filing officer-changed',
    // 三（三）4
    project: 'project-veto',
    // 三（三）3, 四（三）
    scenario: 'scenarios applications authorised-operation',
    // 五（三）
    report: 'yearly-summary debrief work-summary',
    // 五（一）, 三（三）1, 2, 4, 四（四）, 五（二）
    policyDoc: 'work-plan digital-plan data-rules emergency security-rules assignment task-force',
    // 四（一）
    opening: 'open-list',
    // 五（一）: the office keeps in touch; nothing comes in.
    none: 'contact-service',
  },
  puning: {
    // 四（二）一
    meeting: 'meeting',
    // 四（四）
    evaluation: 'evaluation',
    // 三（三）, 三（五）, 四（一）
    training: 'government-training guidance unit-training security-training',
    // 二（一）, 二（二）, 四（一）, 四（二）二
    filing: 'filing first-filing contact-list contacts government-list government-filing government-appointment',
    // 二（二）, 三（六）
    project: 'project-review project-veto third-party',
    // 三（四）
    scenario: 'applications',
    // 二（一）, 二（二）, 四（二）三, 四（四）
    report: 'debrief bureau-summary unit-report government-report',
    // 四（一）, 二（三）, 三（三）
    policyDoc: 'implementation-plan government-plan support-mechanism grading emergency',
    // 三（一） 缩短数据需求审核时间
    shareRequest: 'demand',
  },
  baoshan: {
    // 二（四）1
    meeting: 'meeting',
    // 二（五）, 三2
    evaluation: 'monthly-evaluation term-evaluation',
    // 三3
    training: 'training',
    // 二（三）
    filing: 'filing filing-steward officer-changed',
    // 二（四）2
    report: 'debrief',
  },
  tianning: {
    // 三（一）3
    meeting: 'meeting',
    // 四（三）
    evaluation: 'evaluation',
    // 三（二）6: the district's plan.
    trainingPlan: 'training-plan',
    // 三（二）6, 四（二）
    training: 'district-training unit-training staff-training',
    // 三（一）2
    filing: 'filing',
    // 三（二）1
    project: 'project-veto project-threshold',
    // 三（二）3
    scenario: 'applications',
    // 四（三）: before 区首席数据官, and in writing to the office.
    report: 'debrief debrief-report',
    // 三（一）2, 三（二）1, 2
    policyDoc: 'digital-plan plans data-rules',
  },
}
