import type { part } from '../renderer/ui/part'
export type Part = typeof part
