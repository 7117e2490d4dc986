// What the address asks of the history: the filters as they stand in it, and as the query takes them.
import { dayBegins, dayEnds } from '#components/history/day'
import { historyNouns } from '#components/history/history-filters'
import type { HistoryAsked, HistoryTrouble } from '#components/history/history-filters'
import type { HistoryFilter } from '#lib/record/history'
import { Id } from '#lib/record/fields'

type Get = (name: string) => string | undefined

/** What is understood of the address. What is not is left out: anyone can type there. */
export function historyAsked(
  get: Get,
  zone: string,
): { asked: HistoryAsked; filter: HistoryFilter; trouble: HistoryTrouble | null } {
  const [from, until] = [get('from'), get('until')]
  const [begins, ends] = [dayBegins(from, zone), dayEnds(until, zone)]
  const subject = get('subject')
  const asked = {
    actor: Id.safeParse(get('actor')).data,
    operation: historyNouns.find((noun) => noun === get('operation')),
    subject: subject && /^[a-z_]+:[0-9a-f-]{36}$/.test(subject) ? subject : undefined,
    q: get('q')?.slice(0, 200) || undefined,
    from: begins && from,
    until: ends && until,
  }
  const names = Object.keys(asked) as (keyof HistoryAsked)[]
  const isLost = names.some((name) => asked[name] === undefined && get(name))
  const isBackwards = begins !== undefined && ends !== undefined && begins >= ends
  const trouble = isLost ? 'notUnderstood' : isBackwards ? 'backwards' : null
  return { asked, trouble, filter: { ...asked, from: begins, until: ends } }
}
