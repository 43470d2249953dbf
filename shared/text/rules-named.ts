import type { Verdict } from '../package/statement'

/** The rules that a package names, as 验包 and the command line print them; packages of before have no digest. */
export const rulesNamed = ({ id, version, digest }: NonNullable<Verdict['profile']>): string =>
  digest === undefined ? `${id} ${version}` : `${id} ${version}（摘要 ${digest.slice(0, 8)}）`
