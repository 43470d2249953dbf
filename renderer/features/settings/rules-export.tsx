import { useMemo } from 'react'
import { fileName } from '../../../shared/base/file-name'
import type { FormLayout } from '../../../shared/profile/form-layout'
import type { ProfileFile } from '../../../shared/profile/profile-file'
import { ExportDialog } from '../../parts/export-dialog'
import type { ExportTask } from '../../parts/use-file-export'
import { useWorkspace } from '../../data/store/workspace'
import { writeOut } from '../../io/write-out'
import { text } from '../../text/zh-cn'

const t = text.city.rules.exporting

const json = (value: unknown): Blob => new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: 'application/json' })

export interface RulesExportProps {
  readonly profile: ProfileFile
  /** Layouts that were loaded with the rules: a file each. */
  readonly layouts: readonly FormLayout[]
  readonly onClose: () => void
}

/** Where the rules file shall go, to be passed on or to be edited. */
export function RulesExport({ profile, layouts, onClose }: RulesExportProps) {
  const { host } = useWorkspace()
  const task = useMemo((): ExportTask => {
    const files = [
      { name: fileName(t.name(profile.name, profile.version)), content: json(profile) },
      ...layouts.map((layout) => ({ name: fileName(t.layoutName(profile.name, layout.id)), content: json(layout) })),
    ]
    return async ({ folder, tell }) => {
      const paths: string[] = []
      for (const { name, content } of files) {
        tell(t.doing(name), paths.length / files.length)
        paths.push((await writeOut(host, content, name, folder)).path)
      }
      return t.done(paths)
    }
  }, [host, profile, layouts])
  return (
    <ExportDialog
      title={t.title(profile.name)}
      why={t.why(layouts.length)}
      write={t.write}
      task={task}
      onClose={onClose}
    />
  )
}
