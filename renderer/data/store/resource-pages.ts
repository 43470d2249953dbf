import type { Dexie } from 'dexie'
import type { ResourceDraft } from '../../../shared/catalogue/resource'

/** Resources read at once: a catalogue read in one go would make every other reader of the view wait. */
const PAGE = 500

/** Yields the whole catalogue in the order it was entered, page by page. */
export async function* resourcePages(db: Dexie): AsyncGenerator<readonly ResourceDraft[]> {
  for (let last = ''; ;) {
    const page = await db.table<ResourceDraft>('resources').where('id').above(last).limit(PAGE).toArray()
    yield page
    last = page.at(-1)?.id ?? ''
    if (page.length < PAGE) return
  }
}
