// Nothing here yet: one sentence that teaches the next step, one button.
import type { ReactNode } from 'react'

type Props = { title: string; icon?: ReactNode; children?: ReactNode; action?: ReactNode }

export function Empty({ title, icon, children, action }: Props) {
  return (
    <div className="grid justify-items-center gap-2 rounded-panel border border-dashed border-line-2 px-6 py-12 text-center max-md:py-5">
      {icon ? <span className="mb-1 text-ink-3">{icon}</span> : null}
      <p className="font-serif text-claim font-semibold">{title}</p>
      {children ? <p className="max-w-[44ch] text-ui text-ink-2">{children}</p> : null}
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  )
}
