import { expect, test } from 'vitest'
import { compareExtras } from '../../shared/package/compare-extras'
import { extraPart } from '../../shared/package/extra-parts'

const file = (name: string, title: string) => ({ name, title, len: 1 })
const ledger = file('data/ledger.xlsx', '数据资源目录台账')
const form = file('data/form-001.pdf', '首席数据官备案表')

test('two packages are told apart by what went along, never by ledgers and forms', () => {
  const older = { files: [ledger, form, file(extraPart(1, 'pdf'), '实施方案'), file(extraPart(2, 'pdf'), '整改回复')] }
  const newer = { files: [ledger, file(extraPart(1, 'pdf'), '年度述职报告'), file(extraPart(2, 'docx'), '实施方案')] }
  expect(compareExtras(older, newer)).toEqual({ older: ['整改回复'], newer: ['年度述职报告'], both: ['实施方案'] })
})

test('a package of an earlier program, which noted no files, had nothing with it', () => {
  expect(compareExtras({}, { files: [ledger, file(extraPart(1, 'pdf'), '实施方案')] })).toEqual({
    older: [],
    newer: ['实施方案'],
    both: [],
  })
})
