import { contextBridge, ipcRenderer } from 'electron'
import type { Reply, Transport } from '../shared/host/contract'

/** The one door of the page: a method's name and its input go out, a reply comes back. */
const send: Transport = (method, input) => ipcRenderer.invoke('host', method, input) as Promise<Reply>

contextBridge.exposeInMainWorld('hostBridge', send)
