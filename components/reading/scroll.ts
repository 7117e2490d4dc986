// Brings a mark into view: 180 ms, or at once for whoever wants motion reduced. Text itself never moves.

/** Scrolls `scroller` until the words of `id` are well within it; they may be drawn a moment from now. Gives its end. */
export function scrollToMark(scroller: HTMLElement, id: string, section: number): () => void {
  let frame = 0
  let tries = 0
  const find = () => {
    const mark = scroller.querySelector<HTMLElement>(`.mark[data-part="content"][data-s="${CSS.escape(id)}"]`)
    if (mark) return glide(mark)
    scroller.querySelector(`[data-section="${section}"]`)?.scrollIntoView({ block: 'nearest' })
    if (tries++ < 30) frame = requestAnimationFrame(find)
  }
  const glide = (mark: HTMLElement) => {
    const [box, view] = [mark.getBoundingClientRect(), scroller.getBoundingClientRect()]
    // Where a sheet lies over the lower end of the text, what is under it is not in view.
    const margin = Math.min(56, view.height / 4)
    const hidden = coveredBelow(view)
    if (box.top >= view.top + margin && box.bottom <= view.bottom - hidden - margin) return
    const from = scroller.scrollTop
    const to = from + box.top - view.top - Math.max(margin, (view.height - hidden) / 3)
    const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 180
    const began = performance.now()
    const step = (now: number) => {
      const part = duration === 0 ? 1 : Math.min(1, (now - began) / duration)
      scroller.scrollTop = from + (to - from) * (1 - (1 - part) ** 3)
      if (part < 1) frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
  }
  frame = requestAnimationFrame(find)
  return () => cancelAnimationFrame(frame)
}

function coveredBelow(view: DOMRect): number {
  const sheet = document.querySelector('[data-sheet]')?.getBoundingClientRect()
  return sheet && sheet.height > 0 ? Math.max(0, view.bottom - sheet.top) : 0
}
