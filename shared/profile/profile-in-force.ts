import { asksLevel, documentLevel } from './binding'
import { inForce } from './in-force'
import type { Profile } from './profile'
import type { ProfileFile } from './profile-file'
import { SeenByUnit, type InForceFor } from './seen-by-unit'

const one = (): string => ''
const firstOf = <V>(values: readonly V[]): V | null => values[0] ?? null

/**
 * The rules of a profile in force on a day for a unit. A value holds from its day to its last day and not before; what
 * the document asks of others is there with whose it is. A unit that is not bound has no roles, no addressee, no forms.
 */
export const profileInForce = (file: ProfileFile, wanted: InForceFor): Profile => {
  const { day } = wanted
  const now = new SeenByUnit(file, wanted)
  const bodies = inForce(file.bodies, ({ id }) => id, day)
  const { chosen, choices } = now.addressees(bodies)
  const { catalogue } = file
  const { inForce: rules, ended } = now.rules()
  return {
    file,
    id: file.id,
    name: file.name,
    regionCode: file.regionCode,
    version: file.version,
    level: documentLevel(file),
    source: file.source,
    sources: file.sources ?? [],
    binding: now.binding,
    levelOpen: asksLevel(file, wanted.unit, day),
    roles: now.roles(),
    rules,
    events: file.events ?? [],
    forms: now.named ? now.of(file.forms, 'forms', ({ id }) => id) : [],
    bodies,
    filing: {
      addressee: chosen,
      chosen: choices.some(({ body }) => body === wanted.unit.filesWith),
      choices,
      rule: now.named ? firstOf(now.of(file.filing?.rule, 'filing', one)) : null,
    },
    catalogue: {
      rule: firstOf(inForce(catalogue?.rule ?? [], one, day)),
      codePattern: firstOf(inForce(catalogue?.codePattern ?? [], one, day)),
    },
    training: firstOf(now.of(file.training, 'training', one)),
    quality: firstOf(inForce(file.quality, one, day)),
    evaluation: firstOf(inForce(file.evaluation, one, day)),
    debrief: firstOf(inForce(file.debrief, one, day)),
    veto: inForce(file.veto, ({ text }) => text, day),
    focusFields: firstOf(inForce(file.focusFields, one, day)),
    scenarioFields: firstOf(inForce(file.scenarioFields ?? [], one, day)),
    units: firstOf(inForce(file.units, one, day)),
    coming: file.rules.filter((rule) => rule.from !== null && rule.from > day && now.concerns(rule)),
    ended,
    conditions: now.conditions(),
  }
}
