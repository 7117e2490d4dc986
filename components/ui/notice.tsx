// What went wrong, what was kept, what to do. `quiet` for what is merely worth knowing.
import { CircleAlert, Info } from 'lucide-react'
import type { ReactNode } from 'react'

export function Notice({
  title,
  children,
  quiet = false,
}: {
  title: string
  children?: ReactNode
  quiet?: boolean
}) {
  const Icon = quiet ? Info : CircleAlert
  return (
    <div
      role={quiet ? 'status' : 'alert'}
      className={`flex gap-3 rounded-panel border p-3 ${quiet ? 'border-line-2 bg-shell' : 'border-err-line bg-err-bg'}`}
    >
      <Icon size={16} aria-hidden className={`mt-0.5 shrink-0 ${quiet ? 'text-ink-2' : 'text-err'}`} />
      <div className="grid gap-1">
        <p className="text-ui font-semibold">{title}</p>
        {children ? <div className="text-ui text-ink-2">{children}</div> : null}
      </div>
    </div>
  )
}
