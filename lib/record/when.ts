// What people say of when something was, held against the clock. A day is a day somewhere: it begins up to fourteen hours
// before it does in UTC, and ends up to twelve hours after.
const hour = 60 * 60 * 1000
const isDay = (when: string) => /^\d{4}-\d{2}-\d{2}$/.test(when)

/** True where `when`, a day or a moment, is still to come everywhere. */
export function isToCome(when: string, now: Date): boolean {
  return new Date(when).getTime() - (isDay(when) ? 14 * hour : 0) > now.getTime()
}

/** True where `when` was over everywhere at `moment`; what is known of a moment is to the minute. */
export function isOver(when: string, moment: Date): boolean {
  const end = new Date(when).getTime() + (isDay(when) ? 36 * hour : 60_000)
  return end <= moment.getTime()
}
