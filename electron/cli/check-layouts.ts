import { isObject } from '../../shared/base/is-object'
import { dataKinds } from '../../shared/kinds/data-kinds'
import type { PickedFile } from '../../shared/profile-check/load-profile'
import { looseProfile } from '../../shared/profile-check/loose-profile'
import type { ProfileReading } from '../../shared/profile-check/profile-issues'
import { found, sayProblem, type ProfileProblem } from '../../shared/profile-check/profile-problem'
import { readLayout } from '../../shared/profile-check/read-layout'
import { layoutProblems } from '../../shared/text/layout-problems'

const problemsIn = ({ text }: PickedFile): readonly string[] => {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return [layoutProblems.json]
  }
  const read = readLayout(value, dataKinds)
  return read.ok ? [] : read.error
}

/** What is wrong with the layouts that lie beside a rules file, said at the form that names them. */
export const checkLayouts = (
  { value, lineOf }: Pick<ProfileReading, 'value' | 'lineOf'>,
  beside: readonly PickedFile[],
): ProfileProblem[] => {
  const forms = (isObject(value) && looseProfile(value).forms) || []
  return beside.flatMap((file) => {
    const at = forms.findIndex(({ layout }) => `${layout ?? ''}.json` === file.name)
    const path = at < 0 ? 'forms' : `forms[${String(at)}].layout`
    return problemsIn(file).map((problem) => sayProblem(value, found(path, 'layout-wrong', file.name, problem), lineOf))
  })
}
