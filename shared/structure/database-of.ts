const MARKS: readonly (readonly [string, RegExp])[] = [
  ['Dm', /\bSTORAGE\s{0,9}\(\s{0,9}ON\b|\bCLUSTERBTR\b|\bCLUSTER\s{1,9}PRIMARY\s{1,9}KEY\b|达梦|\bSYSDBA\b/iu],
  ['KingbaseES', /\bkingbase|人大金仓/iu],
  ['mysql', /`|\bENGINE\s{0,9}=|\bAUTO_INCREMENT\b/iu],
  [
    'sqlserver',
    /\bIDENTITY\s{0,9}\(\d|\bsp_addextendedproperty\b|\[dbo\]|\bnvarchar\s{0,9}\(\s{0,9}max|\bdatetime2\b/iu,
  ],
  ['oracle', /\bVARCHAR2\b|\bNUMBER\s{0,9}\(|\bTABLESPACE\b|\bENABLE\b/iu],
  [
    'postgresql',
    /\bcharacter varying\b|\b(?:big|small)?serial\b|\bbytea\b|::\w|\bpg_dump\b|\btimestamptz\b|\bjsonb\b/iu,
  ],
]
/** What declares tables stands at the beginning of a dump, or between its data: so much of it tells. */
const LOOKED_AT = 2_000_000

/** The database a dump was written for, spelled as in the list of formats; undefined where nothing gives it away. */
export const databaseOf = (text: string): string | undefined => {
  const head = text.slice(0, LOOKED_AT)
  return MARKS.find(([, mark]) => mark.test(head))?.[0]
}
