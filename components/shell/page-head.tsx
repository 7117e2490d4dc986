// The head of a page: where one is, its title in serif, one line about it, and what can be done here.
import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'

export function PageHead(props: { title: ReactNode; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="serif-title [overflow-wrap:anywhere] max-md:text-[26px] max-md:leading-8">
          {props.title}
        </h1>
        {props.children ? (
          <div className="mt-0.5 text-[14px] leading-5 text-ink-2">{props.children}</div>
        ) : null}
      </div>
      {props.actions ? (
        <div className="flex flex-wrap items-center gap-2 md:pt-1">{props.actions}</div>
      ) : null}
    </div>
  )
}

/** A page that is one column: lists, forms, results. */
export function PageBody({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto w-full max-w-[1180px] px-4 pt-6 pb-16 md:px-8 md:pt-9 lg:px-11">{children}</div>
  )
}

/** The bar above a page that lies under a list: the way back, and the page's actions. */
export function Crumbs(props: { href: string; list: string; here: string; actions?: ReactNode }) {
  return (
    <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 border-b border-line px-4 py-1 md:px-6">
      <nav aria-label={props.list} className="flex min-w-0 items-center gap-2 text-ui">
        <Link
          href={props.href}
          className="inline-flex min-h-6 items-center text-ink-2 underline-offset-2 hover:underline pointer-coarse:min-h-11 pointer-coarse:min-w-11"
        >
          {props.list}
        </Link>
        <ChevronRight size={13} aria-hidden className="shrink-0 text-ink-3" />
        <span aria-current="page" className="min-w-0 truncate">
          {props.here}
        </span>
      </nav>
      {props.actions ? <div className="flex flex-wrap items-center gap-1">{props.actions}</div> : null}
    </div>
  )
}
