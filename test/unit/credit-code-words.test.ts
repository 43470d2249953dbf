import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folders = ['renderer/text/zh-cn', 'shared/text', 'shared/lists', 'electron/cli', 'assets/forms']

test('screens and paper say 统一社会信用代码 in full', () => {
  const files = folders.flatMap((folder) => {
    const place = new URL(`../../${folder}/`, import.meta.url)
    return readdirSync(place)
      .filter((name) => /\.(ts|json)$/.test(name))
      .map((name) => ({ name, text: readFileSync(new URL(name, place), 'utf8') }))
  })
  expect(files.some(({ text }) => text.includes('统一社会信用代码'))).toBe(true)
  const short = files.filter(({ text }) => /(?<!统一社会)信用代码|信用码|机构代码/u.test(text))
  expect(short.map(({ name }) => name)).toEqual([])
})
