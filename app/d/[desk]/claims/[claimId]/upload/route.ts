// Where a file is laid beside a claim: larger than what a server action carries.
import { takeEvidenceFile } from '#lib/doors/upload-evidence'

export async function POST(
  request: Request,
  { params }: { params: Promise<{ desk: string; claimId: string }> },
): Promise<Response> {
  const { desk, claimId } = await params
  return Response.json(await takeEvidenceFile(request, desk, claimId))
}
