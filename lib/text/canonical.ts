// The canonical text of a capture: what every offset in Onrecord counts into.

/** `raw` with CRLF and CR made LF and one leading byte order mark dropped, and nothing else changed. */
export function canonicalText(raw: string): string {
  return raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}
