import type { ReactNode } from 'react'
import { Mark } from './mark'

export type Level = '必改' | '需说明' | '建议'

export interface LevelMarkProps {
  readonly level: Level
  /** Said after the word: a count or a sentence. */
  readonly children?: ReactNode
}

/** 必改, 需说明 or 建议 in a line of text, with its count where there is one. */
export function LevelMark({ level, children }: LevelMarkProps) {
  return (
    <Mark
      kind={level}
      size="inline"
      label={
        children === undefined ? (
          level
        ) : (
          <>
            {level} {children}
          </>
        )
      }
    />
  )
}
