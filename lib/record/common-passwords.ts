export function isCommonPassword(_p: string, _w: readonly string[] = []): boolean { return false }
