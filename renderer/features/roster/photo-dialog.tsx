import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Slider from '@mui/material/Slider'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import Cropper, { type Area, type Point } from 'react-easy-crop'
import 'react-easy-crop/react-easy-crop.css'
import { cropPhoto, PHOTO } from '../../io/crop-photo'
import { text } from '../../text/zh-cn'

const t = text.person.photo

export interface PhotoDialogProps {
  readonly file: File
  /** Address of the file's picture. */
  readonly url: string
  readonly onCropped: (photo: Blob) => Promise<void>
  readonly onClose: () => void
}

/** Chooses the part of a picture that becomes the portrait, by mouse or by keyboard: arrows move, the slider enlarges. */
export function PhotoDialog({ file, url, onCropped, onClose }: PhotoDialogProps) {
  const [crop, setCrop] = useState<Point>({ x: 0, y: 0 })
  const [zoom, setZoom] = useState(1)
  const [area, setArea] = useState<Area>()
  const [busy, setBusy] = useState(false)
  const heading = useId()
  const zoomLabel = useId()

  const take = async () => {
    if (area === undefined || busy) return
    setBusy(true)
    await onCropped(await cropPhoto(file, area))
  }
  return (
    <Dialog open onClose={onClose} aria-labelledby={heading} maxWidth="sm" fullWidth>
      <DialogTitle id={heading}>{t.cropTitle}</DialogTitle>
      <DialogContent>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
          {t.cropLead}
        </Typography>
        <Box sx={{ position: 'relative', height: 380, bgcolor: 'grey.300' }}>
          <Cropper
            image={url}
            crop={crop}
            zoom={zoom}
            maxZoom={5}
            aspect={PHOTO.width / PHOTO.height}
            keyboardStep={4}
            disableAutomaticStylesInjection
            cropperProps={{ 'aria-label': t.cropArea, role: 'group' }}
            mediaProps={{ alt: t.picture }}
            onCropChange={setCrop}
            onZoomChange={setZoom}
            onCropComplete={(_part, pixels) => setArea(pixels)}
          />
        </Box>
        <Stack direction="row" spacing={2} sx={{ alignItems: 'center', mt: 2 }}>
          <Typography id={zoomLabel} noWrap sx={{ flex: 'none' }}>
            {t.zoom}
          </Typography>
          <Slider
            aria-labelledby={zoomLabel}
            min={1}
            max={5}
            step={0.05}
            value={zoom}
            onChange={(_event, value) => setZoom(value)}
          />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t.giveUp}</Button>
        <Button variant="contained" aria-disabled={busy || area === undefined} onClick={() => void take()}>
          {t.take}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
