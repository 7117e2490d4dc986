// Where marks have come to stand on the page: what the margin and the handles are drawn by.
import type { Beside } from './margin.ts'

export type Handle = { piece: number; edge: 'start' | 'end'; left: number; top: number; height: number }
export type Measured = { beside: Beside[]; handles: Handle[] }

type Box = { left: number; right: number; top: number; bottom: number }

/** Every statement's words within `section`, and the handles of the selected one, in pixels from the section's corner. */
export function measure(
  section: HTMLElement,
  selectedId: string | null,
  ends: ReadonlyMap<string, number>,
): Measured {
  const origin = section.getBoundingClientRect()
  const pieces = new Map<string, Map<number, Box[]>>()
  for (const element of section.querySelectorAll<HTMLElement>('.mark[data-part="content"]')) {
    const { s: id = '', piece = '0' } = element.dataset
    const boxes = [...element.getClientRects()].map(({ left, right, top, bottom }) => ({
      left: left - origin.left,
      right: right - origin.left,
      top: top - origin.top,
      bottom: bottom - origin.top,
    }))
    // Nothing is drawn while its pane is hidden.
    if (boxes.length === 0) continue
    const own = pieces.get(id) ?? new Map<number, Box[]>()
    own.set(Number(piece), [...(own.get(Number(piece)) ?? []), ...boxes])
    pieces.set(id, own)
  }
  const beside: Beside[] = []
  const handles: Handle[] = []
  for (const [id, own] of pieces) {
    const rules = [...own.values()].map((boxes) => ruleOf(boxes))
    beside.push({ id, top: Math.min(...rules.map(([top]) => top)), rules })
    if (id === selectedId)
      for (const [piece, boxes] of own) handles.push(...handlesOf(piece, boxes, ends, `${id}:${piece}`))
  }
  return { beside, handles }
}

/** One rule for a piece, a little short of the box, so that neighbours stay apart. */
function ruleOf(boxes: readonly Box[]): readonly [number, number] {
  return [Math.min(...boxes.map(({ top }) => top)) + 3, Math.max(...boxes.map(({ bottom }) => bottom)) - 3]
}

/** A piece that goes on in another section has its handle there; `ends` counts 1 for its start here, 2 for its end. */
function handlesOf(
  piece: number,
  boxes: readonly Box[],
  ends: ReadonlyMap<string, number>,
  key: string,
): Handle[] {
  const here = ends.get(key) ?? 0
  const first = boxes[0]
  const last = boxes.at(-1)
  const handles: Handle[] = []
  if (first && here & 1)
    handles.push({ piece, edge: 'start', left: first.left, top: first.top, height: first.bottom - first.top })
  if (last && here & 2)
    handles.push({ piece, edge: 'end', left: last.right, top: last.top, height: last.bottom - last.top })
  return handles
}
