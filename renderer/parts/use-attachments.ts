import { useEffect, useRef, useState } from 'react'
import { MAX_ATTACHMENTS, type Attachment } from '../../shared/base/attachment'
import { codedOf } from '../../shared/base/coded-error'
import { localDay } from '../../shared/base/local-day'
import { failures } from '../../shared/text/failures'
import { useWorkspace } from '../data/store/workspace'
import { keepAttachment } from '../io/attachments'
import { text } from '../text/zh-cn'

const t = text.attachments

/** A file on its way into the data folder; bytes. */
export interface Keeping {
  readonly name: string
  readonly done: number
  readonly total: number
}

/**
 * Keeps picked files one after the other and hands the grown list over once. What could not be kept is said by name;
 * the others are kept all the same.
 */
export const useAttachments = (attachments: readonly Attachment[], onChange: (attachments: Attachment[]) => void) => {
  const { host } = useWorkspace()
  const [keeping, setKeeping] = useState<Keeping>()
  const [problems, setProblems] = useState<readonly string[]>([])
  // The record may have got other attachments while large files were on their way.
  const latest = useRef({ attachments, onChange })
  useEffect(() => {
    latest.current = { attachments, onChange }
  })

  const keepOne = async (file: File): Promise<Attachment> => {
    const tell = (done: number) => setKeeping({ name: file.name, done, total: file.size })
    tell(0)
    const { sha256, len } = await keepAttachment(host, file, tell)
    return { sha256, len, name: file.name.slice(-200), media: file.type.slice(0, 100), added: localDay(new Date()) }
  }

  const add = async (files: readonly File[]): Promise<void> => {
    const kept: Attachment[] = []
    const refused: string[] = []
    const has = (sha256: string) => [...latest.current.attachments, ...kept].some((one) => one.sha256 === sha256)
    for (const file of files) {
      if (file.size === 0) {
        refused.push(t.failedFile(file.name, t.empty))
        continue
      }
      if (latest.current.attachments.length + kept.length >= MAX_ATTACHMENTS) {
        refused.push(t.full(MAX_ATTACHMENTS))
        break
      }
      try {
        const attachment = await keepOne(file)
        if (has(attachment.sha256)) refused.push(t.failedFile(file.name, t.twice))
        else kept.push(attachment)
      } catch (thrown) {
        refused.push(t.failedFile(file.name, (codedOf(thrown) ?? failures.E_INTERNAL()).message))
      }
    }
    setKeeping(undefined)
    setProblems(refused)
    if (kept.length > 0) latest.current.onChange([...latest.current.attachments, ...kept])
  }
  const remove = (sha256: string) =>
    latest.current.onChange(latest.current.attachments.filter((one) => one.sha256 !== sha256))
  return { keeping, problems, add, remove }
}
