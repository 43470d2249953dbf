import type { DataKind } from '../field/kind'
import { resourceFields } from './fields'
import { resourceDraft, type ResourceDraft } from './resource'

/** 信息资源 with its items. */
export const resourceKind: DataKind<ResourceDraft> = {
  draft: resourceDraft,
  word: '资源',
  counter: '条',
  fields: resourceFields,
  rows: {},
  labels: { status: '状态', items: '信息项' },
  called: ({ name }) => name,
  references: [{ field: 'ownerPerson', each: false, to: 'persons', gone: 'name' }],
  // By reference to a person, or by the name that an imported book held.
  namedAs: false,
  index: ['ownerPerson', 'ownerPerson.raw'],
  bin: true,
  cleared: true,
  underRules: false,
  filed: {
    title: '数据资源目录（含信息项）',
    // How far a filing has come is not part of what is filed: noting 已报送 afterwards must not make it another filing.
    as: (resource) => ({ ...resource, status: '已报送' }),
    later: ['source', 'sourceUnit', 'registrationKind', 'registrationOffice', 'registrationDay', 'registrationUntil'],
    counted: true,
    alsoCounts: { items: ({ items }) => items.length },
  },
}
