import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useEffect, useRef, useState } from 'react'
import { codedOf } from '../../../shared/base/coded-error'
import type { Photo } from '../../../shared/roster/person'
import { failures } from '../../../shared/text/failures'
import { useWorkspace } from '../../data/store/workspace'
import { keepAttachment, readAttachment } from '../../io/attachments'
import { photoProblem } from '../../io/crop-photo'
import { text } from '../../text/zh-cn'
import { PhotoDialog } from './photo-dialog'

const t = text.person.photo

/** The kept picture as an address that can be shown; `problem` where it cannot be read. */
const usePhoto = (photo: Photo | undefined) => {
  const { host } = useWorkspace()
  const [shownPhoto, setShown] = useState<{ url?: string; problem?: string }>({})
  const sha256 = photo?.sha256
  useEffect(() => {
    if (sha256 === undefined) return
    let url: string | undefined
    let current = true
    readAttachment(host, sha256).then(
      (bytes) => {
        if (!current) return
        url = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }))
        setShown({ url })
      },
      (thrown: unknown) => {
        if (current) setShown({ problem: (codedOf(thrown) ?? failures.E_INTERNAL()).message })
      },
    )
    return () => {
      current = false
      if (url !== undefined) URL.revokeObjectURL(url)
      setShown({})
    }
  }, [host, sha256])
  return shownPhoto
}

export interface PhotoFieldProps {
  readonly photo: Photo | undefined
  /** True where a form of the city asks for it: only then it is said to be missing. */
  readonly asked: boolean
  readonly uncovered: boolean
  readonly onPhoto: (photo: Photo | undefined) => Promise<unknown>
}

/** The portrait: choose, crop, look at, replace, remove. Covered like other personal data. */
export function PhotoField({ photo, asked, uncovered, onPhoto }: PhotoFieldProps) {
  const { host } = useWorkspace()
  const [chosen, setChosen] = useState<{ readonly file: File; readonly url: string }>()
  const [problem, setProblem] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const choose = useRef<HTMLButtonElement>(null)
  const { url, problem: unreadable } = usePhoto(uncovered ? photo : undefined)

  const picked = async (file: File) => {
    const wrong = await photoProblem(file)
    setProblem(wrong === undefined ? undefined : t.problems[wrong](file.name))
    if (wrong === undefined) setChosen({ file, url: URL.createObjectURL(file) })
  }
  const close = () => {
    if (chosen !== undefined) URL.revokeObjectURL(chosen.url)
    setChosen(undefined)
  }
  const keep = async (cropped: Blob) => {
    try {
      await onPhoto(await keepAttachment(host, cropped))
    } catch (thrown) {
      setProblem((codedOf(thrown) ?? failures.E_INTERNAL()).message)
    }
    close()
  }
  return (
    <Stack direction="row" spacing={2} component="section" aria-label={t.title} sx={{ alignItems: 'flex-start' }}>
      <Box
        sx={{
          width: 100,
          height: 140,
          flex: 'none',
          border: 1,
          borderColor: 'divider',
          bgcolor: 'background.default',
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'center',
          textAlign: 'center',
        }}
      >
        {url !== undefined ? (
          <Box component="img" src={url} alt={t.picture} sx={{ width: '100%', height: '100%', objectFit: 'cover' }} />
        ) : (
          <Typography variant="caption" color="textSecondary">
            {photo !== undefined ? t.covered : asked ? t.none : t.notAsked}
          </Typography>
        )}
      </Box>
      <Stack spacing={1} sx={{ alignItems: 'flex-start' }}>
        <Typography sx={{ fontWeight: 600 }}>{t.title}</Typography>
        <input
          ref={input}
          type="file"
          accept=".jpg,.jpeg,.png"
          hidden
          aria-label={t.title}
          onChange={(event) => {
            const [file] = event.target.files ?? []
            event.target.value = ''
            if (file !== undefined) void picked(file)
          }}
        />
        <Stack direction="row" spacing={1}>
          <Button ref={choose} variant="outlined" size="small" onClick={() => input.current?.click()}>
            {photo === undefined ? t.choose : t.replace}
          </Button>
          {photo === undefined ? null : (
            <Button
              size="small"
              color="inherit"
              onClick={() => {
                choose.current?.focus()
                void onPhoto(undefined)
              }}
            >
              {t.remove}
            </Button>
          )}
        </Stack>
        <Typography variant="caption" color="textSecondary">
          {t.hint}
        </Typography>
        {problem === undefined && unreadable === undefined ? null : (
          <Typography role="alert" color="error">
            {problem ?? unreadable}
          </Typography>
        )}
      </Stack>
      {chosen === undefined ? null : <PhotoDialog {...chosen} onCropped={keep} onClose={close} />}
    </Stack>
  )
}
