// The file of a piece of evidence, as it came: handed over, never shown as a page of this site.
import { read } from '#lib/doors/page'
import { fileResponse } from '#lib/doors/rest/respond'
import { getEvidenceFile } from '#lib/queries/evidence/get-evidence-file'

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ desk: string; evidenceId: string }> },
): Promise<Response> {
  const { desk, evidenceId } = await params
  return fileResponse(await read(getEvidenceFile, desk, { evidenceId }))
}
