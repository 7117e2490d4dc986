// Passwords as they are kept: argon2id with 64 MiB and 3 passes. Only a few are worked out at once, so that a crowd of
// sign-ins takes neither the memory nor the processors of the whole server.
import { hash, verify } from '@node-rs/argon2'
import { longestPassword } from '#lib/record/password'

// argon2id is what the package does unless it is told otherwise. Memory in KiB.
const argon = { memoryCost: 65_536, timeCost: 3, parallelism: 1 }

// Stands in for the hash of a person who is not there: working it out takes as long as a real one.
export const nobodysHash =
  '$argon2id$v=19$m=65536,t=3,p=1$OG/ApFCkFFRlPC6FeGFLHw$2qh/7PBLRGTliAGFAyZmE+g5GYzvybN4RGbJtQcUbKg'

const places = 2
let taken = 0
const waiting: (() => void)[] = []

/** How many wait for a place. */
export const crowd = (): number => waiting.length

/** Does `work` when one of the few places is free. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (taken >= places) await new Promise<void>((resolve) => waiting.push(resolve))
  else taken += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else taken -= 1
  }
}

/** The hash to keep of `password`. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), argon))
}

/** True where `password` is the one that `kept` was made of. Takes the same time without `kept`. Call it in turn. */
export async function isPassword(kept: string | null | undefined, password: string): Promise<boolean> {
  const fits = password.length <= longestPassword && password.isWellFormed()
  const isRight = await verify(kept ?? nobodysHash, fits ? password.normalize('NFC') : '')
  return isRight && fits && kept !== null && kept !== undefined
}
