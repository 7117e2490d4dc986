export function ensureInstalled(root: string, needs?: { development?: boolean }): Promise<void>
export function isInstalled(root: string, needs: { development: boolean }): boolean
