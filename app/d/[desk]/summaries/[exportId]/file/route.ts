// Hands over a summary as it went out, byte for byte.
import { read } from '#lib/doors/page'
import { getExportFile } from '#lib/queries/export/get-export-file'

type Context = { params: Promise<{ desk: string; exportId: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { desk, exportId } = await params
  const { bytes, fileName, mediaType } = await read(getExportFile, desk, { exportId })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(bytes.byteLength),
      // Names of files are plain ASCII: see the operation that makes them.
      'Content-Disposition': `attachment; filename="${fileName.replace(/[^\w.-]/g, '_')}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
