import { isRaw, shown, type DraftText } from '../base/draft'
import type { HolderKind } from '../profile/profile-file'

/** `unknown`: the words of the post do not tell. */
export type PostFit = 'fits' | 'unfit' | 'unknown'

/** What the words of one post tell of its holder. */
type PostClass = 'head' | 'some-head' | 'deputy' | 'some-deputy' | 'member' | 'internal' | 'internal-deputy' | 'staff'

type Asked = Exclude<HolderKind, 'any'>

/** Only what is plain is unfit: a head may be in charge himself, a member of the party group may be the head. */
const fits: Readonly<Record<PostClass, Readonly<Record<Asked, PostFit>>>> = {
  head: { head: 'fits', 'in-charge': 'unknown', 'internal-head': 'unfit' },
  'some-head': { head: 'fits', 'in-charge': 'unknown', 'internal-head': 'unknown' },
  deputy: { head: 'unfit', 'in-charge': 'fits', 'internal-head': 'unfit' },
  'some-deputy': { head: 'unfit', 'in-charge': 'fits', 'internal-head': 'unknown' },
  member: { head: 'unknown', 'in-charge': 'fits', 'internal-head': 'unknown' },
  internal: { head: 'unfit', 'in-charge': 'unfit', 'internal-head': 'fits' },
  'internal-deputy': { head: 'unfit', 'in-charge': 'unfit', 'internal-head': 'unknown' },
  staff: { head: 'unfit', 'in-charge': 'unfit', 'internal-head': 'unfit' },
}

/** Ranks, assistants, branches, party offices that are not the unit's, and who acts for somebody: their words do not tell. */
const unclear =
  /助理|主持|代理|代职|挂职|主任科员|调研员|巡视员|纪|政法|团委|支部|工会|分局|分行|支行|分公司|子公司|分院/

/** What heads offices inside a unit, unless the unit is called so itself. */
const internalOffice = /(科|股|处|所|队|站|室|中心)(?:长|主任|负责人)$/
const internalDeputy = /(科|股|处|所|队|站|室|中心)?副(科|股|处|所|队|站)?(?:长|主任|负责人)$/

const heads =
  '局长|县长|区长|市长|镇长|乡长|校长|行长|董事长|总经理|党组书记|党委书记|工委书记|县委书记|区委书记|镇委书记'
const someHeads = '主任|院长|书记|主席|会长|理事长|馆长|台长|社长|园长|总裁|检察长'
const ends = (words: string, before = ''): RegExp => new RegExp(`${before}(?:${words})$`)

const unitHead = ends(heads)
const unitDeputy = ends('局长|县长|区长|市长|镇长|乡长|校长|行长|董事长|总经理', '副')
const someHead = ends(someHeads)
const someDeputy = ends(someHeads, '副')
const member = /(?:党组|党委|党工委|工委|班子|领导班子)(?:成员|委员)$|常委$/
const staff = /科员$|办事员$|工作人员$|干事$/
/** 党政办主任 heads an office inside a town, 府办主任 a unit. */
const eitherOffice = /办副?主任$/

/** The words without what stands in brackets, unless that says who acts for somebody. */
const bare = (post: string): string => (/[（(][^）)]*主持/.test(post) ? post : post.replace(/[（(][^）)]*[）)]/g, ''))

const classOf = (post: string, unitName: string): PostClass | undefined => {
  if (unclear.test(post) || eitherOffice.test(post)) return undefined
  if (staff.test(post)) return 'staff'
  if (member.test(post)) return 'member'
  const office = internalOffice.exec(post)
  if (office !== null && !post.includes('副')) return unitName.endsWith(office[1] ?? '') ? 'some-head' : 'internal'
  const second = internalDeputy.exec(post)
  const part = second?.[2] ?? second?.[1]
  if (part !== undefined) return unitName.endsWith(part) ? 'some-deputy' : 'internal-deputy'
  if (unitDeputy.test(post)) return 'deputy'
  if (someDeputy.test(post)) return 'some-deputy'
  if (post.includes('副')) return undefined
  if (unitHead.test(post)) return 'head'
  return someHead.test(post) ? 'some-head' : undefined
}

/**
 * Whether the typed 职务 is one that the document names for a role (`kinds`); of several posts any one will do. Without
 * kinds, or with `any`, every post fits. `unitName`: the head of a 中心 is the head of a unit that is called 中心.
 */
export const checkPost = (
  typed: DraftText | undefined,
  kinds: readonly HolderKind[] | undefined,
  unitName = '',
): PostFit => {
  if (kinds === undefined || kinds.includes('any')) return 'fits'
  const posts = (isRaw(typed) ? '' : bare(shown(typed))).split(/[、，,；;/\s]|兼任?/).filter((post) => post !== '')
  const asked = kinds.filter((kind): kind is Asked => kind !== 'any')
  const classes = posts.map((post) => classOf(post, unitName.trim()))
  // 党组成员 tells nothing more where another post says which of them it is.
  const told = classes.some((one) => one !== undefined && one !== 'member')
  const judged = classes.flatMap((one) =>
    asked.map((kind): PostFit => {
      const fit = one === undefined ? 'unknown' : fits[one][kind]
      return one === 'member' && told && fit === 'unknown' ? 'unfit' : fit
    }),
  )
  if (judged.length === 0) return 'unknown'
  return judged.includes('fits') ? 'fits' : judged.includes('unknown') ? 'unknown' : 'unfit'
}
