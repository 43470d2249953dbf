import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import { closeSnackbar, enqueueSnackbar, SnackbarProvider } from 'notistack'
import { Suspense, useEffect, useState } from 'react'
import { createHashRouter, Navigate, RouterProvider } from 'react-router'
import type { Opened } from '../data/store/open-workspace'
import { useUnit, WorkspaceContext } from '../data/store/workspace'
import { text } from '../text/zh-cn'
import { Frame } from './frame'
import { FirstRun } from './first-run-gate'
import { routes, screens } from './routes'

const Loading = () => (
  <Box sx={{ p: 3 }}>
    <LinearProgress aria-label={text.app.loading} />
  </Box>
)

/** The first screen of the rail is where the program opens. */
const START = `/${screens[0]?.path ?? ''}`

/** Made only when screens are shown: by then the start token is out of the address. */
const createRouter = () =>
  createHashRouter([
    {
      path: '/',
      element: <Frame />,
      children: [
        ...routes.map(({ path, screen: { Drawn } }) => ({
          path,
          element: (
            <Suspense fallback={<Loading />}>
              <Drawn />
            </Suspense>
          ),
        })),
        { index: true, element: <Navigate to={START} replace /> },
        { path: '*', element: <Navigate to={START} replace /> },
      ],
    },
  ])

/** Without a unit there is only the first run; with one, every screen. */
function Screens() {
  const unit = useUnit()
  const [router] = useState(createRouter)
  if (unit === undefined) return <Loading />
  if (unit === null)
    return (
      <Suspense fallback={<Loading />}>
        <FirstRun />
      </Suspense>
    )
  return <RouterProvider router={router} />
}

export interface AppProps {
  readonly opened: Extract<Opened, { kind: 'ready' }>
}

/** Stands until it is read and closed. */
const say = (sentence: string, variant: 'info' | 'error', onClosed?: () => void) =>
  enqueueSnackbar(sentence, {
    variant,
    persist: true,
    style: { maxWidth: 640 },
    action: (key) => (
      <Button
        size="small"
        color="inherit"
        onClick={() => {
          closeSnackbar(key)
          onClosed?.()
        }}
      >
        {text.app.close}
      </Button>
    ),
  })

/** The program around an open workspace; what was found when the data folder was opened is said once. */
export function App({ opened: { workspace, agreement, readOnly, notices } }: AppProps) {
  useEffect(() => {
    if (agreement.kind === 'replayed' && agreement.rebuilt && agreement.entries > 0)
      enqueueSnackbar(text.app.recovered(agreement.entries), { variant: 'info' })
    if (readOnly !== undefined) say(`${readOnly.message}${text.app.code(readOnly.code)}`, 'error')
    for (const { code, message } of notices)
      say(text.app.notice(message, code), 'info', () => {
        // What the host does not hear of is said once more when the page is loaded anew.
        workspace.host('app.noticed', { code }).catch(() => undefined)
      })
  }, [workspace, agreement, readOnly, notices])
  return (
    <WorkspaceContext value={workspace}>
      <SnackbarProvider maxSnack={3} autoHideDuration={6000} anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}>
        <Screens />
      </SnackbarProvider>
    </WorkspaceContext>
  )
}
