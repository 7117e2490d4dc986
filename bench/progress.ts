// How far the bench is, told on stderr: it takes minutes, and its figures stand on stdout.

const started = performance.now()

export function say(what: string): void {
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${what}\n`)
}
