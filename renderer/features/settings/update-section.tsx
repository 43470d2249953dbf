import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useEffect, useState } from 'react'
import { codedOf, type CodedError } from '../../../shared/base/coded-error'
import type { HostOutput } from '../../../shared/host/contract'
import { failures } from '../../../shared/text/failures'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Notice } from '../../ui/notice'
import { TypedField } from '../../ui/typed-field'

const t = text.settings

/** Address of the update feed, off until somebody types one, and the check that they ask for. */
export function UpdateSection() {
  const { host } = useWorkspace()
  const [url, setUrl] = useState('')
  const [busy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<HostOutput<'update.check'>>()
  const [refusal, setRefusal] = useState<CodedError>()

  const attempt = async (work: () => Promise<void>) => {
    setRefusal(undefined)
    setAnswer(undefined)
    setBusy(true)
    try {
      await work()
    } catch (thrown) {
      setRefusal(codedOf(thrown) ?? failures.E_INTERNAL())
    } finally {
      setBusy(false)
    }
  }
  useEffect(() => {
    host('update.feed', {}).then(
      (feed) => setUrl(feed.url),
      (thrown: unknown) => setRefusal(codedOf(thrown) ?? failures.E_INTERNAL()),
    )
  }, [host])

  return (
    <Stack spacing={1.5}>
      <TypedField
        label={t.feed}
        value={url}
        hint={t.feedHint}
        onLeave={(typed) => {
          // What was typed stays in the field even when the host refuses it.
          setUrl(typed)
          void attempt(async () => setUrl((await host('update.setFeed', { url: typed.trim() })).url))
        }}
      />
      <div>
        <Button
          variant="outlined"
          disabled={busy || url === ''}
          onClick={() => void attempt(async () => setAnswer(await host('update.check', {})))}
        >
          {t.check}
        </Button>
      </div>
      {answer === undefined ? null : (
        <Notice
          severity="info"
          title={answer.available === undefined ? t.current(answer.current) : t.available(answer.available)}
        >
          {answer.message}
        </Notice>
      )}
      {refusal === undefined ? null : (
        <Notice severity="error" code={text.app.code(refusal.code)}>
          {refusal.message}
        </Notice>
      )}
    </Stack>
  )
}
