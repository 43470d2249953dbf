/** The framed right side of the comparison, beside its list. */
export const comparePane = {
  flex: 1,
  minWidth: 0,
  overflow: 'auto',
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  p: 1.5,
} as const
