import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import type { PagePicture } from '../../io/preview-pdf'
import { text } from '../../text/zh-cn'

/** Pages below each other, as wide as the dialog. */
export function PageList({ pictures }: { readonly pictures: readonly PagePicture[] }) {
  return (
    <Stack spacing={2}>
      {pictures.map(({ url, width, height }, index) => (
        <Box
          key={url}
          component="img"
          src={url}
          alt={text.forms.pageLabel(index + 1, pictures.length)}
          sx={{ width: '100%', aspectRatio: `${width} / ${height}`, border: 1, borderColor: 'divider' }}
        />
      ))}
    </Stack>
  )
}
