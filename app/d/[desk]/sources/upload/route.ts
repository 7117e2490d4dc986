// Where a text arrives with its progress: a server action would say nothing until all of it is here.
import { takeUpload } from '#lib/doors/upload'

export async function POST(
  request: Request,
  { params }: { params: Promise<{ desk: string }> },
): Promise<Response> {
  return Response.json(await takeUpload(request, (await params).desk))
}
