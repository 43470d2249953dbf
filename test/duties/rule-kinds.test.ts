import { describe, expect, test } from 'vitest'
import { readProfileFile } from '../../electron/assets'
import type { BoundUnit } from '../../shared/profile/binding'
import { profileInForce } from '../../shared/profile/profile-in-force'
import { checklistOf, kindOfRule, makesDuties, ruleKinds } from '../../shared/profile/rule-kind'
import { ruleKindTable } from './rule-kind-table'

const lines = Object.entries(ruleKindTable).flatMap(([city, byUnit]) => {
  const level = readProfileFile(city)!.level!
  const units: Readonly<Record<keyof typeof byUnit, BoundUnit>> = {
    department: { type: 'dept', listed: '1' },
    government: { type: level },
    bureau: { type: 'dept', listed: '1', bureau: true },
  }
  return (['department', 'government', 'bureau'] as const).map((who) => ({
    city,
    who,
    unit: units[who],
    kinds: byUnit[who],
  }))
})
const idsOf = (words: string): string[] => words.split(' ').filter((id) => id !== '')

describe('every rule is dated, 等候, at once, a checklist line, or nothing that software can do for the unit', () => {
  test.each(lines)('$city, $who', ({ city, unit, kinds }) => {
    const file = readProfileFile(city)!
    const { rules } = profileInForce(file, { day: '2026-11-20', unit })
    for (const kind of ruleKinds)
      expect(
        rules
          .filter((rule) => kindOfRule(rule) === kind)
          .map(({ id }) => id)
          .sort(),
        kind,
      ).toEqual(idsOf(kinds[kind]).sort())
    const ids = new Set(file.rules.map(({ id }) => id))
    expect(ruleKinds.flatMap((kind) => idsOf(kinds[kind])).sort()).toEqual([...ids].sort())
    expect(
      checklistOf(rules)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(idsOf(kinds.checklist).sort())
    // 今日 shows what has a period, a day or a term, and nothing else.
    const shown = new Set([...idsOf(kinds.dated), ...idsOf(kinds.awaited)])
    expect(rules.filter(makesDuties).every(({ id }) => shown.has(id))).toBe(true)
  })
})
