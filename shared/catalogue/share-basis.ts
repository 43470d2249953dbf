import { z } from 'zod'

/** A law that is commonly named where a resource is not shared; without `article` its numbering changed lately. */
export const shareBasisEntry = z.strictObject({
  law: z.string(),
  article: z.string().optional(),
  /** When it applies, in our words. */
  when: z.string(),
})
export type ShareBasisEntry = z.infer<typeof shareBasisEntry>

/** The basis library; read from `assets/lists/share-basis.json` by each host and passed in. */
export const shareBasisLibrary = z.array(shareBasisEntry)

/** A basis as the field 不予共享依据 takes it: `《…》第…条`. */
export const basisText = ({ law, article }: ShareBasisEntry): string => `《${law}》${article ?? ''}`
