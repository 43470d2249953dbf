import { expect, test } from 'vitest'
import { z } from 'zod'
import { dataKinds, filedTables, kindOf } from '../../shared/kinds/data-kinds'
import { filingParts } from '../../shared/package/filing-parts'
import { memberOf, READ_BY_ALL } from '../../shared/package/read-parts'

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
}

/** Every member that a record may hold, those of its rows behind a dot. */
const membersOf = ({ properties = {}, items, anyOf = [] }: Shape, at = ''): string[] => [
  ...Object.entries(properties).flatMap(([name, inner]) =>
    name === 'raw' ? [] : [`${at}${name}`, ...membersOf(inner, `${at}${name}.`)],
  ),
  ...(items === undefined ? [] : membersOf(items, at)),
  ...anyOf.flatMap((one) => membersOf(one, at)),
]

/**
 * What programs read that know the rules of 2026.11: their schemas refuse every other member, and with it the package.
 * Copied from them, and never changed.
 */
const readByAll: Readonly<Record<string, string>> = {
  resources:
    'abstract changeReason class classItem classLeaf classSub classTag code collected cycle cycleNote dataLevel department dutyBasis focusFields formatClass formatOther formatType hasPersonal hasSensitive hookStatus id items items.description items.dictRef items.enName items.example items.id items.isKey items.length items.level items.name items.nullable items.openType items.precision items.shareType items.type lastUpdated matterCode name openCondition openRecords openStorage openType ownerPerson provider providerCode published registrationNo related scope secrecy shareBasis shareCondition shareType shareWay shareWayClass sharedRecords sharedStorage status system timeRange totalRecords totalStorage',
  persons:
    'born certificates certificates.issued certificates.issuer certificates.name certificates.number degree department digitalSince education ethnicGroup id inChargeSince major mobile name nativePlace note officePhone photo photo.len photo.sha256 politicalStatus post rank resume resume.from resume.to resume.what sex skills',
  appointments:
    'attachments attachments.added attachments.len attachments.media attachments.name attachments.sha256 changeReason documentNumber from id note personId recommendation replaces role to workPlan',
  trainings: 'attendees attendees.name attendees.personId date hours id note organiser place title topic',
  systems:
    'builder database department deployedAt id name network note onlineSince operator owner ownerPerson protection purpose shortName state totalStorage upperUnit',
  demands:
    'answer basis cycle dataItems department id kind level met name note ownerPerson planned provider purpose raised resource shareWay state system',
  openings: 'id note openWay opened planned platform resourceId state year',
}

const unitReadByAll = 'address bureau city creditCode id level name regionCode sample sharingOffice type'.split(' ')

const schemaOf = (table: string): Shape =>
  z.toJSONSchema(dataKinds[table as keyof typeof dataKinds].draft, { unrepresentable: 'any', io: 'output' }) as Shape

test('members that came later are told as such: programs of before would refuse a package with them', () => {
  const tables = filedTables.filter((table) => table !== 'unit')
  expect(tables.toSorted()).toEqual(Object.keys(readByAll).toSorted())
  for (const table of tables) {
    const { filed } = kindOf(table)
    const known = (readByAll[table] ?? '').split(' ')
    const later = new Set(membersOf(schemaOf(table)).filter((member) => !known.includes(member)))
    expect([table, [...later].sort()]).toEqual([table, [...(filed === false ? [] : filed.later)].sort()])
  }
})

test('what a filing says of the unit are the members that every program reads', () => {
  const unit = { id: 'unit', city: 'puning', name: '示例市民政局' }
  const many = Object.fromEntries(membersOf(schemaOf('unit')).map((member) => [member.split('.')[0] ?? '', '1']))
  const { filed } = kindOf('unit')
  const told = filed === false || filed.as === false ? {} : filed.as({ ...many, ...unit })
  expect(Object.keys(told).toSorted()).toEqual(unitReadByAll)
})

test('a member that came later goes to a receiver alone that reads it', async () => {
  const none = Object.fromEntries(filedTables.map((table) => [table, []]))
  const systems = [{ id: '00000000-0000-4000-8000-000000000001', name: '婚姻登记系统', onPlatform: '1' }]
  const textFor = async (reads: readonly string[]): Promise<string> => {
    const { parts } = filingParts(dataKinds, { ...none, systems, unit: { id: 'unit' } }, reads)
    let text = ''
    for await (const piece of parts.find(({ name }) => name === 'data/systems.ndjson')!.pieces())
      text += new TextDecoder().decode(piece)
    return text
  }
  expect(await textFor(READ_BY_ALL)).not.toContain('onPlatform')
  expect(await textFor([...READ_BY_ALL, memberOf('data/systems.ndjson', 'onPlatform')])).toContain('"onPlatform":"1"')
})
