import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PdfFonts } from '../../shared/documents/make-pdf'

/** Where the built screens keep their faces, each with a digest in its name; in a checkout there is no such folder. */
const screens = fileURLToPath(new URL('../renderer/static', import.meta.url))

const face = async (family: string, folder: string, name: string): Promise<Uint8Array> => {
  const files = await readdir(screens).catch((): string[] => [])
  const built = files.find((file) => file.startsWith(`${name}-`) && file.endsWith('.ttf'))
  const packaged = new URL(`../../node_modules/@expo-google-fonts/${family}/${folder}/${name}.ttf`, import.meta.url)
  return new Uint8Array(await readFile(built === undefined ? packaged : join(screens, built)))
}

/** The two faces that printed pages embed: those of the screens when built, from the packages in a checkout. */
export const readFonts = async (): Promise<PdfFonts> => ({
  regular: await face('noto-serif-sc', '400Regular', 'NotoSerifSC_400Regular'),
  bold: await face('noto-sans-sc', '700Bold', 'NotoSansSC_700Bold'),
})
