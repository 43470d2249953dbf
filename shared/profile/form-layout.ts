import { z } from 'zod'
import { formFields } from './form-field'

/** Millimetres. */
const size = z.number().min(1).max(250)

const place = {
  /** Columns and rows that the cell covers; 1 where absent. */
  span: z.int().min(2).max(20).optional(),
  rows: z.int().min(2).max(40).optional(),
}

const word = z.string().regex(/^[a-z][A-Za-z]{0,39}$/)

/** `trainings.title`: which tables and fields there are is said where a layout is checked. */
const field = z.union([
  z.enum(formFields),
  z.templateLiteral([word, '.', word]),
  z.templateLiteral([word, '.', word, '.', word]),
])

/** The table of a kind of record. */
const recordTable = z.strictObject({ record: word })

/** Of a cell that the city's document does not ask for: printed where the record has it, never called missing. */
const optional = z.boolean().optional()

/** A printed word of the form: centred, repeated where its row goes on on the next page. */
const labelCell = z.strictObject({ label: z.string().max(200), ...place })

/** A printed text of the form, such as a row of an evaluation table. */
const textCell = z.strictObject({ text: z.string().max(1000), align: z.enum(['left', 'center']).optional(), ...place })

/** Filled from the records. `long`: grows from the top left of the cell instead of standing in its middle. */
const fieldCell = z.strictObject({
  field,
  optional,
  long: z.boolean().optional(),
  /** Characters that the document allows, counted without white space; more are printed all the same, and said. */
  limit: z.int().min(1).optional(),
  /** What the document prints into the empty cell. */
  hint: z.string().max(300).optional(),
  /** Name of the seal below the text, with at least this clear height between name and date. */
  seal: z.strictObject({ text: z.string().max(60), clear: size.min(45) }).optional(),
  ...place,
})

/** The portrait, 35 × 49 mm, or its word where there is none; an optional one stays empty on a filled form. */
const photoCell = z.strictObject({ photo: z.string().max(20), optional, ...place })

/** A score of an evaluation, by the printed number of its row; `total` for the sum. */
const scoreCell = z.strictObject({ score: z.string().max(20), ...place })

export const formCell = z.union([labelCell, textCell, fieldCell, photoCell, scoreCell])
export type FormCell = z.infer<typeof formCell>

const row = z.strictObject({ cells: z.array(formCell).min(1), height: size.optional() })

/** One row for each holder of these roles (all roles of the city where absent), and so many empty ones at least. */
const holderRows = z.strictObject({
  each: z.literal('holder'),
  roles: z.array(z.string()).min(1).optional(),
  least: z.int().min(0).max(50),
  cells: z.array(formCell).min(1),
  height: size.optional(),
})

/** One row for each record of a table, in the order of its list, and so many empty ones at least. */
const recordRows = z.strictObject({
  each: recordTable,
  least: z.int().min(0).max(50),
  cells: z.array(formCell).min(1),
  height: size.optional(),
})

/** One row for each row of a small table of the record that the form is for, and so many empty ones at least. */
const memberRows = z.strictObject({
  each: z.strictObject({ rows: word }),
  least: z.int().min(0).max(50),
  cells: z.array(formCell).min(1),
  height: size.optional(),
})

const table = z.strictObject({
  kind: z.literal('table'),
  /** Shares of the width. */
  columns: z.array(z.number().min(1)).min(1),
  /** Printed again at the top of each page that the table goes on to. */
  head: z.array(row).optional(),
  rows: z.array(z.union([row, holderRows, recordRows, memberRows])).min(1),
})

/** Words in a line, with what they name behind them: 填报单位：… */
const line = z.strictObject({
  kind: z.literal('line'),
  items: z
    .array(z.strictObject({ label: z.string().max(60), field: field.optional(), score: z.string().optional() }))
    .min(1),
})

/** Names to sign on the left and the place of the seal on the right, with the clear height that it needs. */
const signature = z.strictObject({
  kind: z.literal('signature'),
  names: z.array(z.string().max(40)),
  seal: z.string().max(60),
  clear: size.min(45),
})

/**
 * How a form is printed (`assets/forms/<id>.json`): fields in the order and with the words of the document. A bureau
 * replaces a form of our own by editing this file. Whose form it is and what it is called stands in the city's profile.
 */
export const formLayout = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/),
  /** `holder`: a form for each officer; `unit`: one for the unit; `record`: one for each record of that table. */
  subject: z.union([z.enum(['holder', 'unit']), recordTable]),
  paper: z.enum(['portrait', 'landscape']),
  /** Size of the text in points; 小四 is 12, 五号 10.5. */
  size: z.number().min(8).max(16),
  /** The title in lines where the document breaks it; otherwise the profile's title in one. */
  title: z.array(z.string().max(40)).min(1).optional(),
  parts: z.array(z.discriminatedUnion('kind', [table, line, signature])).min(1),
})
export type FormLayout = z.infer<typeof formLayout>
export type FormPart = FormLayout['parts'][number]

/** The table whose records a form is for, one form each; undefined for forms of officers and of the unit. */
export const subjectTable = ({ subject }: FormLayout): string | undefined =>
  typeof subject === 'object' ? subject.record : undefined

type TableRow = Extract<FormPart, { kind: 'table' }>['rows'][number]

/** The table whose records a row of a layout stands for; undefined for all others. */
export const recordOfRow = (row: TableRow): string | undefined =>
  'each' in row && typeof row.each === 'object' && 'record' in row.each ? row.each.record : undefined

/** The small table whose rows a row of a layout stands for; undefined for all others. */
export const memberOfRow = (row: TableRow): string | undefined =>
  'each' in row && typeof row.each === 'object' && 'rows' in row.each ? row.each.rows : undefined
