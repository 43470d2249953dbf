import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useSnackbar } from 'notistack'
import { useEffect, useState } from 'react'
import { codedOf, type CodedError } from '../../../shared/base/coded-error'
import type { HostOutput } from '../../../shared/host/contract'
import { failures } from '../../../shared/text/failures'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Notice } from '../../ui/notice'
import { TypedField } from '../../ui/typed-field'
import { UpdateDialog } from './update-dialog'

const t = text.update

type Taken = HostOutput<'update.take'>

/** What was made ready: by the program for its next start, or as a file that the user runs. */
function ReadyNotice({ ready, taken }: { readonly ready: string | undefined; readonly taken: Taken | undefined }) {
  if (taken?.by === 'user')
    return (
      <Notice severity="success" title={t.handed(taken.version)}>
        {t.handedHow(taken.path)}
      </Notice>
    )
  const version = taken?.version ?? ready
  if (version === undefined) return null
  return (
    <Notice severity="success" title={t.ready(version)}>
      {t.readyWhy}
    </Notice>
  )
}

/** Updates by address, off until somebody types one, and from a stick; what they find, and what was made ready. */
export function UpdateSection() {
  const { host } = useWorkspace()
  const { enqueueSnackbar } = useSnackbar()
  const [feed, setFeed] = useState<HostOutput<'update.feed'>>({ url: '' })
  const [busy, setBusy] = useState(false)
  const [taking, setTaking] = useState(false)
  const [searching, setSearching] = useState(false)
  const [answer, setAnswer] = useState<HostOutput<'update.check'>>()
  const [taken, setTaken] = useState<Taken>()
  const [refusal, setRefusal] = useState<CodedError>()
  const { url, off, ready } = feed
  const setUrl = (next: string) => setFeed((before) => ({ ...before, url: next }))

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
      setTaking(false)
    }
  }
  useEffect(() => {
    host('update.feed', {}).then(setFeed, (thrown: unknown) => setRefusal(codedOf(thrown) ?? failures.E_INTERNAL()))
  }, [host])

  const tell = (done: Taken) => {
    setTaken(done)
    enqueueSnackbar((done.by === 'user' ? t.handed : t.ready)(done.version), { variant: 'success' })
  }
  const take = () => {
    setTaking(true)
    void attempt(async () => tell(await host('update.take', {})))
  }
  return (
    <Stack spacing={1.5}>
      {off === undefined ? null : (
        <Notice severity="info" title={t.off} code={text.app.code(off.code)}>
          {off.message}
        </Notice>
      )}
      <ReadyNotice ready={ready} taken={taken} />
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
      <Stack direction="row" spacing={1}>
        <Button
          variant="outlined"
          disabled={busy || url === '' || off !== undefined}
          onClick={() => void attempt(async () => setAnswer(await host('update.check', {})))}
        >
          {t.check}
        </Button>
        <Button
          variant="outlined"
          disabled={busy || off !== undefined}
          onClick={() => {
            setRefusal(undefined)
            setSearching(true)
          }}
        >
          {t.fromStick}
        </Button>
      </Stack>
      {taking ? (
        <>
          <Typography role="status">{t.taking}</Typography>
          <LinearProgress aria-label={t.taking} />
        </>
      ) : null}
      {answer === undefined ? null : (
        <Notice
          severity="info"
          title={answer.available === undefined ? t.current(answer.current) : t.available(answer.available)}
          {...(answer.available === undefined
            ? {}
            : {
                actions: (
                  <Button variant="contained" onClick={take}>
                    {t.take(answer.available)}
                  </Button>
                ),
              })}
        >
          {answer.message}
        </Notice>
      )}
      {refusal === undefined ? null : (
        <Notice severity="error" code={text.app.code(refusal.code)}>
          {refusal.message}
        </Notice>
      )}
      {searching ? (
        <UpdateDialog
          onClose={() => setSearching(false)}
          onTaken={(done) => {
            tell(done)
            setSearching(false)
          }}
        />
      ) : null}
    </Stack>
  )
}
