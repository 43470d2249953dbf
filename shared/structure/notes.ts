import { structureNoteText, type StructureNote, type StructureNoteCode } from '../text/structure-notes'
import { structureLimits } from './structure'

export interface Notes {
  readonly add: (code: StructureNoteCode, line: number, text: string, what?: string) => void
  /** In the order of lines; what is beyond the limit is counted in the last one. */
  readonly list: () => StructureNote[]
}

const EXCERPT = 80

/** Collects notes of one reading, at most so many that a person would still look at them. */
export const createNotes = (): Notes => {
  const kept: StructureNote[] = []
  let more = 0
  return {
    add: (code, line, text, what = '') => {
      if (kept.length >= structureLimits.notes) more += 1
      else {
        const excerpt = text
          .slice(0, EXCERPT * 4)
          .replace(/\s+/gu, ' ')
          .trim()
        kept.push({ code, message: structureNoteText[code](what), line, text: excerpt.slice(0, EXCERPT) })
      }
    },
    list: () => {
      const sorted = kept.toSorted((a, b) => a.line - b.line)
      if (more === 0) return sorted
      const last = sorted.at(-1)?.line ?? 1
      return [...sorted, { code: 'N_MANY', message: structureNoteText.N_MANY(String(more)), line: last, text: '' }]
    },
  }
}
