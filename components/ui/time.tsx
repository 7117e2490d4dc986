// A moment: short or relative in the row, exact on hover, in the reader's zone.
'use client'
import { useFormatter, useNow, useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'

const never = () => () => {}
const minute = 60_000
const hour = 60 * minute

/** `short` is what rows show: minutes, hours, then the day. */
export function Time({ at, look = 'relative' }: { at: string; look?: 'relative' | 'short' | 'day' | 'exact' }) {
  const format = useFormatter()
  const short = useShort()
  const now = useNow({ updateInterval: 60_000 })
  // The server does not know the reader's zone: it shows the day, the page takes over once it runs.
  const isOnPage = useSyncExternalStore(never, () => true, () => false)
  const date = new Date(at)
  const day = format.dateTime(date, { day: 'numeric', month: 'short', year: 'numeric', timeZone: isOnPage ? zone() : 'UTC' })
  const exact = isOnPage ? format.dateTime(date, { dateStyle: 'full', timeStyle: 'medium', timeZone: zone() }) : at
  const shown = () => {
    if (!isOnPage || look === 'day') return day
    if (look === 'exact') return format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone() })
    return look === 'short' ? short(date, now) : format.relativeTime(date, now)
  }
  return (
    <time dateTime={at} title={exact} className="tabular whitespace-nowrap">
      {shown()}
    </time>
  )
}

/** Today, in the reader's zone: the weekday and the day. Nothing until the page knows the zone. */
export function Today() {
  const format = useFormatter()
  const now = useNow({ updateInterval: 60_000 })
  const isOnPage = useSyncExternalStore(never, () => true, () => false)
  if (!isOnPage) return null
  return format.dateTime(now, { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone() })
}

function zone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

function useShort(): (date: Date, now: Date) => string {
  const t = useTranslations('time')
  const format = useFormatter()
  return (date, now) => {
    const passed = Math.max(0, now.getTime() - date.getTime())
    if (passed < minute) return t('now')
    if (passed < hour) return t('minutes', { count: Math.floor(passed / minute) })
    if (passed < 6 * hour) return t('hours', { count: Math.floor(passed / hour) })
    const days = startOfDay(now) - startOfDay(date)
    if (days < hour) return format.dateTime(date, { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: zone() })
    if (days < 36 * hour) return t('yesterday')
    const isThisYear = date.getFullYear() === now.getFullYear()
    return format.dateTime(date, { day: 'numeric', month: 'short', year: isThisYear ? undefined : 'numeric', timeZone: zone() })
  }
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}
