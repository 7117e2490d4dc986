// Where a request comes from, as far as it can be known: for counting refused sign-ins.

/**
 * The address of whoever asks. The server writes who is connected into `x-onrecord-peer`; what a client says in
 * `x-forwarded-for` counts only where a proxy stands before us and has appended the last entry.
 */
export function addressOf(headers: Headers): string {
  const peer = headers.get('x-onrecord-peer')
  const forwarded = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()
  if (peer && !isBehindProxy(peer)) return peer
  return forwarded || peer || 'unknown'
}

// A proxy connects from this machine or its network; anybody else is who they are.
function isBehindProxy(peer: string): boolean {
  const v4 = peer.replace(/^::ffff:/i, '')
  return /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd])/i.test(v4)
}
