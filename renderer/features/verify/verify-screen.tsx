import FolderOpen from '@mui/icons-material/FolderOpenOutlined'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { codedOf, type CodedError } from '../../../shared/base/coded-error'
import type { Verdict } from '../../../shared/package/statement'
import { failures } from '../../../shared/text/failures'
import { useWorkspace } from '../../data/store/workspace'
import { stageFile } from '../../io/build-package'
import { text } from '../../text/zh-cn'
import { DropZone } from '../../ui/drop-zone'
import { Empty } from '../../ui/empty'
import { FileButton } from '../../ui/file-button'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { VerdictSheet } from './verdict-sheet'

const t = text.verify

type Stage =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'working'; readonly name: string }
  | { readonly kind: 'judged'; readonly name: string; readonly verdict: Verdict }
  | { readonly kind: 'failed'; readonly error: CodedError }

/** 验包: any package, dropped or picked, and what it is worth. */
export function VerifyScreen() {
  const { host } = useWorkspace()
  const [stage, setStage] = useState<Stage>({ kind: 'waiting' })

  const judge = async (file: File) => {
    setStage({ kind: 'working', name: file.name })
    try {
      const staged = await stageFile(host, file, 'package.cdop')
      const verdict = await host('package.verify', { stage: staged, name: 'package.cdop' })
      setStage({ kind: 'judged', name: file.name, verdict })
    } catch (thrown) {
      // A file that vanished while it was read gives a DOMException: the stick was pulled.
      const error = codedOf(thrown) ?? (thrown instanceof DOMException ? failures.E_TARGET_GONE(file.name) : undefined)
      setStage({ kind: 'failed', error: error ?? failures.E_INTERNAL() })
    }
  }
  const pick = (
    <FileButton
      label={stage.kind === 'judged' ? t.another : t.pick}
      accept=".cdop"
      icon={<FolderOpen />}
      onFile={(file) => void judge(file)}
    />
  )

  return (
    <Page title={t.title} lead={t.lead} actions={pick}>
      <DropZone onFile={(file) => void judge(file)}>
        {stage.kind === 'waiting' ? <Empty what={t.drop} why={t.dropWhy} action={null} /> : null}
        {stage.kind === 'working' ? (
          <div role="status">
            <Typography sx={{ mb: 1 }}>{t.working(stage.name)}</Typography>
            <LinearProgress aria-label={t.working(stage.name)} />
          </div>
        ) : null}
        {stage.kind === 'failed' ? (
          <Notice severity="error" title={t.failed} code={text.app.code(stage.error.code)}>
            {stage.error.message}
          </Notice>
        ) : null}
        {stage.kind === 'judged' ? <VerdictSheet name={stage.name} verdict={stage.verdict} /> : null}
      </DropZone>
    </Page>
  )
}
