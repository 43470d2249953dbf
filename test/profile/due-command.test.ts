import { createHash } from 'node:crypto'
import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dueCommand } from '../../electron/cli/commands/due'
import { codedOf } from '../../shared/base/coded-error'
import { inFolder } from '../package/host'
import { dataFolderWith, ownFile, ownProfile } from './own-profile'

const run = async (line: string) => dueCommand.run(line.split(' '))
const answer = async (line: string) => (await run(line)).json
const refusal = async (line: string) => {
  try {
    await run(line)
    return undefined
  } catch (thrown) {
    return codedOf(thrown)
  }
}

describe('cdo due', () => {
  test('answers with one JSON value, and with sentences for people', async () => {
    const outcome = await run('--city baoshan --event officer-changed --on 2026-02-12')
    expect(outcome.exit).toBe(0)
    expect(outcome.json).toEqual({
      due: '2026-02-24',
      clause: '二（三）',
      words: expect.any(String) as string,
      days: ['2026-02-13', '2026-02-14', '2026-02-24'],
      calendar: 'official',
      rule: 'officer-changed',
      to: '宝山区信息化委员会',
    })
    expect(outcome.text).toContain('2026-02-24 截止')
    expect(outcome.text).toContain('二（三）')
    const months = await run('--city dazhou --event officer-changed --on 2026-12-31')
    expect(Object.keys(months.json as object).sort()).toEqual([
      'calendar',
      'clause',
      'due',
      'note',
      'rule',
      'to',
      'words',
    ])
    expect(months.text).toContain('暂按法定节假日和周末推算')
  })

  test('no day is an answer too', async () => {
    const outcome = await run('--city tianning --event officer-changed --on 2026-02-12')
    expect(outcome.exit).toBe(0)
    const [reason, hint] = outcome.text.split('\n')
    expect(outcome.json).toEqual({ due: null, reason })
    expect(hint).toContain('--unit-type')
  })

  test('one rule is asked by its id, with an event or without', async () => {
    const summary = await run('--city dazhou --rule yearly-summary --on 2026-05-06')
    expect(summary.json).toMatchObject({ due: '2026-12-31', clause: '五（三）', rule: 'yearly-summary' })
    expect(summary.text).toContain('2026-12-31 截止')
    const county = await run('--city puning --rule debrief --unit-type county --on 2026-05-06')
    expect(county.text).toContain('不是对这类单位提的')
    expect(await refusal('--city dazhou --rule party --on 2026-02-12')).toMatchObject({
      code: 'E_RULE',
      message: expect.stringContaining('yearly-summary') as string,
    })
  })

  test('wrong words are refused by code, naming what is allowed', async () => {
    expect(await refusal('--city nowhere --event debrief --on 2026-02-12')).toMatchObject({
      code: 'E_CITY',
      message: expect.stringContaining('shuangyashan') as string,
    })
    expect(await refusal('--city dazhou --event party --on 2026-02-12')).toMatchObject({
      code: 'E_EVENT',
      message: expect.stringMatching(/next-spot-check 下一次抽查；.*meeting-held 会后办理/u) as string,
    })
    for (const day of ['2026-02-30', '2026/02/03', '1999-12-31', 'today', '2026-02-03T24:00', '2026-02-03T9:30'])
      expect(await refusal(`--city dazhou --event debrief --on ${day}`)).toMatchObject({
        code: 'E_DATE',
        message: expect.stringContaining('2026-03-05') as string,
      })
    const debrief = '--city dazhou --event debrief --on 2026-02-12'
    expect(await refusal(`${debrief} --role party`)).toMatchObject({
      code: 'E_ROLE',
      message: expect.stringMatching(/cdo 首席数据官；steward 数据专员；/) as string,
    })
    expect(await refusal(`${debrief} --unit-type party`)).toMatchObject({
      code: 'E_UNIT_TYPE',
      message: expect.stringContaining('county 县（市、区）人民政府；') as string,
    })
    expect(await refusal(`${debrief} --level village`)).toMatchObject({
      code: 'E_LEVEL',
      message: expect.stringContaining('township') as string,
    })
    expect(await refusal('--city dazhou --event debrief')).toMatchObject({ code: 'E_USAGE' })
  })
})

describe('cdo due: the cases of the documents', () => {
  test('A1: 宝 change 2026-12-29 runs over New Year', async () => {
    expect(await answer('--city baoshan --event officer-changed --on 2026-12-29')).toMatchObject({
      due: '2027-01-04',
      calendar: 'estimated',
    })
  })

  test('A5: the term of 达 五（一） is the 首席数据官’s; for 数据专员 the document writes none', async () => {
    const changed = '--city dazhou --event officer-changed --on 2026-05-06'
    const cdo = await run(`${changed} --role cdo`)
    expect(cdo.json).toMatchObject({ due: '2026-06-06', note: expect.stringContaining('2026-06-05') as string })
    expect(cdo.text).toContain('2026-06-05')
    expect(cdo.text).toContain('报送：达州市数字经济工作推进领导小组办公室。')
    expect(await answer(`${changed} --role steward`)).toEqual({
      due: null,
      reason: expect.stringContaining('文件没有写明期限') as string,
    })
    expect(await answer(changed)).toMatchObject({ due: '2026-06-06' })
  })

  test('the kind of unit decides: 普 asks departments for a debrief, and not the county', async () => {
    const debrief = '--city puning --event debrief --on 2026-05-06'
    expect(await answer(`${debrief} --unit-type dept`)).toMatchObject({ due: '2026-12-31' })
    expect(await answer(`${debrief} --unit-type county`)).toEqual({ due: null, reason: expect.any(String) as string })
    expect(await answer('--city dazhou --event debrief --on 2026-05-06 --unit-type dept')).toMatchObject({
      due: '2026-12-31',
    })
    expect(await answer('--city dazhou --event debrief --on 2026-05-06 --unit-type dept --level county')).toEqual({
      due: null,
      reason: expect.stringContaining('没有点到') as string,
    })
  })

  test.each([
    ['shuangyashan', 'incident-found', '中共双鸭山市委网信办'],
    ['dazhou', 'incident-found', '达州市数字经济工作推进领导小组'],
    ['dazhou', 'important-project', '达州市数字经济工作推进领导小组'],
  ])('%s %s: at once, without a day, to %s', async (city, event, to) => {
    const outcome = await run(`--city ${city} --event ${event} --on 2026-05-06T09:30`)
    expect(outcome.json).toMatchObject({ due: null, reason: expect.stringContaining('第一时间') as string, to })
    expect(outcome.text).toContain(`报送：${to}。`)
  })

  test('what has no day, or nobody named', async () => {
    for (const city of ['shuangyashan', 'dazhou'])
      expect(await answer(`--city ${city} --event task-list --on 2026-05-06`)).toEqual({
        due: null,
        rule: 'task-list',
        reason: expect.stringContaining('本年内') as string,
      })
    expect(await answer('--city shuangyashan --event important-project --on 2026-05-06')).toMatchObject({ due: null })
    expect(await answer('--city baoshan --event evaluation-month --on 2026-01-15')).toMatchObject({ due: '2026-02-28' })
    expect(await answer('--city baoshan --event evaluation-month --on 2026-12-31')).toMatchObject({ due: '2027-01-31' })
  })
})

/** Names and digests of all files below a folder. */
const stateOf = async (folder: string) => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  const digest = async (path: string) =>
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
  return Promise.all(files.sort().map(async (path) => `${path} ${await digest(path)}`))
}

describe('cdo due: rules that are not built in', () => {
  const complaint = '--event complaint-received --on'

  test('a rules file by its path, with its own events and terms in hours', () =>
    inFolder(async (folder) => {
      const path = await ownFile(folder)
      const outcome = await run(`--city ${path} ${complaint} 2026-05-06T09:30`)
      expect(outcome.json).toMatchObject({ due: '2026-05-07T09:30' })
      expect(outcome.text).toContain('收到投诉：从 2026-05-06T09:30 起算，2026-05-07T09:30 截止。')
      // Without the time of day there is no answer, and none of another rule in its place.
      expect(await refusal(`--city ${path} ${complaint} 2026-05-06`)).toMatchObject({
        code: 'E_TIME',
        message: expect.stringContaining('按小时计算') as string,
      })
      expect(await refusal(`--city ${path} --event party --on 2026-05-06`)).toMatchObject({
        code: 'E_EVENT',
        message: expect.stringContaining('complaint-received 收到投诉') as string,
      })
      expect(await refusal(`--city dazhou ${complaint} 2026-05-06`)).toMatchObject({ code: 'E_EVENT' })
    }))

  test('a basis in a further document names that document', () =>
    inFolder(async (folder) => {
      const { rules } = ownProfile()
      const source = { id: 'notice', title: '示例市补充通知', number: null, date: null, issuer: null }
      const path = await ownFile(folder, {
        ...ownProfile(),
        sources: [source],
        clauses: [...ownProfile().clauses, { number: '第一条', source: 'notice', about: '答复投诉' }],
        rules: [...rules.slice(0, -1), { ...rules.at(-1), clause: '第一条', words: '一日内答复', source: 'notice' }],
      })
      expect((await run(`--city ${path} ${complaint} 2026-05-06T09:30`)).text).toContain('《示例市补充通知》第一条')
    }))

  test('a broken rules file is refused with everything that is wrong', () =>
    inFolder(async (folder) => {
      const path = await ownFile(folder, { ...ownProfile(), version: '1', party: 1 })
      const refused = await refusal(`--city ${path} ${complaint} 2026-05-06`)
      expect(refused).toMatchObject({
        code: 'E_PROFILE_WRONG',
        message: expect.stringContaining('2 处') as string,
      })
      expect(refused?.message).toMatch(/version[^]*party|party[^]*version/)
      await writeFile(path, '{"id":')
      expect(await refusal(`--city ${path} ${complaint} 2026-05-06`)).toMatchObject({ code: 'E_PROFILE_JSON' })
      expect(await refusal(`--city ${join(folder, 'none.json')} ${complaint} 2026-05-06`)).toMatchObject({
        code: 'E_FILE_UNREADABLE',
      })
    }))

  test('rules that were loaded in a data folder, which is only read', () =>
    inFolder(async (folder) => {
      const older = ownProfile({ events: [], rules: ownProfile().rules.slice(0, -1) })
      const data = await dataFolderWith(join(folder, 'data'), [
        { id: 'example-city', profile: older },
        { id: 'gone-city', profile: ownProfile({ id: 'gone-city' }) },
        { id: 'gone-city', profile: null },
        { id: 'example-city', profile: ownProfile() },
      ])
      // As while the program is at work: an entry that is not whole yet.
      await appendFile(join(data, 'journal', '0001.log'), Buffer.from([0xff, 0x4a]))
      const before = await stateOf(data)
      expect(await answer(`--city example-city --data ${data} ${complaint} 2026-05-06T09:30`)).toMatchObject({
        due: '2026-05-07T09:30',
      })
      expect(await answer(`--city dazhou --data ${data} --event debrief --on 2026-05-06`)).toMatchObject({
        due: '2026-12-31',
      })
      expect(await refusal(`--city gone-city --data ${data} ${complaint} 2026-05-06`)).toMatchObject({
        code: 'E_CITY',
        message: expect.stringMatching(/tianning、example-city/) as string,
      })
      expect(await stateOf(data)).toEqual(before)
      expect(await refusal(`--city example-city ${complaint} 2026-05-06`)).toMatchObject({ code: 'E_CITY' })
      expect(await refusal(`--city example-city --data ${folder} ${complaint} 2026-05-06`)).toMatchObject({
        code: 'E_NO_JOURNAL',
      })
    }))

  test('loaded rules go before the built-in ones of the same id', () =>
    inFolder(async (folder) => {
      const data = await dataFolderWith(folder, [{ id: 'dazhou', profile: ownProfile({ id: 'dazhou' }) }])
      expect(await answer(`--city dazhou --data ${data} ${complaint} 2026-05-06T09:30`)).toMatchObject({
        due: '2026-05-07T09:30',
      })
    }))
})
