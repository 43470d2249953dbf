import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { namesLawAndArticle } from '../../shared/catalogue/check-sharing'
import { basisText, shareBasisLibrary } from '../../shared/catalogue/share-basis'

const file = new URL('../../assets/lists/share-basis.json', import.meta.url)
const library = shareBasisLibrary.parse(JSON.parse(readFileSync(file, 'utf8')))

it('offers bases that the check takes, once each; without an article one has to be added', () => {
  for (const entry of library) expect(namesLawAndArticle(basisText(entry))).toBe(entry.article !== undefined)
  expect(new Set(library.map(basisText)).size).toBe(library.length)
})
