import { contextBridge, ipcRenderer } from 'electron'
import { failures } from '../shared/text/failures'
import type { Bridge } from '../shared/host/contract'

/** The one door of the page: a method's name and its input go out, a reply comes back, refused where none came. */
const send: Bridge = (method, input) =>
  (ipcRenderer.invoke('host', method, input) as ReturnType<Bridge>).catch(() => ({
    ok: false,
    error: failures.E_UNREACHABLE(),
  }))

contextBridge.exposeInMainWorld('hostBridge', send)
