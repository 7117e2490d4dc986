// Tells the server by which clock the reader lives, once: from then on every time on a page is the reader's own.
'use client'
import { useTimeZone } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const name = 'onrecord-zone'

export function ReaderZone() {
  const shown = useTimeZone()
  const router = useRouter()
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    const cookie = `${name}=${encodeURIComponent(zone)}`
    if (zone === shown || document.cookie.split('; ').includes(cookie)) return
    document.cookie = `${cookie};path=/;max-age=31536000;samesite=lax`
    router.refresh()
  }, [shown, router])
  return null
}
