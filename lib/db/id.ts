// Ids are UUIDv7 (RFC 9562, 5.7), made here: they sort by time, and PostgreSQL 15 has no function for them. Those of one
// millisecond count up (6.2, method 1), so that what is put on record together keeps its order.
import { randomBytes, randomInt } from 'node:crypto'

const mostInCounter = 0xfff

let millisecond = 0
let counter = 0

export function newId(): string {
  count(Date.now())
  const bytes = randomBytes(16)
  bytes.writeUIntBE(millisecond, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Each millisecond counts from a new number in the lower half; a full counter, or a clock that was put back, borrows from
 *  the time to come. */
function count(now: number): void {
  if (now > millisecond) {
    millisecond = now
    counter = randomInt((mostInCounter + 1) / 2)
  } else if (counter < mostInCounter) counter++
  else {
    millisecond++
    counter = 0
  }
}
