// Where the focus goes when a dialog closes: back to what had it, or to the nearest place from which one goes on.

/** What had the focus when a dialog opened. Of a menu that closes with it, the button that opened the menu. */
export function openerOf(): HTMLElement | null {
  if (typeof document === 'undefined') return null
  const active = document.activeElement
  const menu = active?.closest('[role="menu"]')
  const opener = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : active
  return opener instanceof HTMLElement && opener !== document.body ? opener : null
}

/** Never the body, from which Tab would begin again at the top of the page. */
export function focusAgain(opener: HTMLElement | null): void {
  const places = [
    opener,
    ...document.querySelectorAll<HTMLElement>('[data-focus-home]'),
    document.querySelector('main'),
  ]
  for (const place of places) {
    if (!(place instanceof HTMLElement) || !isShown(place)) continue
    place.focus({ preventScroll: true })
    if (document.activeElement === place) return
  }
}

function isShown(element: HTMLElement): boolean {
  return element.isConnected && element.getClientRects().length > 0
}
