// How a request stands: a word, and a mark that says it without colour. What is overdue is bold, with its own mark.
import { Ban, Clock3, Hourglass, MailWarning, MessageSquareOff, MessageSquareText, Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReplyView } from '#lib/record/reply'

type Shown = Pick<ReplyView, 'state' | 'overdue' | 'mail'>

/** The name of its state among the messages. */
export function stateNameOf({ state, overdue, mail }: Shown) {
  if (state !== 'asked') return state
  if (overdue) return 'overdue'
  return mail.state === 'none' || mail.state === 'sent' ? 'asked' : mail.state
}

const icons = {
  asked: Clock3,
  overdue: Hourglass,
  answered: MessageSquareText,
  declined: MessageSquareOff,
  unanswered: MessageSquareOff,
  withdrawn: Ban,
  queued: Send,
  sending: Send,
  failed: MailWarning,
}

export function ReplyState({ reply }: { reply: Shown }) {
  const t = useTranslations('replies.states')
  const name = stateNameOf(reply)
  const Icon = icons[name]
  const isPressing = name === 'overdue' || name === 'failed'
  const look =
    name === 'failed' ? 'text-err font-semibold' : isPressing ? 'font-semibold text-ink' : 'text-ink-2'
  return (
    <span className={`inline-flex items-center gap-1.5 text-note whitespace-nowrap ${look}`}>
      <Icon size={13} aria-hidden className="shrink-0" />
      {t(name)}
    </span>
  )
}
