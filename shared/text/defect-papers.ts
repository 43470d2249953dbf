import { dayText } from './period-text'

/** Sentences of letters about faulty data; what was typed stands in them as it is. */
export const defectPapers = {
  officerOf: (unit: string, name: string) =>
    `${unit === '' ? '贵单位' : unit}首席数据官${name === '' ? '' : `（${name}）`}`,
  negotiation: {
    label: '协商函',
    title: '关于协商数据质量问题整改期限的函',
    opening: (day: string | undefined, unit: string, problem: string) =>
      `${day === undefined ? '' : `${dayText(day)}，`}${unit === '' ? '' : `${unit}向`}我单位反馈了以下数据质量问题：${problem}`,
    term: (clause: string, day: string) => `按${clause}，该问题应在${dayText(day)}前整改完成。`,
    cannot: '短期内无法整改的原因',
    ask: (clause: string, document: string) =>
      `依据《${document}》${clause}，特来函商请协商解决办法和新的整改期限，请予支持。`,
    officer: (names: readonly string[]) =>
      names.length === 0 ? '我单位首席数据官：' : `我单位首席数据官：${names.join('、')}`,
    agreed: (day: string | undefined) => (day === undefined ? '协商结果' : `${dayText(day)}协商结果`),
    newTerm: (day: string) => `商定的整改期限：${dayText(day)}。`,
  },
  reply: {
    label: (count: number) => `整改回复（同一清单 ${String(count)} 条）`,
    title: '关于数据质量问题整改情况的回复',
    opening: (day: string | undefined, period: string, count: number) =>
      `${day === undefined ? '' : dayText(day)}收到的${period === '' ? '' : period}问题数据清单共 ${String(count)} 条，现将整改情况回复如下：`,
    mended: (mended: number, open: number) =>
      open === 0
        ? `截至目前，${String(mended)} 条已全部整改完成。`
        : `截至目前，已整改 ${String(mended)} 条，还有 ${String(open)} 条正在整改。`,
    columns: { number: '序号', problem: '问题', measure: '整改措施', day: '完成日期' },
    open: '整改中',
  },
  report: {
    label: '问题反馈函',
    title: '关于反馈数据质量问题的函',
    opening: (day: string | undefined) =>
      `我单位在使用贵单位提供的数据时发现以下质量问题${day === undefined ? '' : `（${dayText(day)}提出）`}：`,
    facts: { resource: '信息资源', item: '信息项', dimension: '质量维度', rows: '涉及行数' },
    ask: (clause: string, days: string | undefined) =>
      days === undefined
        ? '请核实整改，并将结果告知我单位。'
        : `按${clause}，请在${dayText(days)}前整改完善，并将结果告知我单位。`,
  },
} as const
