import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import type { Profile } from '../../shared/profile/profile'
import { text } from '../text/zh-cn'

/** Whether the document binds the unit, where that is not plainly so, and the way to what the unit says of itself. */
export function BindingLine({ binding: { state, text: sentence } }: Pick<Profile, 'binding'>) {
  if (state === 'bound') return null
  return (
    <Typography variant="body2" color="textSecondary">
      {sentence}
      <Link component={RouterLink} to="/settings?standing=1" variant="body2" sx={{ ml: 1 }}>
        {text.today.standing}
      </Link>
    </Typography>
  )
}
