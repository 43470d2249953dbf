import { expect, type Locator, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { expectSaved, goTo } from './catalogue'
import { chooseFolder } from './filing'

/** Moments of the play are told in the time of China, whatever the machine's is. */
export const momentOf = (moment: string): Date => new Date(`${moment.replace(' ', 'T')}:00+08:00`)

/** The program is opened again on a later day (`2026-03-02 09:10`), as a clerk does in the morning. */
export const onDay = async (page: Page, moment: string): Promise<void> => {
  await expectSaved(page)
  await page.clock.setFixedTime(momentOf(moment))
  await page.reload()
  await expect(page.getByRole('navigation')).toBeVisible()
}

/** Whatever drawer or dialog is open. */
export const drawerOf = (page: Page): Locator => page.getByRole('dialog')

/** A field by its label, which ends in a star where the field is required. */
const fieldOf = (drawer: Locator, label: string): Locator =>
  drawer.getByLabel(label, { exact: true }).or(drawer.getByLabel(`${label} *`, { exact: true }))

/** Types into fields of a drawer by their labels, each left with Tab so that it is kept. */
export const fillAll = async (drawer: Locator, values: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, value] of Object.entries(values)) {
    const field = fieldOf(drawer, label)
    await field.fill(value)
    await field.press('Tab')
  }
}

/** Leaves a drawer: what was typed is on disk, and the list behind it is there again. */
export const leave = async (page: Page): Promise<void> => {
  await expectSaved(page)
  // A button that is gone takes the focus along; the drawer has it back a moment later.
  await expect(page.locator(':focus')).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(drawerOf(page)).toHaveCount(0)
}

/** Begins a record in a register by its button; the drawer is open then. */
export const begin = async (page: Page, register: string, button: string): Promise<Locator> => {
  await goTo(page, `/matters/${register}`)
  await page.getByRole('link', { name: button, exact: true }).first().press('Enter')
  const drawer = drawerOf(page)
  await expect(drawer).toBeVisible()
  return drawer
}

/** Opens a record of a register by its name. */
export const open = async (page: Page, register: string, name: string): Promise<Locator> => {
  await goTo(page, `/matters/${register}`)
  await page.getByRole('link', { name, exact: true }).press('Enter')
  const drawer = drawerOf(page)
  await expect(drawer).toBeVisible()
  return drawer
}

/** Writes a paper of the open record to a folder; its path. */
export const writePaper = async (page: Page, label: string, as: 'Word' | 'PDF', folder: string): Promise<string> => {
  await drawerOf(page)
    .getByRole('button', { name: `${label}：导出 ${as}` })
    .press('Enter')
  const dialog = page.getByRole('dialog', { name: /^导出《/ })
  await chooseFolder(page, folder)
  await dialog.getByRole('button', { name: as === 'Word' ? '写出文档' : '写出 PDF' }).press('Enter')
  const said = page.getByText(/^已写出“/).last()
  await expect(said).toContainText(as === 'Word' ? '.docx' : '.pdf', { timeout: 60_000 })
  await expect(dialog).toHaveCount(0)
  return /位置：(.+?)(?:。有|$)/.exec(await said.innerText())?.[1] ?? ''
}

/** The paragraphs of a .docx as they are read, a line each. */
export const docxText = (path: string): string => {
  const part = unzipSync(readFileSync(path))['word/document.xml']
  if (part === undefined) throw new Error(`no document in ${path}`)
  return strFromU8(part)
    .split('</w:p>')
    .map((paragraph) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''))
    .join('\n')
}
