import { z } from 'zod'

/** One entry of a code list: what is stored (`code`), what is shown (`label`), what else is accepted (`aliases`). */
export const codeEntry = z.strictObject({
  code: z.string(),
  label: z.string(),
  aliases: z.array(z.string()).optional(),
  /** Code of the entry in the parent list that this one belongs under. */
  parent: z.string().optional(),
  /** Format classes: the types that belong to the class, and other spellings of them. */
  types: z.array(z.string()).optional(),
  typeAliases: z.record(z.string(), z.string()).optional(),
  /** Update cycles: days after which a resource counts as stale. */
  maxGapDays: z.int().optional(),
  needsText: z.boolean().optional(),
  needsCondition: z.boolean().optional(),
  needsBasis: z.boolean().optional(),
  needsLength: z.boolean().optional(),
  group: z.boolean().optional(),
  rank: z.int().optional(),
  graduated: z.boolean().optional(),
  order: z.int().optional(),
  exportable: z.boolean().optional(),
  blocked: z.boolean().optional(),
})
export type CodeEntry = z.infer<typeof codeEntry>

/** A code list with the standard or document it comes from. */
export const codeList = z.strictObject({ title: z.string(), source: z.string(), entries: z.array(codeEntry) })
export type CodeList = z.infer<typeof codeList>

export const codeListIds = [
  'cycle',
  'shareType',
  'shareWayClass',
  'shareWay',
  'openType',
  'formatClass',
  'itemType',
  'class',
  'divisionBase',
  'divisionTheme',
  'dataLevel',
  'secrecy',
  'focusField',
  'unitType',
  'role',
  'trainingTopic',
  'sex',
  'ethnicGroup',
  'politicalStatus',
  'education',
  'degree',
  'filingType',
  'secretWord',
  'personalWord',
  'sensitiveWord',
  'systemOwner',
  'systemState',
  'network',
  'demandState',
  'sourceLevel',
  'openWay',
  'openState',
] as const
export type CodeListId = (typeof codeListIds)[number]

/** All code lists by id; read from `assets/lists/codelists.json` by each host and passed in. */
export const codeLists = z.record(z.enum(codeListIds), codeList)
export type CodeLists = z.infer<typeof codeLists>

/** The label of a stored code; the code itself where the list does not know it. */
export const labelOf = (list: CodeList, code: string): string =>
  list.entries.find((entry) => entry.code === code)?.label ?? code
