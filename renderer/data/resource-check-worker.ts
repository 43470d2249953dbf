import { Dexie } from 'dexie'
import type { ResourceDraft } from '../../shared/catalogue/resource'
import { createCatalogueCheck } from './resource-check'
import type { CheckAnswer, CheckAsk } from './resource-check-messages'

/** Reads and checks the catalogue away from the screen, so that no keystroke waits for 300,000 items. */
const say = (answer: CheckAnswer) => {
  postMessage(answer)
}

let check: ReturnType<typeof createCatalogueCheck> | undefined
let db: Dexie | undefined
let watched: string | undefined

const tellWatched = () => {
  if (check !== undefined && watched !== undefined) say({ kind: 'findings', id: watched, findings: check.of(watched) })
}

const answer = async (ask: CheckAsk): Promise<void> => {
  switch (ask.kind) {
    case 'open':
      check = createCatalogueCheck({ lists: ask.lists, profile: ask.profile, today: ask.today, stage: 'filing' })
      db = await new Dexie(ask.database).open()
      return
    case 'all': {
      if (check === undefined || db === undefined) return
      const resources = await db.table<ResourceDraft>('resources').toArray()
      say({ kind: 'all', counts: check.all(resources) })
      tellWatched()
      return
    }
    case 'some':
      if (check === undefined) return
      say({ kind: 'some', counts: check.some(ask.changes) })
      tellWatched()
      return
    case 'watch':
      watched = ask.id
      tellWatched()
  }
}

let queue: Promise<void> = Promise.resolve()
addEventListener('message', (event: MessageEvent<CheckAsk>) => {
  queue = queue.then(() => answer(event.data)).catch(() => say({ kind: 'failed' }))
})
