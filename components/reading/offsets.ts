// From places on the page to offsets in the text. Every stretch of text carries the offset of its first code unit.

const leaves = '[data-at]'

/** The offset at a place of the page's tree; null outside the text. */
function offsetIn(node: globalThis.Node, offset: number): number | null {
  if (node.nodeType === globalThis.Node.TEXT_NODE) {
    const leaf = node.parentElement?.closest<HTMLElement>(leaves)
    return leaf ? Number(leaf.dataset.at) + offset : null
  }
  return null
}

/** The stretch of text that `range` covers, as offsets, though it may begin and end between paragraphs. */
export function offsetsOf(range: Range, within: HTMLElement): [number, number] | null {
  const start = offsetIn(range.startContainer, range.startOffset)
  const end = offsetIn(range.endContainer, range.endOffset)
  if (start !== null && end !== null) return [start, end]
  const touched = [...within.querySelectorAll<HTMLElement>(leaves)].filter((leaf) =>
    range.intersectsNode(leaf),
  )
  const first = touched[0]
  const last = touched.at(-1)
  if (!first || !last) return null
  return [start ?? Number(first.dataset.at), end ?? Number(last.dataset.at) + (last.textContent?.length ?? 0)]
}

/** The offset at a point of the window; null where there is no text. */
export function offsetAtPoint(x: number, y: number): number | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const caret = document.caretPositionFromPoint(x, y)
    return caret ? offsetIn(caret.offsetNode, caret.offset) : null
  }
  const range = document.caretRangeFromPoint(x, y)
  return range ? offsetIn(range.startContainer, range.startOffset) : null
}

/** The offsets at the upper and lower edge of `scroller`, taken within paragraphs by their height. */
export function windowOf(scroller: HTMLElement): [number, number] | null {
  const { top, bottom } = scroller.getBoundingClientRect()
  let from: number | null = null
  let to: number | null = null
  for (const block of scroller.querySelectorAll<HTMLElement>('[data-block]')) {
    const box = block.getBoundingClientRect()
    if (box.bottom <= top) continue
    if (box.top >= bottom) break
    const [start, end] = [Number(block.dataset.block), Number(block.dataset.end)]
    const at = (y: number) =>
      Math.round(start + ((end - start) * Math.min(Math.max(y - box.top, 0), box.height)) / box.height)
    from ??= at(top)
    to = at(bottom)
  }
  return from !== null && to !== null ? [from, to] : null
}
