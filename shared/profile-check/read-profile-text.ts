import { lineAt, linesOf, scanJson } from '../base/scan-json'
import { jsonStopText } from '../text/profile-problems'
import type { ProfileContext } from './check-profile'
import { readProfileJson, type ProfileReading } from './profile-issues'
import { found, sayProblem } from './profile-problem'

const notJson = (source: string, { at, wanted, before }: Extract<ReturnType<typeof scanJson>, { ok: false }>) => {
  const { line, column, text } = lineAt(source, at)
  const last = lineAt(source, Math.max(0, before - 1))
  const got = source.slice(at).match(/^[^\s,\]}]{1,12}|^./u)?.[0] ?? ''
  const detail = jsonStopText({ wanted, got, column, text, before: last.line < line ? last : undefined })
  return sayProblem(undefined, found('', 'not-json', detail), () => line)
}

/** Where the value at a path begins, or of the value that it stands in: a key that is missing has no line of its own. */
const placeIn = (places: ReadonlyMap<string, number>, path: string): number | undefined => {
  const at = path === '' ? undefined : places.get(path)
  if (at !== undefined) return at
  const outer = path.replace(/(?:^|\.)[^.[\]]*$|\[\d+\]$/, '')
  return outer === path ? undefined : placeIn(places, outer)
}

/** Reads a profile's text: JSON that is none with line and column, everything else with its line. */
export const readProfileText = (text: string, context: ProfileContext): ProfileReading => {
  const source = text.replace(/^\ufeff/, '')
  const scanned = scanJson(source)
  if (!scanned.ok) return { problems: [notJson(source, scanned)] }
  const lineAtPlace = linesOf(source)
  const lineOf = (path: string) => {
    const at = placeIn(scanned.places, path)
    return at === undefined ? undefined : lineAtPlace(at)
  }
  const { problems, ...reading } = readProfileJson(JSON.parse(source), context, lineOf)
  const twice = scanned.twice.map((path) => sayProblem(reading.value, found(path, 'key-twice'), lineOf))
  return { ...reading, lineOf, problems: [...twice, ...problems] }
}
