import { delimiter, join } from 'node:path'

/** Where PATH could keep programs of these names: every folder for the first name, then for the next. */
export const onPath = (
  environment: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
): string[] => {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}
