// Spans as the database holds them: flattened, start, end, start, end, …
import type { Span } from '#lib/text/span'

export function toSpans(flat: readonly number[]): [number, number][] {
  const spans: [number, number][] = []
  for (let i = 0; i + 1 < flat.length; i += 2) spans.push([flat[i] ?? 0, flat[i + 1] ?? 0])
  return spans
}

export function toSpan(flat: readonly number[]): [number, number] | null {
  return toSpans(flat)[0] ?? null
}

export function fromSpans(spans: readonly Span[]): number[] {
  return spans.flatMap(([start, end]) => [start, end])
}

export function fromSpan(span: Span | null | undefined): number[] {
  return span ? [...span] : []
}
