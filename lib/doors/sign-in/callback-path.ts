// Where a person goes after signing in. It comes from the address, so it may say anything; it never leaves the site.

/** `asked` as a path of this site, or `/` where it is anything else. */
export function callbackPath(asked: unknown, own: string | undefined = process.env.NEXTAUTH_URL): string {
  if (typeof asked !== 'string' || asked.length > 2000) return '/'
  const base = new URL(own ?? 'http://127.0.0.1')
  // Browsers drop tabs and line breaks and read \ as /: what is left after that is what is judged.
  if (!URL.canParse(asked, base.origin)) return '/'
  const url = new URL(asked, base.origin)
  if (url.origin !== base.origin || url.username || url.password) return '/'
  const path = `${url.pathname}${url.search}`
  if (path.startsWith('//') || isOfTheSignIn(url.pathname)) return '/'
  return path
}

// Coming back to the page of the sign-in itself, or to an address for programs, would lead nowhere.
function isOfTheSignIn(path: string): boolean {
  return ['/sign-in', '/sign-out', '/link', '/api'].some(
    (start) => path === start || path.startsWith(`${start}/`),
  )
}
