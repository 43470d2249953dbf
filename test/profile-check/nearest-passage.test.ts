import { describe, expect, test } from 'vitest'
import { nearestPassage } from '../../shared/profile-check/nearest-passage'
import { checkText, written } from './check-sixth-city'

const text =
  '（二）备案。各单位应当在人员确定后10个工作日内，填写《首席数据官备案表》（附件１）报县数据\n局备案。人员变更的，5日内重报。'

describe('the passage that words were copied from', () => {
  test.each([
    ['人员确定后10个工作日内,填写首席数据官备案表', '人员确定后10个工作日内，填写《首席数据官备案表'],
    ['（附件1）报县数据局备案', '附件１）报县数据局备案'],
    ['人员确定后十个工作日内', '人员确定后10个工作日内'],
    ['人员确认后10个工作日内', '人员确定后10个工作日内'],
    ['应当人员确定后10个工作日', '应当在人员确定后10个工作日'],
    ['报县数据局的备案', '报县数据局备案'],
    ['7日内重报', '5日内重报'],
  ])('of “%s” is given as it stands there', (words, passage) => {
    expect(nearestPassage(text, words)).toBe(passage)
  })

  test.each(['人员离职后十五个工作日', '7日内', '，。', '', '县教育局'])('is none for “%s”', (words) => {
    expect(nearestPassage(text, words)).toBeUndefined()
  })

  test('is told beside words that the document does not have', async () => {
    const { findings } = await checkText(
      written.replace('"words": "5个工作日内重新备案"', '"words": "7个工作日内重新备案"'),
    )
    expect(findings.find(({ code }) => code === 'words-missing')?.message).toContain('原文是“5个工作日内重新备案”')
    const none = await checkText(written.replace('"words": "5个工作日内重新备案"', '"words": "变更以后尽快另行报告"'))
    expect(none.findings.find(({ code }) => code === 'words-missing')?.message).toContain('请按原文改正')
  })
})
