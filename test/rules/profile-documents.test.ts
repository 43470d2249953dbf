import { describe, expect, test } from 'vitest'
import { check, checkText, city, documents, incidents, plan, written } from './check-sixth-city'

const profile = `${city}profile.json`

describe('documents that were not given', () => {
  test('are named, each by its id and title, and are no fault', async () => {
    const { exit, notes, text } = await check(profile, '--document', plan)
    expect(exit).toBe(0)
    expect(notes).toMatchObject([{ code: 'N_NOT_COMPARED' }])
    expect(notes[0]?.message).toContain('incidents《示例市数据安全事件报告办法》')
    expect(notes[0]?.message).not.toContain('首席数据官制度工作方案')
    expect(text).toContain(notes[0]?.message)
    const other = await check(profile, '--document', `incidents=${incidents}`)
    expect(other.notes[0]?.message).toContain('主文件《示例市首席数据官制度工作方案》')
  })

  test('are all of them where there is none, and nothing where all are given', async () => {
    const { exit, notes } = await check(profile)
    expect(exit).toBe(0)
    for (const title of ['示例市数据安全事件报告办法', '示例市首席数据官制度工作方案', '--document'])
      expect(notes[0]?.message).toContain(title)
    expect((await check(profile, ...documents)).notes).toEqual([])
    expect((await check('dazhou')).notes).toHaveLength(1)
  })

  test('are not asked for where the file is no JSON', async () => {
    expect((await checkText('{"id":', [])).notes).toEqual([])
  })
})

describe('the last line', () => {
  test('says that nothing was found only where nothing was', async () => {
    expect((await check(profile, ...documents)).text).toMatch(/规则包 2026\.1\.0 没有发现问题/)
    const { text } = await checkText(written.replace('profile.schema.json', 'schema.json'))
    expect(text).not.toContain('没有发现问题')
    expect(text).toMatch(/没有必改的问题，有 1 条建议/)
    expect(text.match(/1 条建议|建议 1/g)).toHaveLength(1)
    const wrong = await checkText(written.replace('"version": "2026.1.0"', '"version": "1"'))
    expect(wrong.text).toMatch(/必改 1 处，建议 0 处/)
    expect(wrong.text).not.toContain('没有')
  })
})

describe('the form goes first', () => {
  test.each(['[]', '5', '"text"', 'null', 'true'])(
    'a file that is %s is named as such, and nothing else',
    async (text) => {
      const { exit, findings, notes } = await checkText(text)
      expect(exit).toBe(1)
      expect(findings).toMatchObject([{ path: '文件', code: 'type-wrong' }])
      expect(findings[0]?.message).toContain(text)
      expect(notes).toEqual([])
    },
  )

  test('sources that are misspelt are named, not the document that was given for one', async () => {
    const { exit, findings, notes } = await checkText(written.replace('"sources"', '"source_s"'))
    expect(exit).toBe(1)
    expect(findings[0]).toMatchObject({ code: 'key-unknown', message: expect.stringContaining('source_s') as string })
    expect(notes).toMatchObject([{ code: 'N_DOCUMENT_UNKNOWN' }])
    expect(notes[0]?.message).toContain('incidents')
  })

  test('a document of no source is wrong use where the file is right', async () => {
    await expect(check(profile, '--document', `other=${plan}`)).rejects.toMatchObject({ coded: { code: 'E_USAGE' } })
  })
})
