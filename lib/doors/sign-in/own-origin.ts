// A change that comes with a cookie must come from a page of this site.

/** True where `origin` is that of the site itself. A missing or `null` origin is not. */
export function isOwnOrigin(
  origin: string | null,
  own: string | undefined = process.env.NEXTAUTH_URL,
): boolean {
  if (!origin || !own || !URL.canParse(origin)) return false
  return new URL(origin).origin === new URL(own).origin
}
