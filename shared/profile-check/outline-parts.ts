import type { Outline, OutlinePart } from '../profile/profile-file'

/** The parts of a yearly report, from either form in which a profile may write them. */
export const outlineParts = ({ parts, chapters = [], aspects = [] }: Outline): readonly OutlinePart[] =>
  parts ?? chapters.map((title): OutlinePart => ({ title, aspects, origin: 'document' }))
