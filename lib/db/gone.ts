// Whether an error says that the database cannot be reached just now, rather than that something is wrong.

const prismaCodes = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'])
const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
])
// SQLSTATE: connections (class 08), the server shutting down or starting, too many connections, no such database.
const sqlStates = /^(08...|57P0[123]|53300|3D000)$/
const kinds = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
  'TlsConnectionError',
])
const words =
  /timeout exceeded when trying to connect|Connection terminated|connection error and is not queryable|server has closed the connection|Can't reach database|not currently accepting connections/i

/** True where trying again later may help: nothing answered, or the connection broke. */
export function isDatabaseGone(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 5) return false
  const { code, originalCode, kind, message, cause, meta } = error as Record<string, unknown>
  if (typeof code === 'string' && (prismaCodes.has(code) || networkCodes.has(code) || sqlStates.test(code)))
    return true
  if (typeof originalCode === 'string' && sqlStates.test(originalCode)) return true
  if (typeof kind === 'string' && kinds.has(kind)) return true
  if (typeof message === 'string' && words.test(message)) return true
  const nested =
    typeof meta === 'object' && meta !== null
      ? (meta as Record<string, unknown>).driverAdapterError
      : undefined
  return isDatabaseGone(cause, depth + 1) || isDatabaseGone(nested, depth + 1)
}
