// The text as it was read, with its statements marked in place. Long texts are drawn around the window alone.
'use client'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { Span } from '#lib/text/span'
import { blocksOf, sectionAt, sectionsOf } from './blocks.ts'
import { statementsBySection } from './by-section.ts'
import { EdgeBar } from './edge-bar.tsx'
import { reachOf } from './reading.tsx'
import type { ReadStatement } from './reading.tsx'
import { scrollToMark } from './scroll.ts'
import { Section } from './section.tsx'
import { SelectionBar } from './selection-bar.tsx'
import type { ShownText } from './shown-text.tsx'
import { useNearSections, useTextWindow } from './text-window.ts'
import { useTextSelection } from './text-selection.ts'

/** Texts up to this length are drawn whole, so that the browser's own search finds everything in them. */
const drawnWhole = 120_000

const nobody: readonly ReadStatement[] = []

export type TextPaneProps = {
  text: string
  statements: readonly ReadStatement[]
  selectedId: string | null
  /** Changes each time that the selected statement is to be brought into view. */
  summons: number
  onSelect: (id: string) => void
  onMend?: (piece: number, edge: 'start' | 'end', at: number) => void
  /** What the selected words offer; none for who may only read. */
  selectionDeeds: readonly { name: string; label: string; keyName?: string; run: (span: Span) => void }[]
  onSelection: (span: Span | null) => void
  shown: ShownText
  /** Nothing in this text waits for a decision any more. */
  isClosed?: boolean
  children?: ReactNode
}

export function TextPane(props: TextPaneProps) {
  const { text, statements, selectedId, summons, onSelect, shown } = props
  const t = useTranslations('workbench')
  const scroller = useRef<HTMLDivElement>(null)
  const sections = useMemo(() => sectionsOf(blocksOf(text)), [text])
  const byId = useMemo(() => new Map(statements.map((statement) => [statement.id, statement])), [statements])
  const bySection = useMemo(() => statementsBySection(sections, statements), [sections, statements])

  const [near, comeNear] = useNearSections(scroller, sections.length, text.length <= drawnWhole)
  const layout = useLayoutCount(scroller)
  useTextWindow(scroller, shown, near)
  const { selection, forget } = useTextSelection(scroller, text, props.onSelection)

  const latestMend = useRef(props.onMend)
  useLayoutEffect(() => {
    latestMend.current = props.onMend
  })
  const mend = useCallback(
    (piece: number, edge: 'start' | 'end', at: number) => latestMend.current?.(piece, edge, at),
    [],
  )
  const onMend = props.onMend ? mend : undefined

  const selected = selectedId ? byId.get(selectedId) : undefined
  const target = useRef(selected)
  useLayoutEffect(() => {
    target.current = selected
  })
  useEffect(() => {
    const statement = target.current
    if (!statement || !scroller.current) return
    const index = sectionAt(sections, reachOf(statement)[0])
    comeNear(index)
    return scrollToMark(scroller.current, statement.id, index)
  }, [summons, sections, comeNear])

  return (
    <section aria-label={t('text')} className="flex min-h-0 min-w-0 flex-1 flex-col">
      {props.children}
      <EdgeBar
        edge="above"
        statements={statements}
        shown={shown}
        onLead={onSelect}
        isClosed={props.isClosed}
      />
      <div
        ref={scroller}
        tabIndex={0}
        data-focus-home
        role="group"
        aria-label={t('textAsRead')}
        className="relative min-h-0 flex-1 overflow-y-auto outline-offset-[-2px]"
      >
        <div
          className="relative mx-auto max-w-[532px] box-content pt-1 pr-4 pl-7 max-lg:pb-24 min-[720px]:pr-5 min-[720px]:pl-[112px]"
          onClick={(event) => {
            if (!window.getSelection()?.isCollapsed) return
            const id = innermostStatement(event.target)
            if (id) onSelect(id)
          }}
        >
          {sections.map((section, i) => (
            <Section
              key={section.span[0]}
              index={i}
              isNear={near.has(i)}
              own={bySection[i] ?? nobody}
              selectedId={selectedId && bySection[i]?.some(({ id }) => id === selectedId) ? selectedId : null}
              {...{ section, text, layout, onSelect, onMend }}
            />
          ))}
        </div>
        {selection && props.selectionDeeds.length > 0 ? (
          <SelectionBar selection={selection} deeds={props.selectionDeeds} onDone={forget} />
        ) : null}
      </div>
      <EdgeBar
        edge="below"
        statements={statements}
        shown={shown}
        onLead={onSelect}
        isClosed={props.isClosed}
      />
    </section>
  )
}

/** The statement of the innermost mark at `target`; a click on the words of somebody who relays chooses what is relayed. */
function innermostStatement(target: EventTarget): string | undefined {
  const mark = target instanceof Element ? target.closest<HTMLElement>('.mark') : null
  return mark?.dataset.s
}

/** Counts how often the text was laid out anew: another width, or a font that came late. */
function useLayoutCount(scroller: { current: HTMLElement | null }): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    const element = scroller.current?.firstElementChild
    if (!element) return
    let width = element.clientWidth
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === width || element.clientWidth === 0) return
      width = element.clientWidth
      setCount((n) => n + 1)
    })
    observer.observe(element)
    void document.fonts.ready.then(() => setCount((n) => n + 1))
    return () => observer.disconnect()
  }, [scroller])
  return count
}
