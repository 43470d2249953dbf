import type { Contents, KeyInput } from './electron-parts'

/** Where the zoom is kept over a restart; 0 is the size as drawn, each step 20 %. */
export interface KeptZoom {
  readonly read: () => number
  readonly keep: (level: number) => void
}

const STEP = 0.5
const SMALLEST = -3
const LARGEST = 5

const within = (level: number): number => Math.min(LARGEST, Math.max(SMALLEST, level))

/** What Ctrl with a key asks for; undefined for every other key. */
const askedBy = ({ type, key, control, alt, meta }: KeyInput): ((level: number) => number) | undefined => {
  if (type !== 'keyDown' || !control || alt || meta) return undefined
  if (key === '+' || key === '=') return (level) => level + STEP
  if (key === '-' || key === '_') return (level) => level - STEP
  return key === '0' ? () => 0 : undefined
}

/** Zoom by Ctrl + − 0 and by the wheel, as in every browser; without a menu Electron has no keys for it. */
export const offerZoom = (contents: Contents, kept: KeptZoom): void => {
  let level = within(kept.read())
  const set = (next: number): void => {
    level = within(next)
    contents.setZoomLevel(level)
    kept.keep(level)
  }
  contents.on('did-finish-load', () => contents.setZoomLevel(level))
  contents.on('before-input-event', (event, input) => {
    const change = askedBy(input)
    if (change === undefined) return
    event.preventDefault()
    set(change(level))
  })
  contents.on('zoom-changed', (_event, direction) => set(direction === 'in' ? level + STEP : level - STEP))
}
