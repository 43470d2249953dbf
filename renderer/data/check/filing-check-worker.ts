import { Dexie } from 'dexie'
import { checkResources } from '../../../shared/catalogue/check-catalogue'
import type { ResourceDraft } from '../../../shared/catalogue/resource'
import { rules } from '../../../shared/catalogue/quality-rules'
import type { FilingCheckReply, FilingCheckRequest, RuleGroup } from './filing-check'

/** How many records of a rule are named one by one. */
const NAMED = 20

const grouped = async ({ database, lists, profile, today }: FilingCheckRequest): Promise<RuleGroup[]> => {
  const db = await new Dexie(database).open()
  const resources = await db.table<ResourceDraft>('resources').toArray()
  const persons = new Set((await db.table<{ readonly id: string }>('persons').toArray()).map(({ id }) => id))
  db.close()
  const groups = new Map<string, RuleGroup>()
  for (const { level, rule, resourceId, resource, message } of checkResources(resources, {
    lists,
    profile,
    today,
    persons,
    stage: 'filing',
  })) {
    const title = Object.hasOwn(rules, rule) ? rules[rule as keyof typeof rules].title : rule
    const group = groups.get(`${level}${rule}`) ?? { level, rule, title, count: 0, places: [] }
    const places =
      group.places.length < NAMED && resourceId !== undefined
        ? [...group.places, { resourceId, name: resource, message }]
        : group.places
    groups.set(`${level}${rule}`, { ...group, count: group.count + 1, places })
  }
  return [...groups.values()]
}

addEventListener('message', (event: MessageEvent<FilingCheckRequest>) => {
  const answer = (said: FilingCheckReply) => {
    postMessage(said)
  }
  grouped(event.data).then(
    (groups) => answer({ ok: true, groups }),
    (thrown: unknown) => answer({ ok: false, detail: String(thrown) }),
  )
})
