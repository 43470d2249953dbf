import { expect, type Page } from '@playwright/test'

interface Focus {
  readonly name: string
  readonly visible: boolean
}

/** Name and visibility of what has the focus; the page itself has no name. */
const focusOf = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const at = document.activeElement
    if (!(at instanceof HTMLElement) || at === document.body) return { name: '', visible: false }
    const label = at instanceof HTMLInputElement ? at.labels?.[0]?.innerText : undefined
    const name = (at.getAttribute('aria-label') ?? label ?? at.innerText).trim()
    const box = at.getBoundingClientRect()
    const inWindow = box.bottom > 0 && box.top < innerHeight && box.width > 0
    const outline = getComputedStyle(at)
    const frame = at.parentElement?.querySelector('fieldset')
    const framed = frame !== null && frame !== undefined && getComputedStyle(frame).borderTopWidth === '2px'
    const marked = framed || (outline.outlineStyle !== 'none' && outline.outlineWidth !== '0px')
    return { name, visible: inWindow && marked }
  })

/** Presses a key until what is named so has the focus; the focus must be seen and never be lost on the way. */
export const walkTo = async (page: Page, name: RegExp, key = 'Tab', most = 80): Promise<void> => {
  const seen: string[] = []
  for (let presses = 0; presses <= most; presses++) {
    const focus = await focusOf(page)
    if (presses > 0) expect(focus.visible, `focus on “${focus.name}” is seen, after ${seen.join(' · ')}`).toBe(true)
    if (name.test(focus.name)) return
    seen.push(focus.name)
    await page.keyboard.press(key)
  }
  throw new Error(`${String(name)} is not reached with ${key}: ${seen.slice(-20).join(' · ')}`)
}

/** The focus is where a person can go on from: on something with a name. */
export const expectFocusKept = async (page: Page): Promise<void> => {
  await expect.poll(async () => (await focusOf(page)).name).not.toBe('')
}
