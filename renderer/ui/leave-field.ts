/** Leaving a field commits it; what is focused is left before a drawer moves on or closes. */
export const leaveField = (): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
