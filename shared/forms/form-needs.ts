import type { FormField } from '../profile/form-field'
import type { HolderFields } from '../roster/holder-fields'

/** Which fields of person and appointment a form field is made of; none for those of the unit. */
const needs: Readonly<Record<FormField, HolderFields>> = {
  unit: {},
  unitCode: {},
  unitAddress: {},
  city: {},
  addressee: {},
  day: {},
  role: {},
  subject: { person: ['name'] },
  index: {},
  name: { person: ['name'] },
  sex: { person: ['sex'] },
  ethnicGroup: { person: ['ethnicGroup'] },
  born: { person: ['born'] },
  nativePlace: { person: ['nativePlace'] },
  politicalStatus: { person: ['politicalStatus'] },
  educationDegree: { person: ['education', 'degree'] },
  major: { person: ['major'] },
  contact: { person: ['officePhone', 'mobile'] },
  officePhone: { person: ['officePhone'] },
  mobile: { person: ['mobile'] },
  unitPost: { person: ['post'] },
  post: { person: ['post'] },
  rank: { person: ['rank'] },
  department: { person: ['department'] },
  inChargeSince: { person: ['inChargeSince'] },
  digitalSince: { person: ['digitalSince'] },
  resume: { person: ['resume'] },
  skills: { person: ['skills', 'certificates'] },
  photo: { person: ['photo'] },
  from: { appointment: ['from'] },
  documentNumber: { appointment: ['documentNumber'] },
  changeReason: { appointment: ['changeReason'] },
  replaces: { appointment: ['replaces'] },
  workPlan: { appointment: ['workPlan'] },
  recommendation: { appointment: ['recommendation'] },
}

/** The fields of person and appointment that a form field prints. */
export const needsOf = (field: FormField): HolderFields => needs[field]
