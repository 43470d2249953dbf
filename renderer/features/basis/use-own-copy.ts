import { useState } from 'react'
import { type CodedError } from '../../../shared/base/coded-error'
import { localDay } from '../../../shared/base/local-day'
import type { PolicyText } from '../../../shared/profile/policy-text'
import { useSave } from '../../parts/use-save'
import { openPolicy } from '../../io/open-policy'
import { text } from '../../text/zh-cn'

const t = text.basis
const LONGEST_NAME = 200

export type CopyWork =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly error: CodedError }

/** Loading, replacing and removing the office's own copy of the document of a profile. */
export const useOwnCopy = (profileId: string) => {
  const save = useSave()
  const [work, setWork] = useState<CopyWork>({ kind: 'idle' })

  const load = async (file: File): Promise<void> => {
    setWork({ kind: 'reading', name: file.name })
    const read = await openPolicy(file)
    if (!read.ok) {
      setWork({ kind: 'refused', error: read.error })
      return
    }
    const { automaticNumbers, text: words } = read.value
    const after: PolicyText = {
      id: profileId,
      file: file.name.slice(0, LONGEST_NAME),
      text: words,
      ...(automaticNumbers === 0 ? {} : { automaticNumbers }),
      loaded: localDay(new Date()),
    }
    await save(t.labels.load(file.name), [{ table: 'policyTexts', id: profileId, after }], {
      done: t.loaded(file.name),
    })
    setWork({ kind: 'idle' })
  }
  const remove = async (copy: PolicyText): Promise<void> => {
    setWork({ kind: 'idle' })
    await save(t.labels.remove(copy.file), [{ table: 'policyTexts', id: copy.id, after: null }], {
      done: t.removed(copy.file),
    })
  }
  return { work, load, remove }
}
