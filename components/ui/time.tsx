// A moment: short or relative in the row, exact on hover, in the reader's zone.
'use client'
import { useFormatter, useNow, useTimeZone, useTranslations } from 'next-intl'

const minute = 60_000
const hour = 60 * minute

/** `short` is what rows show: minutes, hours, then the day. */
export function Time({
  at,
  look = 'relative',
}: {
  at: string
  look?: 'relative' | 'short' | 'day' | 'exact'
}) {
  const format = useFormatter()
  const short = useShort()
  const now = useNow({ updateInterval: minute })
  const date = new Date(at)
  const shown = () => {
    if (look === 'day') return format.dateTime(date, { day: 'numeric', month: 'short', year: 'numeric' })
    if (look === 'exact') return format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short' })
    // This page's clock may be a moment behind the server's: nothing is told as still to come.
    return look === 'short'
      ? short(date, now)
      : format.relativeTime(Math.min(date.getTime(), now.getTime()), now)
  }
  return (
    <time
      dateTime={at}
      title={format.dateTime(date, { dateStyle: 'full', timeStyle: 'medium' })}
      className="tabular whitespace-nowrap"
    >
      {shown()}
    </time>
  )
}

/** Today, as a sentence of its own: the weekday and the day. */
export function Today() {
  const t = useTranslations('time')
  const format = useFormatter()
  const now = useNow({ updateInterval: minute })
  return t('today', { day: format.dateTime(now, { weekday: 'long', day: 'numeric', month: 'long' }) })
}

function useShort(): (date: Date, now: Date) => string {
  const t = useTranslations('time')
  const format = useFormatter()
  const timeZone = useTimeZone()
  // The calendar day of a moment in the reader's zone, as a number that counts days.
  const dayOf = (date: Date) => {
    const parts = new Intl.DateTimeFormat('en', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    }).formatToParts(date)
    const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
    return Date.UTC(part('year'), part('month') - 1, part('day')) / (24 * hour)
  }
  return (date, now) => {
    const passed = Math.max(0, now.getTime() - date.getTime())
    if (passed < minute) return t('now')
    if (passed < hour) return t('minutes', { count: Math.floor(passed / minute) })
    if (passed < 6 * hour) return t('hours', { count: Math.floor(passed / hour) })
    const days = dayOf(now) - dayOf(date)
    if (days === 0) return format.dateTime(date, { hour: '2-digit', minute: '2-digit', hour12: false })
    if (days === 1) return t('yesterday')
    const isThisYear = date.getUTCFullYear() === now.getUTCFullYear()
    return format.dateTime(date, { day: 'numeric', month: 'short', year: isThisYear ? undefined : 'numeric' })
  }
}
