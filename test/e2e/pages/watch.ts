import type { Page } from '@playwright/test'

/** What the page keeps for these measurements. */
interface Seen {
  longTasks?: number[]
  strokes?: number[]
  shown?: Promise<number>
}

/** From the next page load on, tasks that hold the main thread for 50 ms or more are kept. */
export const watchTasks = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const tasks: number[] = []
    ;(window as Window & Seen).longTasks = tasks
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    }).observe({ type: 'longtask', buffered: true })
  })

/** Milliseconds of the longest task since the last look; 0 when none took 50 ms. */
export const longestTask = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, ...((window as Window & Seen).longTasks?.splice(0) ?? [])))

/** MiB of script objects in the page; 0 where the browser does not tell. */
export const heapOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { memory } = performance as Performance & { memory?: { usedJSHeapSize: number } }
    return (memory?.usedJSHeapSize ?? 0) / 1024 / 1024
  })

/** Milliseconds that this machine, as busy as it is now, takes for a fixed piece of script in this page. */
export const calibrate = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const began = performance.now()
    let text = ''
    for (let number = 0; number < 60_000; number++) text += String.fromCharCode(0x4e00 + (number % 5000))
    for (let round = 0; round < 12; round++) JSON.parse(JSON.stringify(Array.from(text, (each) => ({ each }))))
    return performance.now() - began
  })

/** From now on the milliseconds from each keystroke in a field until it is painted are kept. */
export const timeStrokes = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const strokes: number[] = []
    ;(window as Window & Seen).strokes = strokes
    document.addEventListener(
      'input',
      (event) => {
        const began = event.timeStamp
        // A message after the frame's callbacks comes when the frame is painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => strokes.push(performance.now() - began)
          port2.postMessage(0)
        })
      },
      true,
    )
  })

/** The 95th percentile of the keystrokes since `timeStrokes`. */
export const strokesP95 = async (page: Page): Promise<number> => {
  const strokes = await page.evaluate(() => (window as Window & Seen).strokes ?? [])
  return strokes.sort((a, b) => a - b)[Math.floor(strokes.length * 0.95)] ?? Infinity
}

/** Begins to wait, inside the page, from the next press of a key until the table shows a text. */
export const timeUntilShown = (page: Page, text: string): Promise<void> =>
  page.evaluate((wanted) => {
    ;(window as Window & Seen).shown = new Promise((resolve) => {
      document.addEventListener(
        'keydown',
        ({ timeStamp }) => {
          const observer = new MutationObserver(() => {
            if (document.querySelector('[role="grid"]')?.textContent.includes(wanted) !== true) return
            observer.disconnect()
            resolve(performance.now() - timeStamp)
          })
          observer.observe(document.body, { subtree: true, childList: true, characterData: true })
        },
        { capture: true, once: true },
      )
    })
  }, text)

/** Milliseconds that `timeUntilShown` waited. */
export const shownAfter = (page: Page): Promise<number> =>
  page.evaluate(() => (window as Window & Seen).shown ?? Promise.resolve(Infinity))
