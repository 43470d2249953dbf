/** What the documents of two places ask for differently in the same year. */
export interface Place {
  readonly city: string
  /** The last day for what a spot check found on 2026-04-08, and for what a user reported on 2026-05-12; no term: undefined. */
  readonly mendBy: string | undefined
  readonly answerBy: string | undefined
  /** The clause by which that last day may be negotiated; undefined where the document has none. */
  readonly negotiation: string | undefined
  /** Whom an incident goes to at once; undefined where the document names nobody. */
  readonly incidentTo: string | undefined
  /** True where the whole staff is to be trained. */
  readonly everyone: boolean
  /** Points by row that a unit gives itself; undefined where the document has no table. */
  readonly selfRows: Readonly<Record<string, string>> | undefined
  /** Chapters that the debrief begins with. */
  readonly chapters: number
  readonly debriefTo: string
  readonly handedWay: string
  /** What goes along with the filing by its clause. */
  readonly along: readonly { readonly title: string; readonly clause: string }[]
}

export const dazhou: Place = {
  city: '达州市',
  mendBy: '2026-05-22',
  answerBy: '2026-06-02',
  negotiation: '四（二）',
  incidentTo: '达州市数字经济工作推进领导小组',
  everyone: false,
  // In full, but for one that the year did not earn: the sum is 86 of 90.
  selfRows: {
    '1': '5',
    '2': '5',
    '4': '10',
    '5': '5',
    '6': '1',
    '7': '10',
    '8': '5',
    '9': '5',
    '10': '10',
    '11': '5',
    '12': '5',
    '13': '10',
    '15': '5',
    '16': '5',
  },
  chapters: 3,
  debriefTo: '达州市数字经济工作推进领导小组',
  handedWay: '当面',
  along: [],
}

export const puning: Place = {
  city: '普宁市',
  mendBy: undefined,
  answerBy: undefined,
  negotiation: undefined,
  incidentTo: undefined,
  everyone: true,
  selfRows: undefined,
  chapters: 9,
  debriefTo: '普宁市政务服务数据管理局',
  handedWay: '随报送包',
  along: [
    { title: '示例单位首席数据官工作实施方案', clause: '四（一）' },
    { title: '2026年度述职报告', clause: '四（二）' },
  ],
}
