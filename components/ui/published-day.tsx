// The day on which something was published: a calendar day, the same for every reader.
import { useFormatter } from 'next-intl'

export function PublishedDay({ at }: { at: string }) {
  const format = useFormatter()
  const day = format.dateTime(new Date(at), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return (
    <time dateTime={at.slice(0, 10)} className="whitespace-nowrap">
      {day}
    </time>
  )
}
