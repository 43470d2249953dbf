import { expect, test } from 'vitest'
import { extraParts } from '../../renderer/features/filing/extra-parts'
import { CodedFailure } from '../../shared/base/coded-error'
import type { Host } from '../../shared/host/client'
import type { Extra } from '../../shared/register/extra'
import { failures } from '../../shared/text/failures'

const file = (name: string, sha256: string) => ({
  sha256,
  len: 3,
  name,
  media: 'application/pdf',
  added: '2026-05-06T08:00:00.000Z',
})
const GONE = 'b'.repeat(64)
const extra: Extra = {
  id: 'policy-docs-1',
  title: '示例实施方案',
  set: false,
  content: { kind: 'files', files: [file('方案.pdf', 'a'.repeat(64)), file('盖章页.pdf', GONE)] },
}
/** Has every attachment but one. */
const host = ((_: string, { sha256 }: { readonly sha256: string }) =>
  sha256 === GONE
    ? Promise.reject(new CodedFailure(failures.E_ATTACHMENT_GONE(sha256)))
    : Promise.resolve({ len: 3, bytes: new Uint8Array(3) })) as unknown as Host

test('where an attachment is gone no package is made, and it says which one of what', async () => {
  const made = extraParts(host, [extra], new AbortController().signal)
  await expect(made).rejects.toMatchObject({ coded: { code: 'E_EXTRA_GONE' } })
  await expect(made).rejects.toThrow('另附材料“示例实施方案”的附件“盖章页.pdf”')
})
