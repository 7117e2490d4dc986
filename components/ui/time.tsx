// A moment: short or relative in the row, exact on hover, in the reader's zone.
'use client'
import { useFormatter, useNow } from 'next-intl'
import { useSyncExternalStore } from 'react'

const never = () => () => {}

export function Time({ at, look = 'relative' }: { at: string; look?: 'relative' | 'day' | 'exact' }) {
  const format = useFormatter()
  const now = useNow({ updateInterval: 60_000 })
  // The server does not know the reader's zone: it shows the day, the page takes over once it runs.
  const isOnPage = useSyncExternalStore(never, () => true, () => false)
  const date = new Date(at)
  const day = format.dateTime(date, { day: 'numeric', month: 'short', year: 'numeric', timeZone: isOnPage ? undefined : 'UTC' })
  const exact = isOnPage ? format.dateTime(date, { dateStyle: 'full', timeStyle: 'medium' }) : at
  const shown =
    !isOnPage || look === 'day'
      ? day
      : look === 'exact'
        ? format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short' })
        : format.relativeTime(date, now)
  return (
    <time dateTime={at} title={exact} className="tabular whitespace-nowrap">
      {shown}
    </time>
  )
}
