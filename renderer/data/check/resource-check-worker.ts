import { Dexie } from 'dexie'
import type { Finding } from '../../../shared/field/finding'
import { createQueue } from '../../../shared/base/queue'
import type { ResourceDraft } from '../../../shared/catalogue/resource'
import { createCatalogueCheck } from './resource-check'
import type { CheckReply, CheckRequest } from './resource-check-messages'
import { resourcePages } from '../store/resource-pages'

/** Reads and checks the catalogue away from the screen, so that no keystroke waits for 300,000 items. */
const say = (answer: CheckReply) => {
  postMessage(answer)
}

let check: ReturnType<typeof createCatalogueCheck> | undefined
let db: Dexie | undefined
let watched: string | undefined

const tellWatched = () => {
  if (check === undefined || watched === undefined) return
  say({ kind: 'findings', id: watched, findings: check.of(watched), completeness: check.scoreOf(watched) })
}

let watchedSet: readonly string[] = []
/** What was last told of each resource of the set, as text. */
let told = new Map<string, string>()
/** Findings told at once: taking over more of them would hold up the window. */
const SLICE = 100

const tellSet = () => {
  if (check === undefined || watchedSet.length === 0) return
  let groups: [string, readonly Finding[]][] = []
  for (const id of watchedSet) {
    const findings = check.of(id)
    const now = findings.length === 0 ? '' : JSON.stringify(findings)
    if ((told.get(id) ?? '') === now) continue
    told.set(id, now)
    groups.push([id, findings])
    if (groups.length < SLICE) continue
    say({ kind: 'set-findings', groups, last: false })
    groups = []
  }
  say({ kind: 'set-findings', groups, last: true })
}

const answer = async (ask: CheckRequest): Promise<void> => {
  switch (ask.kind) {
    case 'open':
      check = createCatalogueCheck({ lists: ask.lists, profile: ask.profile, today: ask.today, stage: 'filing' })
      db = await new Dexie(ask.database).open()
      return
    case 'all': {
      if (check === undefined || db === undefined) return
      const resources: ResourceDraft[] = []
      for await (const page of resourcePages(db)) resources.push(...page)
      const persons = new Set(await db.table<unknown, string>('persons').toCollection().primaryKeys())
      say({ kind: 'all', counts: check.all(resources, persons) })
      say({ kind: 'completeness', catalogue: check.score() })
      tellWatched()
      tellSet()
      return
    }
    case 'some':
      if (check === undefined) return
      say({ kind: 'some', counts: check.some(ask.changes) })
      say({ kind: 'completeness', catalogue: check.score() })
      tellWatched()
      tellSet()
      return
    case 'watch':
      watched = ask.id
      tellWatched()
      return
    case 'watch-set': {
      const wanted = new Set(ask.ids)
      watchedSet = ask.ids
      told = new Map([...told].filter(([id]) => wanted.has(id)))
      tellSet()
    }
  }
}

const inTurn = createQueue()
addEventListener('message', (event: MessageEvent<CheckRequest>) => {
  inTurn(() => answer(event.data)).catch(() => say({ kind: 'failed' }))
})
