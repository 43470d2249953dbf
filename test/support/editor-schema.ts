import { z } from 'zod'
import { readCodeLists } from '../../electron/assets'
import type { CodeListId } from '../../shared/field/code-lists'
import { profileFile } from '../../shared/profile/profile-file'
import { dueEvents } from '../../shared/profile/rule'
import { eventNames } from '../../shared/text/due-text'
import { profileKey } from '../../shared/text/profile-keys'

/** The part of JSON Schema that zod writes. */
export interface JsonSchema {
  properties?: Record<string, JsonSchema>
  items?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  enum?: string[]
  enumDescriptions?: string[]
  type?: string | string[]
  pattern?: string
  description?: string
}

type Code = readonly [code: string, label: string]

const lists = readCodeLists()
const codesOf = (list: CodeListId): Code[] => lists[list].entries.map(({ code, label }) => [code, label])

/** Where codes of a list are written; `open`: names of the profile's own are taken beside them. */
const codes: Readonly<Record<string, { readonly all: readonly Code[]; readonly open: boolean }>> = {
  unitTypes: { all: codesOf('unitType'), open: false },
  exceptUnitTypes: { all: codesOf('unitType'), open: false },
  unitType: { all: codesOf('unitType'), open: false },
  topics: { all: codesOf('trainingTopic'), open: false },
  'anyOf.codes': { all: codesOf('education'), open: false },
  'focusFields.codes': { all: codesOf('focusField'), open: false },
  role: { all: codesOf('role'), open: true },
  roles: { all: codesOf('role'), open: true },
  event: { all: dueEvents.map((event) => [event, eventNames[event]]), open: true },
}

const withCodes = (schema: JsonSchema, { all, open }: { all: readonly Code[]; open: boolean }): JsonSchema => {
  const known: JsonSchema = { enum: all.map(([code]) => code), enumDescriptions: all.map(([, label]) => label) }
  return open ? { anyOf: [known, schema] } : { ...schema, ...known }
}

/** The schema with its codes: of a list where its members are codes, else of the value itself. */
const coded = (schema: JsonSchema, key: string, inside: string): JsonSchema => {
  const known = codes[`${inside}.${key}`] ?? codes[key]
  if (known === undefined || schema.properties !== undefined) return schema
  if (schema.items === undefined) return withCodes(schema, known)
  return schema.items.type === 'string' ? { ...schema, items: withCodes(schema.items, known) } : schema
}

const described = (schema: JsonSchema, inside: string): JsonSchema => {
  const each = (all: JsonSchema[]): JsonSchema[] => all.map((one) => described(one, inside))
  return {
    ...schema,
    ...(schema.items && { items: described(schema.items, inside) }),
    ...(schema.anyOf && { anyOf: each(schema.anyOf) }),
    ...(schema.oneOf && { oneOf: each(schema.oneOf) }),
    ...(schema.properties && {
      properties: Object.fromEntries(
        Object.entries(schema.properties).map(([key, one]) => {
          const description = profileKey(key, inside)
          const labels = codes[`${inside}.${key}`] ?? codes[key]
          const list = one.properties === undefined && labels !== undefined
          const said = list ? `：${labels.all.map(([code, label]) => `${code} ${label}`).join('、')}` : ''
          return [
            key,
            {
              ...(description !== undefined && { description: `${description}${said}` }),
              ...described(coded(one, key, inside), key),
            },
          ]
        }),
      ),
    }),
  }
}

/** The schema of profiles for editors: every key says in Chinese what it means, and codes can be chosen. */
export const editorSchema = (): JsonSchema =>
  described(z.toJSONSchema(profileFile, { io: 'input' }) as unknown as JsonSchema, '')
