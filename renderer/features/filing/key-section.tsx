import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useLayoutEffect, useRef, useState } from 'react'
import { codedOf, type CodedError } from '../../../shared/base/coded-error'
import type { KeyState } from '../../../shared/host/contract'
import { failures } from '../../../shared/text/failures'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Mark } from '../../ui/mark'
import { Notice } from '../../ui/notice'

const t = text.filing
const LEAST = 8

export interface KeySectionProps {
  readonly state: KeyState
  readonly onState: (state: KeyState) => void
}

/** The unit's key: made behind a passphrase at first use, unlocked once a run later. */
export function KeySection({ state, onState }: KeySectionProps) {
  const { host } = useWorkspace()
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<CodedError>()
  const field = useRef<HTMLInputElement>(null)
  const open = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    // The form that had the focus is gone; Tab goes on from here.
    if (state.unlocked && asked) open.current?.focus()
  }, [state.unlocked, asked])

  if (state.unlocked)
    return (
      <Stack ref={open} tabIndex={-1} spacing={0.5}>
        <Mark kind="good" label={t.unlocked} />
        <Typography variant="body2">{t.fingerprint(state.fingerprint ?? '')}</Typography>
        <Typography variant="caption" color="textSecondary">
          {t.fingerprintHint}
        </Typography>
      </Stack>
    )

  const short = !state.exists && first.length < LEAST
  const differs = !state.exists && first !== second
  const submit = async () => {
    setAsked(true)
    if (short || differs || first === '') return
    setBusy(true)
    setRefusal(undefined)
    try {
      onState(await host(state.exists ? 'key.unlock' : 'key.create', { passphrase: first }))
    } catch (thrown) {
      setRefusal(codedOf(thrown) ?? failures.E_INTERNAL())
      // The next thing to do is to type it again.
      field.current?.select()
    } finally {
      setBusy(false)
    }
  }
  const password = (label: string, value: string, set: (value: string) => void, problem: string | false, hint = '') => (
    <TextField
      {...(label === t.passphrase ? { inputRef: field } : {})}
      type="password"
      autoComplete="off"
      label={label}
      value={value}
      error={problem !== false}
      helperText={problem || hint}
      onChange={(event) => set(event.target.value)}
      sx={{ maxWidth: 320 }}
    />
  )
  return (
    <Stack
      component="form"
      noValidate
      spacing={1.5}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Typography variant="body2">{state.exists ? t.unlockWhy : t.keyWhy}</Typography>
      {state.exists ? null : <Typography variant="body2">{t.keyNotSeal}</Typography>}
      <Stack direction="row" spacing={2} sx={{ alignItems: 'flex-start' }}>
        {password(t.passphrase, first, setFirst, asked && short && t.tooShort, state.exists ? '' : t.passphraseHint)}
        {state.exists ? null : password(t.passphraseAgain, second, setSecond, asked && !short && differs && t.notSame)}
        <Button type="submit" variant="outlined" disabled={busy} sx={{ mt: '27px !important' }}>
          {state.exists ? t.unlockKey : t.createKey}
        </Button>
      </Stack>
      {refusal === undefined ? null : (
        <Notice severity="error" code={text.app.code(refusal.code)}>
          {refusal.message}
        </Notice>
      )}
      {state.fingerprint === undefined ? null : (
        <Typography variant="body2">{t.fingerprint(state.fingerprint)}</Typography>
      )}
    </Stack>
  )
}
