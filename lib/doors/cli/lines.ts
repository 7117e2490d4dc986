// Lines of a stream of bytes. They end at LF only: U+2028 and the like may stand inside the JSON of one line.

/** The lines of `chunks` without their LF, each with its number from 1. The last one may lack its LF. */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ number: number; bytes: Uint8Array }> {
  let pending: Uint8Array[] = []
  let number = 0
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      pending.push(chunk.subarray(from, end))
      yield { number: ++number, bytes: Buffer.concat(pending) }
      pending = []
      from = end + 1
    }
    if (from < chunk.length) pending.push(chunk.subarray(from))
  }
  if (pending.length > 0) yield { number: ++number, bytes: Buffer.concat(pending) }
}
