import type { App } from 'electron'
export type Program = App
