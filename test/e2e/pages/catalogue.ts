import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** No violation on the screen as it stands, and nothing that scrolls sideways. */
export const expectSound = async (page: Page): Promise<void> => {
  // There are no frames to go into, and what passes is not looked at: a seventh of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  )
  expect(sideways).toBe(false)
}

/** Waits until everything is on disk. */
export const expectSaved = async (page: Page): Promise<void> => {
  await expect(page.locator('[data-save="saved"]')).toBeVisible()
}

/**
 * Goes to a screen without loading the page anew: the session lives in it. Waits until the screen is there, or a dialog asks
 * whether to leave: the one before stands until the code of the next has come, and would take what is pressed.
 */
export const goTo = async (page: Page, path: string): Promise<void> => {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#${path}`)
  const [, screen = ''] = path.split(/[/?]/)
  await expect(page.locator(`a[aria-current="page"][href="#/${screen}"], [role="dialog"]`).first()).toBeAttached()
}

/** What the focused card of the repair is about: rule, cell in the workbook; undefined when the focus is elsewhere. */
export const focusedFinding = (page: Page): Promise<{ rule: string; text: string } | undefined> =>
  page.evaluate(() => {
    const card = document.activeElement?.closest<HTMLElement>('[data-finding]')
    return card === null || card === undefined ? undefined : { rule: card.dataset['rule'] ?? '', text: card.innerText }
  })

/** Picks a file in the import wizard with the keyboard: the button has the focus, Enter opens the chooser. */
export const pickFile = async (page: Page, path: string): Promise<void> => {
  await expect(page.getByRole('button', { name: /选择文件|另选文件/ })).toBeFocused()
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  await (await chooser).setFiles(path)
}
