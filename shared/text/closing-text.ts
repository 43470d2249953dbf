const dayText = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${String(Number(month))}月${String(Number(date))}日`
}

/** Words of the list with which a desk is handed over (交接清单). */
export const closingText = {
  title: (year: string) => `${year}年度数据工作交接清单`,
  note: (day: string) => `数据截至${dayText(day)}`,
  unit: '一、单位和文件',
  facts: {
    unit: '单位',
    document: '执行的文件',
    addressee: '收件机关',
    folder: '数据文件夹',
    resources: '信息资源',
    key: '签名密钥指纹',
    snapshot: '最近快照',
    backup: '最近备份',
  },
  resources: (count: number) => `${String(count)} 条`,
  none: '没有',
  keyNote: '签名口令由移交人当面告知接收人，本清单和数据文件夹里都没有口令。',
  people: '二、在任人员',
  peopleColumns: { role: '角色', name: '姓名', from: '任职日期' },
  registers: '三、全年登记',
  registersColumns: { register: '登记', total: '本年', open: '结转' },
  count: (count: number, counter: string) => (count === 0 ? '—' : `${String(count)} ${counter}`),
  open: '四、结转下一年的事项',
  openColumns: { number: '序号', register: '登记', what: '内容', state: '状态', due: '期限' },
  nothingOpen: '没有未办完的事项。',
  filings: '五、报送',
  filingsColumns: { number: '包号', period: '期次', day: '生成日期', state: '状态' },
  noFilings: '本年没有报送。',
  unnamed: '（未填名称）',
  noDay: '未写明',
  signed: '六、签字',
  signatures: ['移交人：', '接收人：', '监交人：', '交接日期：'],
} as const
