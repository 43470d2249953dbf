import { expect, test, type Page } from '@playwright/test'
import { strToU8, zipSync } from 'fflate'
import { readCodeLists, readProfileFile } from '../../electron/assets'
import type { ProfileFile } from '../../shared/profile/profile-file'
import { rulesByClause } from '../../shared/profile-check/rules-by-clause'
import { expectSaved, expectSound, goTo } from './pages/catalogue'
import { loadSample, openProgram } from './pages/first-run'
import { startProgram } from './program'

const profileOf = (id: string): ProfileFile => {
  const file = readProfileFile(id)
  if (file === undefined) throw new Error(`no profile ${id}`)
  return file
}

const headings = (number: string): string => {
  if (number.startsWith('附件')) return number
  const [, section = '', part, item] = /^([一二三四五六七八九十]+)(（.+）)?(\d+)?$/.exec(number) ?? []
  return item !== undefined ? `${item}. ` : (part ?? `${section}、`)
}

/** A document of our own with the headings of a profile and nothing but the words that its values cite. */
const documentOf = (file: ProfileFile): string[] =>
  rulesByClause(file, readCodeLists()).map(({ number, rules, cannot }) => {
    const words = [...new Set([...rules, ...cannot].map((value) => value.words))]
    return `${headings(number)}示例。${words.map((one) => `${one}。`).join('')}`
  })

const docx = (lines: readonly string[]): Buffer =>
  Buffer.from(
    zipSync({
      '_rels/.rels': strToU8(
        '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': strToU8(
        `<w:document xmlns:w="http://w"><w:body>${lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`,
      ),
    }),
  )

const choose = async (page: Page, button: RegExp, name: string, buffer: Buffer): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).click()
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer })
}

/** Every record of the view but the unit's, as text. */
const recordsOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(String(request.error)))
      })
    const tables: Record<string, unknown> = {}
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name))
      for (const store of database.objectStoreNames)
        if (!['unit', 'meta', 'actions'].includes(store))
          tables[`${name}/${store}`] = await asked(database.transaction(store).objectStore(store).getAll())
      database.close()
    }
    return JSON.stringify(tables)
  })

test('the document clause by clause, and beside it the copy that the office received', async ({ page }) => {
  const program = await startProgram()
  await openProgram(page, program.url)
  await loadSample(page)
  const file = profileOf('shuangyashan')
  await goTo(page, '/basis')
  const table = page.getByRole('table')
  await expect(table.getByRole('row')).toHaveCount(file.clauses.length + 1)
  await expect(table).toContainText('每半年一次')
  await expectSound(page)

  // By keyboard alone: the counts filter, the box searches.
  await page.getByRole('button', { name: /^软件做不到/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^显示 \d+ 条$/)).not.toHaveText(`显示 ${file.clauses.length} 条`)
  await expect(table.getByText(/^软件做不到：/)).not.toHaveCount(0)
  await page.getByRole('button', { name: /^共/ }).click()
  await page.getByRole('searchbox').fill('每半年')
  await expect(table.getByRole('row')).toHaveCount(2)
  await page.getByRole('searchbox').fill('')

  const lines = documentOf(file)
  await choose(page, /载入本单位收到的文件/, '收到的文件.docx', docx(lines))
  await expect(page.getByText(`${file.clauses.length} 条里对上 ${file.clauses.length} 条`)).toBeVisible()
  await expect(page.getByRole('button', { name: '原文没有找到 0' })).toBeVisible()
  await expect(table.locator('mark', { hasText: '每半年组织召开' })).toBeVisible()
  await expectSaved(page)
  await expectSound(page)

  const amended = lines.map((line) => line.replace('每半年组织召开', '每季度组织召开')).join('\n')
  await choose(page, /换一份文件/, '修改后的文件.txt', Buffer.from(amended))
  await page.getByRole('button', { name: '原文没有找到 1' }).click()
  await expect(table.getByRole('row')).toHaveCount(2)
  await expect(table).toContainText('本单位收到的文件里没有找到这几个字，请核对')
  await expectSound(page)

  await choose(page, /换一份文件/, '旧格式.doc', Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(64)}`, 'hex'))
  await expect(page.getByRole('alert').filter({ hasText: 'E_POLICY_OLD' })).toContainText('另存为“Word 文档（.docx）”')
  await expect(page.getByText('修改后的文件.txt，')).toBeVisible()
  await page.getByRole('button', { name: '移除这份文件' }).click()
  await expect(page.getByRole('button', { name: '载入本单位收到的文件' })).toBeVisible()
  await expectSaved(page)
  await program.stop()
})

test('another city keeps every record and says what is missing; rules files are loaded and refused', async ({
  page,
}) => {
  const program = await startProgram()
  await openProgram(page, program.url)
  await loadSample(page)
  await expectSaved(page)
  const before = await recordsOf(page)
  expect(before.length).toBeGreaterThan(10_000)

  await goTo(page, '/settings')
  const city = page.getByRole('combobox', { name: '执行哪个地方的文件' })
  const pick = async (name: string) => {
    await city.click()
    await page.getByRole('option', { name }).click()
  }
  await pick('达州市')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('30 个工作日内')
  await expect(dialog).toContainText('推荐表')
  await expectSound(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(city).toHaveText('双鸭山市')

  await pick('达州市')
  await dialog.getByRole('button', { name: '改为按达州市办理' }).click()
  await expect(page.getByText('已改为按达州市办理，还要补这些')).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: '还要补这些' })).toContainText(/还缺.*籍贯/)
  await expect(city).toHaveText('达州市')
  await expectSaved(page)
  await expectSound(page)
  expect(await recordsOf(page)).toBe(before)

  const own = { ...profileOf('dazhou'), id: 'example', name: '示例市', regionCode: '990000' }
  await choose(page, /载入规则文件/, '坏.json', Buffer.from('{"id": 1'))
  await expect(page.getByRole('alert').filter({ hasText: 'E_PROFILE_JSON' })).toBeVisible()
  await choose(page, /载入规则文件/, '错.json', Buffer.from(JSON.stringify({ ...own, roles: [] })))
  await expect(page.getByRole('alert').filter({ hasText: 'E_PROFILE_WRONG' })).toContainText('roles')
  await choose(
    page,
    /载入规则文件/,
    '旧.json',
    Buffer.from(JSON.stringify({ ...profileOf('dazhou'), version: '2020.1.0' })),
  )
  await expect(page.getByRole('alert').filter({ hasText: 'E_PROFILE_OLD' })).toBeVisible()
  await choose(page, /载入规则文件/, '示例市.json', Buffer.from(JSON.stringify(own)))
  const row = page.getByRole('row', { name: /示例市/ })
  await expect(row).toBeVisible()
  await expectSound(page)
  await pick('示例市')
  await dialog.getByRole('button', { name: '改为按示例市办理' }).click()
  await expect(row).toContainText('本单位正在执行')
  await expect(row.getByRole('button', { name: /移除/ })).toHaveCount(0)
  await pick('达州市')
  await dialog.getByRole('button', { name: '改为按达州市办理' }).click()
  await row.getByRole('button', { name: /移除载入的示例市规则/ }).click()
  await expect(row).toHaveCount(0)

  // The same again changes nothing; another content is shown and asked first; the built-in rules come back by name.
  const builtIn = profileOf('dazhou')
  await choose(page, /载入规则文件/, '一样.json', Buffer.from(JSON.stringify(builtIn)))
  await expect(page.getByText(`达州市的规则 ${builtIn.version} 版和现在用的内容完全一样`)).toBeVisible()
  const at = builtIn.rules.findIndex(({ when }) => when.kind === 'within' && when.unit === 'workday')
  const rules = builtIn.rules.map((rule, index) =>
    index === at ? { ...rule, title: '改了名称的一项', when: { kind: 'within', n: 20, unit: 'workday' } } : rule,
  )
  const newer = Buffer.from(JSON.stringify({ ...builtIn, version: '2099.1.0', rules, expect: [] }))
  await choose(page, /载入规则文件/, '新.json', newer)
  await expect(dialog).toContainText('本单位正在执行这份规则')
  await expect(dialog.getByRole('row', { name: /改了名称的一项/ })).toContainText('20 个工作日内')
  await expectSound(page)
  await dialog.getByRole('button', { name: '不载入' }).click()
  const used = page.getByRole('row', { name: /^达州市/ })
  await expect(used).toContainText('程序自带')
  await choose(page, /载入规则文件/, '新.json', newer)
  await dialog.getByRole('button', { name: '替换' }).click()
  await expect(used).toContainText('2099.1.0')
  await used.getByRole('button', { name: new RegExp(`恢复程序自带的 ${builtIn.version} 版`) }).click()
  await expect(used.getByText('程序自带', { exact: true })).toBeVisible()
  await expectSaved(page)
  await program.stop()
})

test('a unit says how it stands under the document: first run, list, 参照执行, where to file, addressee', async ({
  page,
}) => {
  const program = await startProgram()
  await openProgram(page, program.url)
  const own = { ...profileOf('shuangyashan'), id: 'example', name: '示例市' }
  await choose(page, /载入本地规则/, '示例市.json', Buffer.from(JSON.stringify(own)))
  await expect(page.getByRole('combobox', { name: /执行哪个地方的文件/ })).toHaveText('示例市')
  await page.getByLabel('单位名称 *').fill('示例镇人民政府')
  await page.getByLabel('行政区划代码 *').fill('230521100')
  await page.getByLabel('单位类型 *').click()
  await page.getByRole('option', { name: '镇（乡）人民政府' }).click()
  await expect(page.getByRole('status')).toContainText('文件没有点到这类单位')
  await expectSound(page)
  await page.getByRole('button', { name: '开始使用' }).click()
  await expect(page.getByRole('navigation')).toBeVisible()

  await goTo(page, '/settings?standing=1')
  const follows = page.getByRole('combobox', { name: '参照执行' })
  await expect(follows).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: '参照执行', exact: true }).click()
  await page.getByLabel('谁通知的').fill('示例县数据局电话通知')
  await page.getByLabel('自哪天起').fill('2026年3月5日')
  await page.getByRole('radio', { name: /县（区）数据局/ }).check()
  await page.getByLabel('机关名称').fill('示例县数据资源局')
  await page.keyboard.press('Tab')
  await expect(page.getByText('名称和文件写的不一样，请写明更改原因。')).toBeVisible()
  await page.getByLabel('更改原因').fill('机构改革')
  await page.keyboard.press('Tab')
  await expect(page.getByText('名称和文件写的不一样，请写明更改原因。')).toHaveCount(0)
  await expectSaved(page)
  await expectSound(page)
  await goTo(page, '/filing')
  await expect(page.getByText(/报送给示例县数据资源局/)).toBeVisible()
  await goTo(page, '/settings')
  await page.getByRole('button', { name: '恢复为文件写的机关' }).click()
  await expect(page.getByLabel('机关名称')).toHaveValue('')
  await expect(page.getByLabel('自哪天起')).toHaveValue('2026-03-05')
  await expectSaved(page)
  await goTo(page, '/history')
  await expect(page.getByText('选择参照执行')).toBeVisible()
  await page.getByRole('button', { name: '看改动：选择参照执行' }).click()
  await expect(page.getByRole('dialog')).toContainText('示例市：参照执行')
  await program.stop()
})
