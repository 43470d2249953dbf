import { describe, expect, test } from 'vitest'
import { checkTerms } from '../../shared/profile-check/check-terms'
import type { When } from '../../shared/profile/rule'
import { checkText, written } from './check-sixth-city'

const within = (n: number, unit: 'hour' | 'day' | 'workday' | 'month'): When => ({ kind: 'within', n, unit })
const named = (when: When, words: string): string[] =>
  checkTerms({ rules: [{ when, words }] }).map(({ what = '' }) => what)

describe('a term and the number in its own words', () => {
  test.each<[When, string, string]>([
    [within(10, 'workday'), '5个工作日内重新备案', '5个工作日'],
    [within(10, 'workday'), '在五个工作日内重新备案', '五个工作日'],
    [within(3, 'workday'), '１５个工作日内', '15个工作日'],
    [within(2, 'hour'), '在24小时内报告', '24小时'],
    [within(42, 'hour'), '二十四小时内报告', '二十四小时'],
    [within(3, 'day'), '三十日内提交', '三十日'],
    [within(5, 'day'), '收到后 15 天内', '15天'],
    [within(2, 'month'), '应在1个月之内重新报送', '1个月'],
    [within(1, 'month'), '两个月内', '两个月'],
    [{ kind: 'monthly', day: 10 }, '每月5日前报送', '5日'],
    [{ kind: 'monthly', day: 10 }, '次月五日前报送', '五日'],
    [{ kind: 'yearly', by: '12-10' }, '每年12月20日前报送', '12月20日'],
    [{ kind: 'yearly', by: '12-31' }, '每年十一月底前', '十一月底'],
    [{ kind: 'once', on: '2023-10-20' }, '于 2023 年 10 月 30 日前', '2023年10月30日'],
    [{ kind: 'once', on: '2024-10-30' }, '2023年10月30日前', '2023年10月30日'],
    [{ kind: 'yearly', by: '06-20' }, '每年6月30日前', '6月30日'],
    [{ kind: 'once', on: '2026-05-30' }, '6月30日前', '6月30日'],
    [within(10, 'day'), '5个工作日内', '5个工作日'],
    [within(10, 'day'), '人员确定后10个工作日内', '10个工作日'],
    [within(10, 'month'), '10个工作日内', '10个工作日'],
    [within(10, 'hour'), '十个工作日内', '十个工作日'],
    [within(10, 'workday'), '10日内', '10日'],
    [within(24, 'day'), '在24小时内报告', '24小时'],
    [within(1, 'day'), '在二十四小时内报告', '二十四小时'],
    [within(1, 'day'), '在1个月内收回数据', '1个月'],
    [within(30, 'month'), '30日内', '30日'],
    [{ kind: 'each', cycle: 'year' }, '每季度公布一次', '每季度'],
    [{ kind: 'each', cycle: 'month' }, '每年组织一次', '每年'],
    [{ kind: 'each', cycle: 'quarter' }, '每半年召开一次', '每半年'],
    [{ kind: 'each', cycle: 'half-year' }, '每个月一次', '每个月'],
    [{ kind: 'each', cycle: 'month' }, '每月10日前报送', '每月10日'],
    [{ kind: 'each', cycle: 'year' }, '每年6月30日前完成', '每年6月30日'],
    [{ kind: 'monthly', day: 5 }, '每季度5日前', '每季度'],
    [{ kind: 'yearly', by: '12-31' }, '每半年报送一次', '每半年'],
    [{ kind: 'once', on: '2026-06-30' }, '每年6月30日前', '每年'],
  ])('%j beside “%s”', (when, words, said) => {
    expect(named(when, words)).toEqual([said])
  })

  test.each<[When, string]>([
    [within(5, 'workday'), '5个工作日内重新备案'],
    [within(15, 'workday'), '十五个工作日内'],
    [within(15, 'day'), '一般事件30日内、重大事件15日内'],
    [within(10, 'workday'), '每年12月5日起'],
    [within(10, 'day'), '工作日10日内，节假日顺延'],
    [within(15, 'workday'), '15个工作日内，最长30日'],
    [within(2, 'hour'), '立即报告'],
    [within(10, 'day'), '12月20日以后'],
    [within(10, 'day'), '一百二十日内'],
    [within(1, 'month'), '每年3月前'],
    [within(1, 'month'), '一个月内'],
    [within(2, 'month'), '二个月内'],
    [{ kind: 'monthly', day: 5 }, '每月5日前报送目录更新情况'],
    [{ kind: 'monthly', day: 31 }, '每月底前'],
    [{ kind: 'monthly', day: 10 }, '12月5日起每月报送'],
    [{ kind: 'yearly', by: '11-30' }, '每年11月底前报送系统清单'],
    [{ kind: 'yearly', by: '02-28' }, '每年2月底前'],
    [{ kind: 'yearly', by: '12-31' }, '每年年底前'],
    [{ kind: 'once', on: '2023-10-30' }, '于 2023 年 10 月 30 日前将名单'],
    [{ kind: 'once', on: '2023-10-30' }, '10月30日前'],
    [{ kind: 'each', cycle: 'quarter' }, '每季度5日前'],
    [{ kind: 'at-once' }, '2小时内'],
    [within(5, 'workday'), '每半年的会后5个工作日内'],
    [{ kind: 'each', cycle: 'half-year' }, '每年召开两次会议'],
    [{ kind: 'each', cycle: 'half-year' }, '每年6月、12月各报送一次'],
    [{ kind: 'each', cycle: 'year' }, '自2026年5月1日起每年组织一次'],
    [{ kind: 'each', cycle: 'year' }, '制定年度计划'],
    [{ kind: 'each', cycle: 'month' }, '每年分月、每月一次'],
    [{ kind: 'each', cycle: 'month' }, '每月1日起'],
    [{ kind: 'once', on: '2026-06-30' }, '2026年6月30日前，每季度报送一次'],
    [{ kind: 'once', on: '2026-06-30' }, '6月30日前'],
  ])('%j goes with “%s”', (when, words) => {
    expect(named(when, words)).toEqual([])
  })

  test('is advice that names the rule, both numbers and the line', async () => {
    const { findings } = await checkText(written.replace('"n": 10,', '"n": 5,'))
    // Beside it, the expected answer that was counted from the document is not given any more.
    expect(findings).toMatchObject([
      { code: 'expect-wrong', level: '必改' },
      { path: 'rules[8].when', code: 'term-unlike', level: '建议' },
    ])
    for (const words of ['抽查问题整改', '三5', '10个工作日', '5 个工作日内', '第 2'])
      expect(findings[1]?.message).toContain(words)
  })
})
