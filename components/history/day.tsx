// The moments at which a calendar day begins and ends by a reader's clock.

/** The first moment of `day` (`2026-11-25`) in `zone`, as ISO 8601; undefined where it is no day. */
export function dayBegins(day: string | undefined, zone: string): string | undefined {
  return moment(day, 0, zone)
}

/** The last moment of it. */
export function dayEnds(day: string | undefined, zone: string): string | undefined {
  const next = moment(day, 1, zone)
  return next && new Date(Date.parse(next) - 1).toISOString()
}

function moment(day: string | undefined, later: number, zone: string): string | undefined {
  if (!day || !/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) return undefined
  const asUtc = Date.parse(day) + later * 24 * 60 * 60_000
  // The zone's offset at a moment near by may differ from that at the day's own beginning: looked up twice.
  const near = asUtc - offsetAt(asUtc, zone)
  return new Date(asUtc - offsetAt(near, zone)).toISOString()
}

/** How far `zone` is ahead of UTC at a moment, in milliseconds. */
function offsetAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  }).formatToParts(at)
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return shown - Math.floor(at / 1000) * 1000
}
