import { useEffect, useState, type RefObject } from 'react'
import { HEAD_HEIGHT, ROW_HEIGHT, windowAt } from './grid-model'

/** The rows and columns of a grid that are in sight, followed while it is scrolled, and how many rows make a page. */
export const useGridWindow = (
  frame: RefObject<HTMLElement | null>,
  edges: readonly number[],
  rowCount: number,
): { readonly seen: ReturnType<typeof windowAt>; readonly page: number } => {
  const [place, setPlace] = useState({ scrollTop: 0, scrollLeft: 0, height: 600, width: 1200 })
  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const measure = () => {
      const { scrollTop, scrollLeft, clientHeight: height, clientWidth: width } = element
      setPlace((before) => {
        const next = { scrollTop, scrollLeft, height, width }
        const was = windowAt(before, rowCount, edges)
        const now = windowAt(next, rowCount, edges)
        // Scrolling within what is drawn draws nothing.
        return was.top === now.top && was.bottom === now.bottom && was.left === now.left && was.right === now.right
          ? before
          : next
      })
    }
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    element.addEventListener('scroll', measure, { passive: true })
    return () => {
      watch.disconnect()
      element.removeEventListener('scroll', measure)
    }
  }, [frame, rowCount, edges])
  return {
    seen: windowAt(place, rowCount, edges),
    page: Math.max(1, Math.floor((place.height - HEAD_HEIGHT) / ROW_HEIGHT) - 1),
  }
}
