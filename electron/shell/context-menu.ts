import type { Contents, MenuItem, MenuPlace } from './electron-parts'
import { shellText } from './text'

const words = shellText.menu

/** The entries for a place: all of them in a field, copying where text is selected, none elsewhere. */
const itemsFor = ({ isEditable, selectionText, editFlags }: MenuPlace): MenuItem[] => {
  const copy: MenuItem = { role: 'copy', label: words.copy, enabled: editFlags.canCopy }
  const selectAll: MenuItem = { role: 'selectAll', label: words.selectAll, enabled: editFlags.canSelectAll }
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy, selectAll]
  return [
    { role: 'undo', label: words.undo, enabled: editFlags.canUndo },
    { type: 'separator' },
    { role: 'cut', label: words.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: words.paste, enabled: editFlags.canPaste },
    { type: 'separator' },
    selectAll,
  ]
}

/** The menu of the right mouse button, which Electron leaves to the program. */
export const offerContextMenu = (contents: Contents, popup: (items: MenuItem[]) => void): void => {
  contents.on('context-menu', (_event, place) => {
    const items = itemsFor(place)
    if (items.length > 0) popup(items)
  })
}
