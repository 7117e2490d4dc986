// The desk: what waits, what happened, how far each source is.
import { DeskBoard } from '#components/desk/desk-board'
import { read } from '#lib/doors/page'
import { deskPage } from '#lib/queries/desk/desk-page'

export default async function DeskHome({ params }: { params: Promise<{ desk: string }> }) {
  const { desk } = await params
  return <DeskBoard page={await read(deskPage, desk, {})} />
}
