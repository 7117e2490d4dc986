export type Identity = { pid: number; began: string | null }
export type Holder = Identity & Record<string, unknown>

export function beginningOf(pid: number): string | null
export function parentOf(pid: number): number | null
export function nameOf(pid: number): string | null
export function identityOf(pid: number): Identity
export function isAlive(who: Identity): boolean
export function takeLock(path: string, facts?: object): Holder | null
export function releaseLock(path: string): void
export function readLock(path: string): Holder | null
