import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

describe('documents that are taken for each other', () => {
  const swapped = ['--document', incidents, '--document', `incidents=${plan}`]

  test('are one sentence, and none of what follows from it', async () => {
    const { exit, findings } = await check(profile, ...swapped)
    expect(exit).toBe(1)
    expect(findings).toMatchObject([{ code: 'documents-swapped', level: '必改' }])
    for (const words of ['主文件', 'incidents', '给反', '--document']) expect(findings[0]?.message).toContain(words)
  })

  test('one that was given for another is named with both', async () => {
    // The rules of the second document name a third, which got the second one's text by mistake.
    const third = written
      .replace('"sources": [', '"sources": [{"id":"third","title":"示例","number":null,"date":null,"issuer":null},')
      .replaceAll('"source": "incidents"', '"source": "third"')
    const words = ['--document', plan, '--document', `third=${plan}`, '--document', `incidents=${incidents}`]
    const { findings } = await checkText(third, words)
    expect(findings[0]).toMatchObject({ code: 'document-wrong', level: '必改' })
    expect(findings[0]?.message).toMatch(/文件 third 的 3 处引用，有 3 处.*文件 incidents/u)
    expect(findings.filter(({ code }) => code === 'words-missing')).toEqual([])
  })

  test('rules that forgot their source are named at first, in one sentence', async () => {
    const at = written.indexOf('"rules": [')
    const end = written.indexOf('"forms": [')
    const rules = written.slice(at, end).replaceAll(/,\s*"source": "incidents"/gu, '')
    const { exit, findings } = await checkText(written.slice(0, at) + rules + written.slice(end))
    expect(exit).toBe(1)
    expect(findings[0]).toMatchObject({ code: 'source-doubtful', level: '必改' })
    for (const words of ['2 处', '主文件', '文件 incidents', 'rules[10]', 'rules[11]', 'source'])
      expect(findings[0]?.message).toContain(words)
    const codes = findings.map(({ code }) => code)
    expect(codes).not.toContain('words-missing')
    expect(codes).not.toContain('clause-absent')
  })

  test('words that no document has are named as before', async () => {
    const { findings } = await checkText(written.replace('"words": "在24小时内报告"', '"words": "在24小时以内报告"'))
    expect(findings).toMatchObject([{ path: 'rules[10].words', code: 'words-missing' }])
  })
})

describe('names that the document lists', () => {
  const listed = (...names: string[]) =>
    checkText(
      written.replace(
        '"units": []',
        `"units": [{"names": ${JSON.stringify(names)}, "clause": "二（二）", "words": "报市数据局备案", "from": null}]`,
      ),
    )

  test('are looked for in it, and those that it does not have are one line of advice', async () => {
    const { exit, findings } = await listed('市数据局', '市民政局', '市级 各部门', '市教育局')
    expect(exit).toBe(0)
    expect(findings).toMatchObject([{ path: 'units[0].names', code: 'name-absent', level: '建议' }])
    expect(findings[0]?.message).toContain('2 个')
    expect(findings[0]?.message).toContain('市民政局、市教育局')
    expect((await listed('市数据局')).findings).toEqual([])
  })

  test('so is the addressee, whose document may leave out the city', async () => {
    const named = (name: string) => checkText(written.replace('"name": "示例市数据局"', `"name": "${name}"`))
    for (const name of ['市数据局', '示例市数据局', '中共示例市委网信办'])
      expect((await named(name)).findings.filter(({ code }) => code === 'name-absent')).toEqual(
        name.includes('网信') ? [expect.anything()] : [],
      )
    expect((await named('示例市数剧局')).findings).toMatchObject([
      {
        path: 'bodies[0].name',
        code: 'name-absent',
        level: '建议',
        message: expect.stringContaining('数剧局') as string,
      },
    ])
  })

  test('no document, no advice', async () => {
    const wrong = written.replace('"name": "示例市数据局"', '"name": "示例市数剧局"')
    expect((await checkText(wrong, ['--document', `incidents=${incidents}`])).findings).toEqual([])
  })
})

describe('what the documents are called', () => {
  test.each([
    ['"name": "示例市"', '"name": "示范市"', 'name', '主文件'],
    ['"title": "示例市首席数据官制度工作方案"', '"title": "示例市首席数据官工作方案"', 'source.title', '主文件'],
    ['示府办发〔2026〕18号', '示府办发〔2026〕81号', 'source.number', '主文件'],
    [
      '"title": "示例市数据安全事件报告办法"',
      '"title": "示例市数据安全报告办法"',
      'sources[0].title',
      '文件 incidents',
    ],
    ['示网办〔2026〕7号', '示网办〔2025〕7号', 'sources[0].number', '文件 incidents'],
  ])('%s written as %s is advice', async (from, to, path, document) => {
    const { exit, findings } = await checkText(written.replace(from, to))
    expect(exit).toBe(0)
    // What bears the wrong name of the city is not found, either.
    expect(findings[0]).toMatchObject({ path, code: 'title-absent', level: '建议' })
    expect(findings).toHaveLength(path === 'name' ? 2 : 1)
    expect(findings[0]?.message).toContain(document)
  })

  test('is nothing where only marks are otherwise, or the document is not given', async () => {
    expect((await checkText(written.replace('示府办发〔2026〕18号', '示府办发[2026] 18 号'))).findings).toEqual([])
    expect(
      (await checkText(written.replace('示网办〔2026〕7号', '示网办〔2025〕7号'), documents.slice(0, 2))).findings,
    ).toEqual([])
  })

  test('a number is not looked for in a text that has none of any document', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cdo-documents-'))
    try {
      const path = join(folder, 'plan.txt')
      await writeFile(path, (await readFile(plan, 'utf8')).replace('示府办发〔2026〕18号', ''))
      expect((await check(profile, '--document', path)).findings).toEqual([])
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

describe('what is no document', () => {
  const beside = async (text: string | Uint8Array, name = 'document.txt') => {
    const folder = await mkdtemp(join(tmpdir(), 'cdo-documents-'))
    try {
      const path = join(folder, name)
      await writeFile(path, text)
      return await check(profile, '--document', path)
    } finally {
      await rm(folder, { recursive: true })
    }
  }

  test.each([
    ['nothing', '', 'E_POLICY_EMPTY'],
    ['blanks', ' \n\n', 'E_POLICY_EMPTY'],
    ['a rules file', written, 'E_POLICY_OTHER'],
    ['a list', '[1, 2]', 'E_POLICY_OTHER'],
  ])('%s is refused with a code', async (_, text, code) => {
    await expect(beside(text)).rejects.toMatchObject({ coded: { code } })
  })

  test.each(['a.doc', 'a.pdf', 'A.PDF', 'a.wps', 'a.xlsx', 'a.png'])(
    'a text that is called %s is refused',
    async (name) => {
      await expect(beside('首席数据官', name)).rejects.toMatchObject({
        coded: { code: 'E_DOCUMENT_KIND', message: expect.stringContaining('请另存为 .docx 或 .txt') as string },
      })
    },
  )

  test.each([
    ['a.doc', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'E_POLICY_OLD'],
    ['a.pdf', [0x25, 0x50, 0x44, 0x46, 0x2d], 'E_POLICY_OTHER'],
  ])('one that is a %s by its bytes, too', async (name, bytes, code) => {
    await expect(beside(new Uint8Array(bytes), name)).rejects.toMatchObject({
      coded: { code, message: expect.stringContaining('.docx') as string },
    })
  })

  test('a text without clauses and without any of the words is one sentence', async () => {
    const { exit, findings } = await beside('今天的会议改在下午。\n请各科室准时参加。')
    expect(exit).toBe(1)
    expect(findings).toMatchObject([{ code: 'document-other', level: '必改' }])
    expect(findings[0]?.message).toContain('主文件')
  })

  test('one that lost its numbers is still compared by its words', async () => {
    const { findings } = await beside('每月5日前报送目录更新情况')
    expect(findings.map(({ code }) => code)).toContain('document-unnumbered')
    expect(findings.map(({ code }) => code)).toContain('words-missing')
  })
})
