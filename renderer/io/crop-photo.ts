import { ATTACHMENT_BYTES } from '../../shared/host/contract'

/** 35 × 49 mm at 300 dots per inch, as the forms print it. */
export const PHOTO = { width: 413, height: 579, dpi: 300 } as const

/** Why a file is no photo that can be taken: too large, another kind of file, or damaged. */
export type PhotoProblem = 'big' | 'kind' | 'damaged'

/** A part of the picture, in its own pixels. */
export interface PhotoArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const startsWith = (bytes: Uint8Array, ...marks: readonly number[]): boolean =>
  marks.every((mark, at) => bytes[at] === mark)

/** Looks at the first bytes, not at the ending: JPEG or PNG of at most 20 MB that the browser can draw. */
export const photoProblem = async (file: Blob): Promise<PhotoProblem | undefined> => {
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer())
  const known = startsWith(head, 0xff, 0xd8, 0xff) || startsWith(head, 0x89, 0x50, 0x4e, 0x47)
  if (!known) return 'kind'
  if (file.size > ATTACHMENT_BYTES) return 'big'
  try {
    ;(await createImageBitmap(file)).close()
    return undefined
  } catch {
    return 'damaged'
  }
}

/** Writes the density into the JFIF header, so that printing programs know the size in millimetres. */
const withDensity = (jpeg: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
  // SOI, APP0, length, then “JFIF”; the unit and the two densities follow the version.
  if (!startsWith(jpeg.subarray(6), 0x4a, 0x46, 0x49, 0x46)) return jpeg
  const [high, low] = [PHOTO.dpi >> 8, PHOTO.dpi & 0xff]
  jpeg.set([1, high, low, high, low], 13)
  return jpeg
}

/** The chosen part as a JPEG of 413 × 579 pixels; transparent parts become white. */
export const cropPhoto = async (file: Blob, area: PhotoArea): Promise<Blob> => {
  const picture = await createImageBitmap(file)
  const canvas = new OffscreenCanvas(PHOTO.width, PHOTO.height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  context.fillStyle = 'white'
  context.fillRect(0, 0, PHOTO.width, PHOTO.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, area.x, area.y, area.width, area.height, 0, 0, PHOTO.width, PHOTO.height)
  picture.close()
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })
  return new Blob([withDensity(new Uint8Array(await blob.arrayBuffer()))], { type: 'image/jpeg' })
}
