import History from '@mui/icons-material/History'
import Badge from '@mui/material/Badge'
import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { NavLink, Outlet } from 'react-router'
import { shown } from '../../shared/base/draft'
import { useDuties } from '../data/queries/use-duties'
import { useProfile, useSaveState, useUnit } from '../data/store/workspace'
import { text } from '../text/zh-cn'
import { SaveBadge } from '../ui/save-badge'
import { PaletteButton } from './palette-button'
import { screens } from './routes'
import { UndoButtons } from './undo-buttons'
import { useFocusKept } from './use-focus-kept'
import { useUnsavedGuard } from './use-unsaved-guard'

const RAIL = 88
const BAR = 48

function SaveStatus() {
  const state = useSaveState()
  switch (state.kind) {
    case 'saved':
      return <SaveBadge state="saved" label={text.app.saved} />
    case 'saving':
      return <SaveBadge state="saving" label={text.app.saving} />
    case 'failed':
      return <SaveBadge state="failed" label={text.app.notSaved} hint={text.app.notSavedWhy(state.error.message)} />
  }
}

function TopBar() {
  const unit = useUnit()
  const profile = useProfile()
  return (
    <Box
      component="header"
      sx={{
        height: BAR,
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        px: 2,
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Typography noWrap sx={{ fontWeight: 600 }}>
        {unit ? shown(unit.name) : text.app.noUnit}
      </Typography>
      <Typography variant="body2" color="textSecondary" noWrap>
        {profile?.name}
      </Typography>
      <Typography variant="caption" color="textSecondary" noWrap sx={{ flex: 1, textAlign: 'center' }}>
        {text.app.secrecyBanner}
      </Typography>
      <PaletteButton />
      <UndoButtons />
      <Button size="small" color="inherit" startIcon={<History />} component={NavLink} to="/history">
        {text.history.open}
      </Button>
      <SaveStatus />
    </Box>
  )
}

/** The screens; the first one, 今日, carries the number of duties that press. */
function Rail() {
  const due = useDuties()?.summary.pressing ?? 0
  return (
    <Box
      component="nav"
      aria-label={text.app.name}
      sx={{
        width: RAIL,
        flexShrink: 0,
        bgcolor: 'background.paper',
        borderRight: 1,
        borderColor: 'divider',
        pt: 1,
        // In a low window (150 %) it scrolls by itself: the window would scroll instead, and the top bar with it.
        overflowY: 'auto',
        scrollbarWidth: 'thin',
      }}
    >
      {screens.map(({ path, label, icon: Icon }, at) => (
        <ButtonBase
          key={path}
          component={NavLink}
          to={`/${path}`}
          sx={{
            width: '100%',
            py: 1,
            flexDirection: 'column',
            gap: 0.5,
            color: 'text.secondary',
            borderLeft: 3,
            borderColor: 'transparent',
            '&.active': {
              color: 'primary.main',
              borderColor: 'primary.main',
              bgcolor: 'background.default',
              fontWeight: 600,
            },
          }}
        >
          {at === 0 && due > 0 ? (
            <Badge badgeContent={due} color="error" aria-hidden>
              <Icon />
            </Badge>
          ) : (
            <Icon aria-hidden />
          )}
          <span>
            {label}
            {at === 0 && due > 0 ? (
              <Box component="span" sx={{ position: 'absolute', left: -9999 }}>
                {text.app.pressing(due)}
              </Box>
            ) : null}
          </span>
        </ButtonBase>
      ))}
    </Box>
  )
}

/** The frame around every screen: rail, top bar, and the screen itself in the one area that scrolls. */
export function Frame() {
  useUnsavedGuard()
  useFocusKept()
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100vh' }}>
      <Link
        href="#main"
        sx={{
          position: 'absolute',
          left: -9999,
          '&:focus': { left: 8, top: 8, zIndex: 1, bgcolor: 'background.paper', p: 1 },
        }}
        onClick={(event) => {
          event.preventDefault()
          document.getElementById('main')?.focus()
        }}
      >
        {text.app.skip}
      </Link>
      <TopBar />
      <Box sx={{ display: 'flex', flex: 1, minHeight: 0 }}>
        <Rail />
        <Box
          component="main"
          id="main"
          tabIndex={-1}
          sx={{ flex: 1, minWidth: 0, overflow: 'auto', scrollPaddingTop: 72, outline: 'none' }}
        >
          <Outlet />
        </Box>
      </Box>
    </Box>
  )
}
