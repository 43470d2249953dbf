import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import CssBaseline from '@mui/material/CssBaseline'
import { ThemeProvider } from '@mui/material/styles'
import { createRoot } from 'react-dom/client'
import { createHost } from '../../shared/host/client'
import { App } from './app'
import { builtInProfiles, builtInYears, isStatutory, lists } from '../parts/assets'
import { connectHost } from './connect-host'
import { cspNonce } from './csp-nonce'
import { loadScreen } from './routes'
import { Start } from './start'
import { theme } from './theme'
import { takeWriterLock } from './writer-lock'
import { openWorkspace } from '../data/store/open-workspace'

/** The composition root: host, store, screens. */
const cache = createCache({ key: 'css', ...(cspNonce === undefined ? {} : { nonce: cspNonce }) })

const open = async (onProgress: (done: number, total: number) => void) => {
  const transport = await connectHost()
  // What fails here fails again where the screen is drawn, and is told there.
  loadScreen(location.hash).catch(() => undefined)
  if (!(await takeWriterLock())) return undefined
  return openWorkspace({ host: createHost(transport), lists, builtInProfiles, builtInYears, isStatutory, onProgress })
}

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <CacheProvider value={cache}>
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <Start open={open}>{(opened) => <App opened={opened} />}</Start>
    </ThemeProvider>
  </CacheProvider>,
)
