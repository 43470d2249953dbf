import { officialPage as page } from './official-page'

/** Millimetres in twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)

/** Width of the text; 28 characters fill it. */
const TEXT_WIDTH = twips(page.paper.width) - twips(page.paper.left) - twips(page.paper.right)
export const CHARACTER = TEXT_WIDTH / page.characters
