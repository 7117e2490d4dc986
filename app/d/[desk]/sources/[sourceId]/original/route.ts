// The bytes of the latest snapshot, as they came: handed over as a file, never shown as a page of this site.
import { read } from '#lib/doors/page'
import { getOriginal } from '#lib/queries/snapshot/get-original'
import { getSource } from '#lib/queries/source/get-source'

export async function GET(
  _request: Request,
  context: { params: Promise<{ desk: string; sourceId: string }> },
) {
  const { desk, sourceId } = await context.params
  const { snapshot } = await read(getSource, desk, { sourceId })
  const { bytes, mediaType, sha256 } = await read(getOriginal, desk, { snapshotId: snapshot.id })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${snapshot.id}${mediaType === 'text/html' ? '.html' : '.txt'}"`,
      'x-content-type-options': 'nosniff',
      etag: `"${sha256}"`,
    },
  })
}
