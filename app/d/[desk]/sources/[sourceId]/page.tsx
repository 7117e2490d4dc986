// The workbench of one source. The address holds the selected statement.
import type { Metadata } from 'next'
import { WorkbenchPage } from '#components/review/workbench-page'
import { engineVersion } from '#lib/doors/engine'
import { read } from '#lib/doors/page'
import { requireActor } from '#lib/doors/session'
import { workbench } from '#lib/queries/source/workbench'
import * as claimActions from '../../claims/[claimId]/actions.ts'
import * as actions from './actions.ts'
import { sourceOf } from './source-of.ts'

type Props = {
  params: Promise<{ desk: string; sourceId: string }>
  searchParams: Promise<{ s?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { desk, sourceId } = await params
  return { title: (await sourceOf(desk, sourceId)).title }
}

export default async function Page({ params, searchParams }: Props) {
  const { desk, sourceId } = await params
  const { s } = await searchParams
  const { id, name } = await requireActor(desk)
  const data = await read(workbench, desk, { sourceId })
  return (
    <WorkbenchPage
      key={data.snapshot.id}
      desk={desk}
      me={{ id, name }}
      first={data}
      engine={engineVersion}
      wanted={typeof s === 'string' ? s : null}
      actions={{ ...claimActions, ...actions }}
    />
  )
}
