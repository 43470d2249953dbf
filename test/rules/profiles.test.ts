import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { profileIds, readCodeLists, readProfile, readProfileFile } from '../../electron/assets'

const documents = process.env['CDO_DOCUMENTS'] ?? ''
const lists = readCodeLists()

/** The seeds' line breaks fall inside sentences and some digits carry spaces: white space says nothing. */
const bare = (text: string): string => text.replace(/\s/g, '')

const citations = (value: unknown): { clause: string; words: string }[] => {
  if (typeof value !== 'object' || value === null) return []
  const own =
    'words' in value && 'clause' in value ? [{ clause: String(value.clause), words: String(value.words) }] : []
  return [...own, ...Object.values(value).flatMap(citations)]
}

describe('profiles', () => {
  test('there are the five cities', () => {
    expect(profileIds().sort()).toEqual(['baoshan', 'dazhou', 'puning', 'shuangyashan', 'tianning'])
  })

  test.each(profileIds())('%s is complete, and its codes are of the lists', (id) => {
    const profile = readProfile(id)
    expect(profile?.id).toBe(id)
    const roles = lists.role.entries.map((entry) => entry.code)
    const topics = lists.trainingTopic.entries.map((entry) => entry.code)
    for (const role of profile?.roles ?? []) expect(roles).toContain(role.role)
    for (const topic of profile?.training.topics ?? []) expect(topics).toContain(topic)
    expect(profile?.roles.some((role) => role.role === 'cdo' && role.min === 1)).toBe(true)
  })

  describe.skipIf(!existsSync(documents))('against the documents (CDO_DOCUMENTS)', () => {
    test.each(profileIds())('every cited word of %s stands in its document', (id) => {
      const file = readdirSync(documents).find((name) => name.startsWith(id))
      const document = bare(readFileSync(join(documents, file ?? ''), 'utf8'))
      const cited = citations(readProfileFile(id))
      expect(cited.length).toBeGreaterThan(5)
      expect(cited.filter(({ words }) => !document.includes(bare(words)))).toEqual([])
    })
  })
})
