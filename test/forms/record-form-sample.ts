import { readFileSync } from 'node:fs'
import { formLayout, type FormLayout } from '../../shared/profile/form-layout'
import type { RecordOf } from '../../shared/kinds/data-kinds'
import { id, person, resource } from '../kinds/sample-records'

const read = (name: string): FormLayout =>
  formLayout.parse(JSON.parse(readFileSync(new URL(`../fixtures/record-forms/${name}.json`, import.meta.url), 'utf8')))

/** One form for one session of training. */
export const trainingRecord = read('training-record')
/** A row for each resource of the plan of opening. */
export const openingRegister = read('opening-register')

export const session: RecordOf['trainings'] = {
  id: id(20),
  title: '示例数据治理培训',
  topic: 'resource',
  date: '2026-03-05',
  hours: '4',
  attendees: [{ personId: person.id }, { name: '王示例' }],
  note: '上午讲课。\n下午演练。',
}

const other: RecordOf['resources'] = { id: id(21), status: '草稿', name: '示例婚姻登记', items: [] }
const openings: RecordOf['openings'][] = [
  { id: id(22), year: '2026', resourceId: other.id, planned: '2026-09-30', state: 'planned' },
  { id: id(23), year: '2026', resourceId: resource.id, planned: '2026-06-30', state: 'opened' },
]

/** What these forms print, by table. */
export const records = { persons: [person], trainings: [session], resources: [resource, other], openings }
