import { profileWords } from '../text/profile-problems'
import { bare } from './bare-words'
import type { LooseProfile } from './loose-profile'
import { found, type ProblemFound } from './profile-problem'

/** How many names the advice tells; the others are counted. */
const SHOWN = 5

const absentFrom = (path: string, names: readonly string[], document: string): ProblemFound[] =>
  names.length === 0
    ? []
    : [
        found(
          path,
          'name-absent',
          profileWords.some(names.slice(0, SHOWN), names.length),
          `${String(names.length)}\n${document}`,
        ),
      ]

/** How a document of the city may write the name of a body: 示例市数据局 is 市数据局 there. */
const spellings = (name: string, city: string): string[] => {
  const stem = city.replace(/[市区县州旗盟]$/u, '')
  const whole = bare(name).replace(/^中共/u, '')
  if (stem === '' || !whole.startsWith(stem)) return [whole]
  const rest = whole.slice(stem.length)
  return [whole, rest, rest.replace(/^[市区县州旗盟]/u, '')]
}

/**
 * Names of units and of addressees that the document does not have: a slip of the pen, since nothing else depends on
 * them. `id` is the document, '' for the main one.
 */
export const checkListedNames = (file: LooseProfile, id: string, document: string): ProblemFound[] => {
  const text = bare(document)
  const addressees = new Set((file.filing?.addressee ?? []).map(({ body }) => body))
  return [
    ...(file.units ?? []).flatMap(({ names = [], source = '' }, at) =>
      source !== id
        ? []
        : absentFrom(
            `units[${String(at)}].names`,
            names.filter((name) => !text.includes(bare(name))),
            id,
          ),
    ),
    ...(file.bodies ?? []).flatMap(({ id: body, name, source = '' }, at) =>
      source !== id ||
      name === undefined ||
      !addressees.has(body) ||
      spellings(name, file.name ?? '').some((one) => text.includes(one))
        ? []
        : absentFrom(`bodies[${String(at)}].name`, [name], id),
    ),
  ]
}
