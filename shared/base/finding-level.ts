import { z } from 'zod'

/** 必改 blocks filing, 需说明 may be filed with a written reason, 建议 is advice. */
export const findingLevel = z.enum(['必改', '需说明', '建议'])
export type FindingLevel = z.infer<typeof findingLevel>
