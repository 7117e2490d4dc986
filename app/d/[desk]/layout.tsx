// The shell around every page of a desk. Whoever is no member of it finds nothing here.
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Shell } from '#components/shell/shell'
import { read } from '#lib/doors/page'
import { actorAt, currentDesks, requireActor } from '#lib/doors/session'
import { waitingCounts } from '#lib/queries/desk/waiting-counts'

type Params = { params: Promise<{ desk: string }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const actor = await actorAt((await params).desk)
  // The page that says that nothing is here has the title of the installation: it is made from the layouts’ alone.
  return actor ? { title: { template: `%s · ${actor.deskName}`, default: actor.deskName } } : {}
}

export default async function DeskLayout({ children, params }: Params & { children: ReactNode }) {
  const { desk } = await params
  const actor = await requireActor(desk)
  const desks = await currentDesks()
  const counts = await read(waitingCounts, desk, {})
  return (
    <Shell
      desk={{ slug: actor.desk, name: actor.deskName }}
      desks={desks.map(({ slug, name }) => ({ slug, name }))}
      person={{ id: actor.id, name: actor.name, role: actor.role }}
      counts={{ desk: counts.waiting, sources: counts.reading }}
    >
      {children}
    </Shell>
  )
}
