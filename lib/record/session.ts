// A session, as its own person sees it.

export type SessionView = {
  id: string
  /** What the program that opened it said of itself. */
  agent: string
  startedAt: string
  seenAt: string
  /** The session that asks. */
  isThis: boolean
}

// The first that fits: most browsers also claim to be those further down.
const browsers = [
  [/\bEdg[A-Z]?\w*\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\//, 'Firefox'],
  [/\b(HeadlessChrome|Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const
const systems = [
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
] as const

/** Browser and system, as far as `agent` says; null where it is no browser. */
export function browserOf(agent: string): { browser: string; system: string } | null {
  const browser = browsers.find(([pattern]) => pattern.test(agent))?.[1]
  const system = systems.find(([pattern]) => pattern.test(agent))?.[1]
  return browser && system ? { browser, system } : null
}
