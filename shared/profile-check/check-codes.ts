import type { CodeListId, CodeLists } from '../field/code-lists'
import { profileWords } from '../text/profile-problems'
import type { LooseProfile } from './loose-profile'
import { found, under, type ProblemFound } from './profile-problem'

interface Whose {
  readonly unitTypes?: readonly string[] | undefined
  readonly exceptUnitTypes?: readonly string[] | undefined
}

/** The values of a profile that say for which units they are, with their paths. */
const whoseValues = (file: LooseProfile): [path: string, value: Whose][] => {
  const list = (path: string, values: readonly Whose[] | undefined): [string, Whose][] =>
    (values ?? []).map((value, at) => [`${path}[${String(at)}]`, value])
  return [
    ...list('scope', file.scope),
    ...list('roles', file.roles),
    ...list('rules', file.rules),
    ...list('forms', file.forms),
    ...list('filing.addressee', file.filing?.addressee),
    ...list('filing.rule', file.filing?.rule),
    ...list('training', file.training),
    ...list('changes', file.changes),
  ]
}

/** Codes that stand in no code list, each with the codes that do. */
export const checkCodes = (file: LooseProfile, lists: CodeLists): ProblemFound[] => {
  const known = (list: CodeListId): string =>
    profileWords.known(
      lists[list].title,
      lists[list].entries.map(({ code, label }) => profileWords.code(code, label)),
    )
  const unknown = (path: string, list: CodeListId, codes: readonly string[] | undefined): ProblemFound[] =>
    (codes ?? [])
      .filter((code) => !lists[list].entries.some((entry) => entry.code === code))
      .map((code) => found(path, 'code-unknown', code, known(list)))
  return [
    ...whoseValues(file).flatMap(([path, { unitTypes, exceptUnitTypes }]) => [
      ...unknown(under(path, 'unitTypes'), 'unitType', unitTypes),
      ...unknown(under(path, 'exceptUnitTypes'), 'unitType', exceptUnitTypes),
    ]),
    ...(file.roles ?? []).flatMap(({ role, title = '', qualification }, at) => [
      // A role of the profile's own is known by its title alone.
      ...(title.trim() !== '' || role === undefined
        ? []
        : unknown(`roles[${at}].role`, 'role', [role]).map((one) => ({ ...one, code: 'role-untitled' as const }))),
      ...(qualification?.anyOf ?? []).flatMap((way, n) =>
        way.kind === 'education' ? unknown(`roles[${at}].qualification.anyOf[${n}].codes`, 'education', way.codes) : [],
      ),
    ]),
    ...(file.training ?? []).flatMap((one, at) => unknown(`training[${at}].topics`, 'trainingTopic', one.topics)),
    ...(file.focusFields ?? []).flatMap((one, at) => unknown(`focusFields[${at}].codes`, 'focusField', one.codes)),
    ...(file.expect ?? []).flatMap(({ unitType }, at) =>
      unitType === undefined ? [] : unknown(`expect[${at}].unitType`, 'unitType', [unitType]),
    ),
  ]
}
