import { useState } from 'react'

/** Column widths of one table, remembered in this browser. */
export const useColumnWidths = (table: string) => {
  const key = `cdo-widths-${table}`
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>(() => {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
      if (typeof stored !== 'object' || stored === null) return {}
      return Object.fromEntries(
        Object.entries(stored).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
      )
    } catch {
      return {}
    }
  })
  const remember = (column: string, width: number) => {
    const next = { ...widths, [column]: Math.round(width) }
    setWidths(next)
    localStorage.setItem(key, JSON.stringify(next))
  }
  return { widths, remember }
}
