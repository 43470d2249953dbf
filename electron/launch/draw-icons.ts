import { chromium, type Page } from '@playwright/test'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findBrowser, isProgram } from '../loopback/find-browser'
import { root } from './stamp'

/** Sizes that Linux keeps icons in; those up to 256 stand in the Windows icon, too. */
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512]
const MOST_IN_ICO = 256
/** The page's and the window's own icon. */
const WINDOW = 96

/** The drawing as a PNG of a size, as the browser draws it. */
const draw = async (page: Page, svg: string, size: number): Promise<Buffer> => {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>html,body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`)
  return page.screenshot({ omitBackground: true })
}

/** A Windows icon of PNG pictures: a head, an entry of 16 bytes for each picture, the pictures. */
const icoOf = (pictures: readonly { readonly size: number; readonly png: Buffer }[]): Buffer => {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let at = head.length
  pictures.forEach(({ size, png }, index) => {
    const entry = 6 + 16 * index
    // 256 is written as 0: a side has one byte.
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(at, entry + 12)
    at += png.length
  })
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

const icons = join(root, 'assets/icons')
const executablePath = findBrowser({ platform: process.platform, environment: process.env, isProgram })
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath })
const page = await browser.newPage()
const svg = await readFile(join(icons, 'icon.svg'), 'utf8')
const pictures: { size: number; png: Buffer }[] = []
for (const size of SIZES) pictures.push({ size, png: await draw(page, svg, size) })
for (const { size, png } of pictures) await writeFile(join(icons, `${size}x${size}.png`), png)
await writeFile(join(icons, 'icon.ico'), icoOf(pictures.filter(({ size }) => size <= MOST_IN_ICO)))
await mkdir(join(root, 'renderer/public'), { recursive: true })
await writeFile(join(root, 'renderer/public/icon.png'), await draw(page, svg, WINDOW))
await browser.close()
