import type { RuleKind } from '../../shared/profile/rule-kind'

/** Ids of rules by what they are to a unit. */
export type KindsOfRules = Readonly<Record<RuleKind, string>>

/**
 * What each rule of the five documents is to a bound department, to the government that issued the document, and to the
 * data bureau of that level: every id once, read against the clauses.
 */
export const ruleKindTable: Readonly<
  Record<string, Readonly<Record<'department' | 'government' | 'bureau', KindsOfRules>>>
> = {
  shuangyashan: {
    department: {
      dated: 'spot-check-mend defect-mend',
      awaited: 'meeting meeting-adhoc training task-list evaluation spot-check negotiation',
      'at-once': 'security-report',
      checklist:
        'filing digital-plan project-coordination data-rules demand project-supervision emergency ' +
        'stop-violations scenarios unit-training team-building executive-duty catalogue system-list ' +
        'gathering backflow utilities lifecycle grading defect-report applications authorised-operation ' +
        'security-rules security-protection security-training work-summary cases',
      cannot: 'filing-soe filing-enterprise executive-report supervision county-lead',
    },
    government: {
      dated: '',
      awaited: 'meeting meeting-adhoc training',
      'at-once': '',
      checklist: '',
      cannot:
        'filing filing-soe filing-enterprise task-list evaluation executive-report supervision ' +
        'digital-plan project-coordination data-rules demand project-supervision emergency ' +
        'stop-violations scenarios unit-training team-building executive-duty catalogue system-list ' +
        'gathering backflow utilities lifecycle grading spot-check spot-check-mend defect-report ' +
        'defect-mend negotiation applications authorised-operation security-rules security-protection ' +
        'security-training work-summary cases county-lead security-report',
    },
    bureau: {
      dated: 'task-list spot-check-mend defect-mend',
      awaited: 'meeting meeting-adhoc spot-check',
      'at-once': 'security-report',
      checklist:
        'filing training evaluation executive-report supervision digital-plan project-coordination ' +
        'data-rules demand project-supervision emergency stop-violations scenarios unit-training ' +
        'team-building executive-duty catalogue system-list gathering backflow utilities lifecycle ' +
        'grading defect-report negotiation applications authorised-operation security-rules ' +
        'security-protection security-training work-summary cases',
      cannot: 'filing-soe filing-enterprise county-lead',
    },
  },
  dazhou: {
    department: {
      dated: 'first-filing officer-changed open-list spot-check-mend defect-mend yearly-summary debrief',
      awaited: 'contact-service meeting training task-list spot-check evaluation',
      'at-once': 'urgent-project urgent-security',
      checklist:
        'filing work-plan external-talent major-matters digital-plan city-projects data-rules demand ' +
        'scenarios project-veto emergency stop-violations unit-training team-building census catalogue ' +
        'gathering backflow utilities lifecycle grading defect-raise negotiation applications ' +
        'authorised-operation security-rules security-training assignment task-force work-summary ' +
        'systems-list platform-access sharing-list error-rates',
      cannot: 'org-filing local-support',
    },
    government: {
      dated: '',
      awaited: '',
      'at-once': '',
      checklist: '',
      cannot:
        'filing first-filing officer-changed work-plan contact-service org-filing external-talent ' +
        'local-support meeting training major-matters task-list digital-plan city-projects data-rules ' +
        'demand scenarios project-veto emergency stop-violations unit-training team-building census ' +
        'catalogue gathering open-list backflow utilities lifecycle grading spot-check spot-check-mend ' +
        'defect-mend defect-raise negotiation applications authorised-operation security-rules ' +
        'security-training assignment task-force work-summary urgent-project urgent-security ' +
        'yearly-summary debrief evaluation systems-list platform-access sharing-list error-rates',
    },
    bureau: {
      dated:
        'first-filing officer-changed meeting task-list open-list spot-check spot-check-mend defect-mend ' +
        'yearly-summary debrief evaluation',
      awaited: '',
      'at-once': 'urgent-project urgent-security',
      checklist:
        'filing work-plan contact-service external-talent training major-matters digital-plan ' +
        'city-projects data-rules demand scenarios project-veto emergency stop-violations unit-training ' +
        'team-building census catalogue gathering backflow utilities lifecycle grading defect-raise ' +
        'negotiation applications authorised-operation security-rules security-training assignment ' +
        'task-force work-summary systems-list platform-access sharing-list error-rates',
      cannot: 'local-support org-filing',
    },
  },
  puning: {
    department: {
      dated: 'first-filing contact-list debrief',
      awaited: 'government-training guidance meeting evaluation',
      'at-once': '',
      checklist:
        'filing implementation-plan contacts unit-report unit-duty project-review support-team ' +
        'support-mechanism catalogue demand sharing-decision inventory grading emergency ' +
        'security-training applications unit-training team-building project-veto supervision third-party',
      cannot:
        'government-list government-filing government-plan government-appointment government-report ' +
        'city-duty lead bureau-summary',
    },
    government: {
      dated: 'government-list government-filing',
      awaited: '',
      'at-once': '',
      checklist:
        'government-plan government-appointment government-report city-duty catalogue demand ' +
        'sharing-decision inventory grading emergency security-training applications government-training ' +
        'meeting project-veto supervision third-party',
      cannot:
        'filing first-filing implementation-plan contact-list contacts unit-report unit-duty ' +
        'project-review support-team support-mechanism lead unit-training team-building debrief ' +
        'bureau-summary guidance evaluation',
    },
    bureau: {
      dated: 'first-filing contact-list debrief bureau-summary',
      awaited: 'government-training',
      'at-once': '',
      checklist:
        'filing implementation-plan contacts unit-report unit-duty project-review support-team ' +
        'support-mechanism lead catalogue demand sharing-decision inventory grading emergency ' +
        'security-training applications unit-training team-building project-veto supervision third-party ' +
        'guidance meeting evaluation',
      cannot:
        'government-list government-filing government-plan government-appointment government-report ' + 'city-duty',
    },
  },
  baoshan: {
    department: {
      dated: 'officer-changed debrief',
      awaited: 'meeting monthly-evaluation term-evaluation training',
      'at-once': '',
      checklist: 'filing filing-steward unit-duty steward-duty catalogue unit-security cooperation',
      cannot:
        'steward-report district-plan supervision coordination district-gathering security-coordination ' +
        'security-supervision debrief-summary indicators',
    },
    government: {
      dated: '',
      awaited: '',
      'at-once': '',
      checklist: 'steward-report district-plan supervision meeting',
      cannot:
        'filing filing-steward officer-changed unit-duty steward-duty coordination district-gathering ' +
        'catalogue unit-security security-coordination security-supervision debrief debrief-summary ' +
        'monthly-evaluation indicators cooperation term-evaluation training',
    },
    bureau: {
      dated: 'officer-changed debrief monthly-evaluation',
      awaited: '',
      'at-once': '',
      checklist:
        'filing filing-steward unit-duty steward-duty coordination district-gathering catalogue ' +
        'unit-security meeting debrief-summary indicators ' +
        'cooperation term-evaluation training',
      cannot: 'steward-report district-plan supervision security-coordination security-supervision',
    },
  },
  tianning: {
    department: {
      dated: 'debrief debrief-report',
      awaited: 'meeting training-plan district-training evaluation',
      'at-once': '',
      checklist:
        'filing digital-plan steward-duty plans project-veto project-threshold data-rules function-list ' +
        'catalogue quality-control applications transformation unit-training cooperation staff-training ' +
        'support-team',
      cannot: 'district-duty office-duty',
    },
    government: {
      dated: 'training-plan',
      awaited: '',
      'at-once': '',
      checklist:
        'district-duty plans project-veto data-rules function-list catalogue quality-control ' +
        'applications transformation district-training meeting',
      cannot:
        'filing digital-plan steward-duty project-threshold unit-training office-duty cooperation ' +
        'staff-training support-team debrief debrief-report evaluation',
    },
    bureau: {
      dated: 'debrief debrief-report',
      awaited: 'meeting training-plan district-training',
      'at-once': '',
      checklist:
        'filing digital-plan steward-duty plans project-veto project-threshold data-rules ' +
        'function-list catalogue quality-control applications transformation unit-training office-duty ' +
        'cooperation staff-training support-team evaluation',
      cannot: 'district-duty',
    },
  },
}
