interface NamedRules {
  readonly id: string
  readonly version: string
  readonly digest?: string | undefined
}

/** The rules that a package names, as 验包 and the command line print them; packages of before have no digest. */
export const rulesNamed = ({ id, version, digest }: NamedRules): string =>
  digest === undefined ? `${id} ${version}` : `${id} ${version}（摘要 ${digest.slice(0, 8)}）`
