/** A kind of unit and its year; how the lines were read is said where the table stands. */
export interface YearLine {
  readonly unit: string
  /** Types of units (code list `unitType`) that the line holds for. */
  readonly types: readonly string[]
  readonly level?: 'county'
  /** 本单位是数据主管部门. */
  readonly bureau?: true
  /** Number in the list of units (附件), `none` where it is not in it; absent: not said yet. */
  readonly listed?: string
  /** 参照执行 was chosen. */
  readonly follows?: true
  /** The day on which records begin, 2026-01-01 unless it is said. */
  readonly since?: string
  readonly stands: readonly Standing[]
}

/** What stands from one day to another. */
export interface Standing {
  readonly key: string
  /** A day; or 本年内, 无期限 (the text gives no day, or its year is over), 等候, 待确认, 第一时间. */
  readonly due: string
  /** First and last day of 2026 on which it stands. */
  readonly from: string
  readonly until: string
  readonly clause: string
  /** Who gets it, by the printed name. */
  readonly to?: string
}

/** A period, the days of 2026 on which it stands while nothing is registered, and its own last day. */
type Period = readonly [id: string, from: string, until: string, last: string]

export const halves: readonly Period[] = [
  ['2026-H1', '2026-01-01', '2026-12-31', '2026-06-30'],
  ['2026-H2', '2026-07-01', '2026-12-31', '2026-12-31'],
]
export const quarters: readonly Period[] = [
  ['2026-Q1', '2026-01-01', '2026-06-30', '2026-03-31'],
  ['2026-Q2', '2026-04-01', '2026-09-30', '2026-06-30'],
  ['2026-Q3', '2026-07-01', '2026-12-31', '2026-09-30'],
  ['2026-Q4', '2026-10-01', '2026-12-31', '2026-12-31'],
]
export const months: readonly Period[] = [
  ['2026-01', '2026-01-01', '2026-02-28', '2026-01-31'],
  ['2026-02', '2026-02-01', '2026-03-31', '2026-02-28'],
  ['2026-03', '2026-03-01', '2026-04-30', '2026-03-31'],
  ['2026-04', '2026-04-01', '2026-05-31', '2026-04-30'],
  ['2026-05', '2026-05-01', '2026-06-30', '2026-05-31'],
  ['2026-06', '2026-06-01', '2026-07-31', '2026-06-30'],
  ['2026-07', '2026-07-01', '2026-08-31', '2026-07-31'],
  ['2026-08', '2026-08-01', '2026-09-30', '2026-08-31'],
  ['2026-09', '2026-09-01', '2026-10-31', '2026-09-30'],
  ['2026-10', '2026-10-01', '2026-11-30', '2026-10-31'],
  ['2026-11', '2026-11-01', '2026-12-31', '2026-11-30'],
  ['2026-12', '2026-12-01', '2026-12-31', '2026-12-31'],
]

/** Something that stands all year. */
export const all = (key: string, due: string, clause: string, to?: string): Standing => ({
  key,
  due,
  from: '2026-01-01',
  until: '2026-12-31',
  clause,
  ...(to !== undefined && { to }),
})
/** A period of the year before, until its successor is over. */
export const left = (key: string, due: string, until: string, clause: string): Standing => ({
  ...all(key, due, clause),
  until,
})
/** What others owe. */
export const waits = (rule: string, periods: readonly Period[], clause: string): Standing[] =>
  periods.map(([id, from, until]) => ({ key: `rule:${rule}:${id}`, due: '等候', from, until, clause }))
/** What the unit does itself, by the end of each period. */
export const does = (rule: string, periods: readonly Period[], clause: string): Standing[] =>
  periods.map(([id, from, until, last]) => ({ key: `rule:${rule}:${id}`, due: last, from, until, clause }))
/** Records begin in the midst of the year. */
export const startingOn = (day: string, stands: readonly Standing[]): Standing[] =>
  stands.map((one) => (one.from < day ? { ...one, from: day } : one))

export const nothing = { stands: [] } as const
