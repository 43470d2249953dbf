import type { Contents, Session } from './electron-parts'

const ORIGIN = 'app://desk'

/** The one page of the program. */
export const START_PAGE = `${ORIGIN}/`

export const isOurs = (url: string): boolean => url.startsWith(START_PAGE)

/** The page itself, whatever screen stands behind the #: the only address that it may load again. */
const isStartPage = (url: string): boolean => /^app:\/\/desk\/(?:[?#]|$)/.test(url)

/** Refuses every permission and download, and every address but our own; the developer's tools where nothing is packed. */
export const guardSession = (session: Session, isPackaged: boolean): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  const known = [START_PAGE, `blob:${START_PAGE}`, 'data:image/', ...(isPackaged ? [] : ['devtools://'])]
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !known.some((start) => url.startsWith(start)) }),
  )
}

/** Keeps a page where it is: it may be loaded again (the start screen's buttons do), and go nowhere else. */
export const guardContents = (contents: Contents): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  for (const event of ['will-navigate', 'will-frame-navigate'] as const)
    contents.on(event, (navigation) => {
      if (!navigation.isMainFrame || !isStartPage(navigation.url)) navigation.preventDefault()
    })
  for (const event of ['will-redirect', 'will-attach-webview'] as const)
    contents.on(event, (happening) => happening.preventDefault())
}
