type Listener = (...words: never[]) => void

export interface Preventable {
  readonly preventDefault: () => void
}

/** An event that tells which address is about to be loaded. */
export interface Navigation extends Preventable {
  readonly url: string
  readonly isMainFrame: boolean
}

/** A key as `before-input-event` tells it. */
export interface KeyInput {
  readonly type: string
  readonly key: string
  readonly control: boolean
  readonly alt: boolean
  readonly meta: boolean
}

/** What the right mouse button was pressed on. */
export interface MenuPlace {
  readonly isEditable: boolean
  readonly selectionText: string
  readonly editFlags: Readonly<Record<'canUndo' | 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll', boolean>>
}

export interface PrintOptions {
  readonly pageSize: 'A4'
  readonly landscape: boolean
  readonly printBackground: boolean
  readonly margins: { readonly marginType: 'none' }
}

export interface Contents {
  on(event: 'will-navigate' | 'will-frame-navigate', listener: (event: Navigation) => void): unknown
  on(
    event: 'will-redirect' | 'will-attach-webview' | 'will-prevent-unload',
    listener: (event: Preventable) => void,
  ): unknown
  on(event: 'did-finish-load', listener: () => void): unknown
  on(event: 'before-input-event', listener: (event: Preventable, input: KeyInput) => void): unknown
  on(event: 'zoom-changed', listener: (event: Preventable, direction: 'in' | 'out') => void): unknown
  on(event: 'context-menu', listener: (event: Preventable, place: MenuPlace) => void): unknown
  on(
    event: 'render-process-gone',
    listener: (event: Preventable, details: { readonly reason: string }) => void,
  ): unknown
  setWindowOpenHandler(handler: () => { action: 'deny' }): void
  setZoomLevel(level: number): void
  print(options: PrintOptions, done: (printed: boolean) => void): void
}

export interface Window {
  readonly webContents: Contents
  isMinimized(): boolean
  isDestroyed(): boolean
  restore(): void
  focus(): void
  show(): void
  close(): void
  destroy(): void
  on(event: 'close', listener: () => void): unknown
  once(event: 'ready-to-show', listener: () => void): unknown
  loadURL(url: string): Promise<void>
}

export interface Session {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, answer: (granted: boolean) => void) => void,
  ): void
  setPermissionCheckHandler(handler: () => boolean): void
  setDevicePermissionHandler(handler: () => boolean): void
  on(event: 'will-download', listener: (event: Preventable) => void): unknown
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { readonly url: string }, answer: (response: { cancel: boolean }) => void) => void,
    ): void
  }
}

/** A question in a box of the system; the answer is the place of the button. */
export interface Question {
  readonly type: 'question' | 'error' | 'info'
  readonly title: string
  readonly message: string
  readonly detail: string
  readonly buttons: string[]
  readonly defaultId: number
  readonly cancelId: number
  readonly noLink: true
}

export type MenuItem =
  | { readonly type: 'separator' }
  | {
      readonly role: 'undo' | 'cut' | 'copy' | 'paste' | 'selectAll'
      readonly label: string
      readonly enabled: boolean
    }

/** What the shell uses of Electron, and nothing more; a recording double stands in for it in tests. */
export interface ElectronParts {
  readonly app: {
    readonly isPackaged: boolean
    readonly commandLine: {
      appendSwitch(name: string, value?: string): void
      hasSwitch(name: string): boolean
    }
    setPath(name: 'userData', path: string): void
    enableSandbox(): void
    requestSingleInstanceLock(): boolean
    isReady(): boolean
    whenReady(): Promise<unknown>
    relaunch(options: { args: string[] }): void
    quit(): void
    exit(code: number): void
    on(event: string, listener: Listener): unknown
  }
  readonly protocol: {
    registerSchemesAsPrivileged(
      schemes: { scheme: string; privileges: { standard: boolean; secure: boolean; supportFetchAPI: boolean } }[],
    ): void
    handle(
      scheme: string,
      handler: (request: { readonly url: string; readonly method: string }) => Promise<Response>,
    ): void
  }
  readonly defaultSession: () => Session
  readonly newWindow: (options: WindowOptions) => Window
  readonly ipcMain: {
    handle(
      channel: string,
      listener: (
        event: { readonly senderFrame: { readonly url: string } | null },
        method: unknown,
        input: unknown,
      ) => Promise<unknown>,
    ): void
  }
  readonly removeMenu: () => void
  readonly popupMenu: (items: MenuItem[]) => void
  readonly showError: (title: string, message: string) => void
  /** Asks without holding the program up; of the window where there is one. */
  readonly ask: (question: Question, window?: Window) => Promise<number>
  /** Asks at once, for an event whose listener must answer before it returns. */
  readonly askNow: (question: Question) => number
}

/** Settings of the one window, as Electron takes them. */
export interface WindowOptions {
  readonly width: number
  readonly height: number
  readonly minWidth: number
  readonly minHeight: number
  readonly show: boolean
  readonly title: string
  readonly webPreferences: Readonly<Record<string, boolean | string>>
}
