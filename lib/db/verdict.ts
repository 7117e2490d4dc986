// What a walk through the history found.

/** What is wrong with a line, or with a row that a line vouches for. */
export type Wrong =
  /** A line: missing, not after the one before, other than what its hash covers, or other than its own columns. */
  | {
      what: 'missing-line' | 'broken-link' | 'changed-line' | 'changed-columns'
      chain: string | null
      seq: number
    }
  /** The chain ends elsewhere than its head says: lines were cut off, or the head was changed. */
  | { what: 'wrong-head'; chain: string | null; seq: number }
  /** A row: gone, other than when it was written, or written past the history. */
  | { what: 'missing-row' | 'changed-row' | 'unvouched-row'; chain: string; row: string; seq: number | null }

/** By `noun:id`, the newest digest and the line that holds it. */
export type Vouched = Map<string, { digest: string; seq: number }>
export type Verdict = { chains: number; lines: number; rows: number; wrong: Wrong[] }
