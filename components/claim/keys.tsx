// Keys that act belong to whoever is not typing and has no dialog open.

/** True where `event` belongs to a field, a menu or a dialog, and is not a command to the page. */
export function isTyping(event: KeyboardEvent): boolean {
  const at = event.target
  if (!(at instanceof HTMLElement)) return false
  return (
    at.isContentEditable ||
    at.closest('input, textarea, select, [role="dialog"], [role="menu"], [role="radiogroup"]') !== null
  )
}
