import type { ResourceField } from '../../../../shared/catalogue/resource'
import { text } from '../../../text/zh-cn'

const { groups } = text.catalogue.drawer

/** The fields of the drawer in the order a clerk fills them. Every field of a resource stands in exactly one group. */
export const fieldGroups: readonly { readonly title: string; readonly fields: readonly ResourceField[] }[] = [
  {
    title: groups.base,
    fields: [
      'name',
      'code',
      'provider',
      'providerCode',
      'department',
      'ownerPerson',
      'abstract',
      'class',
      'classItem',
      'classSub',
      'classLeaf',
      'system',
      'secrecy',
    ],
  },
  { title: groups.format, fields: ['formatClass', 'formatType', 'formatOther'] },
  { title: groups.share, fields: ['shareType', 'shareCondition', 'shareBasis', 'shareWayClass', 'shareWay'] },
  { title: groups.open, fields: ['openType', 'openCondition'] },
  { title: groups.update, fields: ['cycle', 'cycleNote', 'published', 'lastUpdated'] },
  {
    title: groups.amounts,
    fields: ['totalStorage', 'totalRecords', 'sharedStorage', 'sharedRecords', 'openStorage', 'openRecords'],
  },
  {
    title: groups.more,
    fields: [
      'hasPersonal',
      'hasSensitive',
      'dataLevel',
      'classTag',
      'focusFields',
      'dutyBasis',
      'matterCode',
      'scope',
      'timeRange',
      'collected',
      'hookStatus',
      'source',
      'sourceUnit',
      'registrationNo',
      'registrationKind',
      'registrationOffice',
      'registrationDay',
      'registrationUntil',
      'related',
      'changeReason',
    ],
  },
]
