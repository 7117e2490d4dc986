// A part of a page under its head and a hairline.
import { useId } from 'react'
import type { ReactNode } from 'react'

type Props = { title: string; note?: ReactNode; action?: ReactNode; children: ReactNode }

export function Section({ title, note, action, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-4 gap-y-2 border-b border-line-2 pb-2">
        <h2 id={id} className="text-ui font-semibold">
          {title}
        </h2>
        {action}
      </div>
      {note ? <p className="mb-4 max-w-[60ch] text-ui text-ink-2">{note}</p> : null}
      {children}
    </section>
  )
}
