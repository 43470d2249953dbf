/** What a cell of a form can print of unit, persons and appointments. */
export const formFields = [
  'unit',
  'unitCode',
  'unitAddress',
  'city',
  'addressee',
  'day',
  /** What the city calls the role. */
  'role',
  /** Unit and name of the holder, where an officer is assessed. */
  'subject',
  'index',
  'name',
  'sex',
  'ethnicGroup',
  'born',
  'nativePlace',
  'politicalStatus',
  'educationDegree',
  'major',
  'contact',
  'officePhone',
  'mobile',
  'unitPost',
  'post',
  'rank',
  'department',
  'inChargeSince',
  'digitalSince',
  'resume',
  'skills',
  'photo',
  'from',
  'documentNumber',
  'changeReason',
  'replaces',
  'workPlan',
  'recommendation',
] as const
export type FormField = (typeof formFields)[number]

/**
 * A field of any kind of record by the table of its kind: `trainings.title`; of a row of one of its small tables
 * `projects.opinions.stage`.
 */
export type RecordField = `${string}.${string}`

export const isRecordField = (field: FormField | RecordField): field is RecordField => field.includes('.')

/** The table and the field that it names. */
export const partsOfField = (field: RecordField): { readonly table: string; readonly name: string } => {
  const at = field.indexOf('.')
  return { table: field.slice(0, at), name: field.slice(at + 1) }
}

/** The small table and the field of its rows that the name of a field means; undefined where it is one of the record's own. */
export const rowField = (field: RecordField): { readonly member: string; readonly name: string } | undefined => {
  const { name } = partsOfField(field)
  const at = name.indexOf('.')
  return at < 0 ? undefined : { member: name.slice(0, at), name: name.slice(at + 1) }
}
