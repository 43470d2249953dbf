import { describe, expect, test } from 'vitest'
import { checkPost } from '../../shared/roster/check-post'
import type { HolderKind } from '../../shared/profile/profile-file'

const [head, inCharge, internal] = (['head', 'in-charge', 'internal-head'] as const).map((kind): HolderKind[] => [kind])

describe('whether a post is one that the document names', () => {
  test.each([
    ['局长', 'fits', 'unknown', 'unfit'],
    ['示例局党组书记、局长', 'fits', 'unknown', 'unfit'],
    ['主任', 'fits', 'unknown', 'unknown'],
    ['发展和改革委员会主任', 'fits', 'unknown', 'unknown'],
    ['党委书记兼院长', 'fits', 'unknown', 'unknown'],
    ['书记', 'fits', 'unknown', 'unknown'],
    ['副局长', 'unfit', 'fits', 'unfit'],
    ['党组成员、副局长', 'unfit', 'fits', 'unfit'],
    ['党组成员、局长', 'fits', 'fits', 'unfit'],
    ['党组成员、办公室主任', 'unfit', 'fits', 'fits'],
    ['党组成员、四级调研员', 'unknown', 'fits', 'unknown'],
    ['党组成员', 'unknown', 'fits', 'unknown'],
    ['副主任', 'unfit', 'fits', 'unknown'],
    ['党委副书记', 'unfit', 'fits', 'unknown'],
    ['科长', 'unfit', 'unfit', 'fits'],
    ['数据资源股股长', 'unfit', 'unfit', 'fits'],
    ['办公室主任', 'unfit', 'unfit', 'fits'],
    ['信息中心主任', 'unfit', 'unfit', 'fits'],
    ['办公室副主任', 'unfit', 'unfit', 'unknown'],
    ['副科长', 'unfit', 'unfit', 'unknown'],
    ['中心副主任', 'unfit', 'unfit', 'unknown'],
    ['副局长、信息中心主任', 'unfit', 'fits', 'fits'],
    ['科员', 'unfit', 'unfit', 'unfit'],
    ['办公室工作人员', 'unfit', 'unfit', 'unfit'],
    // What the words do not tell is not held against anybody.
    ['一级主任科员', 'unknown', 'unknown', 'unknown'],
    ['四级调研员', 'unknown', 'unknown', 'unknown'],
    ['副局长（主持工作）', 'unknown', 'unknown', 'unknown'],
    ['局长助理', 'unknown', 'unknown', 'unknown'],
    ['派驻纪检监察组组长', 'unknown', 'unknown', 'unknown'],
    ['党政办主任', 'unknown', 'unknown', 'unknown'],
    ['示例分局局长', 'unknown', 'unknown', 'unknown'],
    ['高级工程师', 'unknown', 'unknown', 'unknown'],
    ['副县级干部', 'unknown', 'unknown', 'unknown'],
    ['', 'unknown', 'unknown', 'unknown'],
  ])('%s: head %s, in charge %s, internal head %s', (post, ...expected) => {
    expect([head, inCharge, internal].map((kinds) => checkPost(post, kinds))).toEqual(expected)
  })

  test('what stands in brackets does not change a post', () => {
    expect(checkPost('科长（正科级）', head)).toBe('unfit')
    expect(checkPost('局长(兼)', head)).toBe('fits')
  })

  test('the head of a unit that is a 中心, 所 or 队 itself is a head', () => {
    expect(checkPost('中心主任', head, '示例县政务服务中心')).toBe('fits')
    expect(checkPost('中心副主任', inCharge, '示例县政务服务中心')).toBe('fits')
    expect(checkPost('支队长', head, '示例市综合执法支队')).toBe('fits')
    expect(checkPost('办公室主任', head, '示例县政务服务中心')).toBe('unfit')
  })

  test('one of several kinds is enough; any post does where the document asks for none', () => {
    expect(checkPost('副局长', ['in-charge', 'head'])).toBe('fits')
    expect(checkPost('科员', ['in-charge', 'head'])).toBe('unfit')
    expect(checkPost('科员', ['any'])).toBe('fits')
    expect(checkPost('科员', undefined)).toBe('fits')
    expect(checkPost({ raw: '科员' }, head)).toBe('unknown')
    expect(checkPost(undefined, head)).toBe('unknown')
  })
})
