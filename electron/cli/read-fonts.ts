import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PdfFonts } from '../../shared/documents/make-pdf'
import { assetsFolder } from '../assets'

const face = async (family: string, folder: string, file: string): Promise<Uint8Array> => {
  const built = join(assetsFolder(), 'fonts', file)
  const packaged = fileURLToPath(
    new URL(`../../node_modules/@expo-google-fonts/${family}/${folder}/${file}`, import.meta.url),
  )
  return new Uint8Array(await readFile(existsSync(built) ? built : packaged))
}

/** The two faces that printed pages embed: copied beside the bundles when built, from the packages in a checkout. */
export const readFonts = async (): Promise<PdfFonts> => ({
  regular: await face('noto-serif-sc', '400Regular', 'NotoSerifSC_400Regular.ttf'),
  bold: await face('noto-sans-sc', '700Bold', 'NotoSansSC_700Bold.ttf'),
})
