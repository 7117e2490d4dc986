// Some paragraphs with their margin. Drawn whole when near the window, as an empty stretch of its height otherwise.
'use client'
import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { guessedHeight } from './blocks.ts'
import type { Section as SectionOfText } from './blocks.ts'
import { Handles } from './handles.tsx'
import type { Dragged } from './handles.tsx'
import { placed } from './margin.ts'
import { MarginNotes } from './margin-notes.tsx'
import { Marked } from './marked.tsx'
import { measure } from './measure.ts'
import type { Measured } from './measure.ts'
import { marksOf, placesOf } from './reading.tsx'
import type { ReadStatement } from './reading.tsx'
import { nest, runsOf } from './runs.ts'
import type { Span } from '#lib/text/span'
import type { Mark } from './runs.ts'

type Props = {
  index: number
  section: SectionOfText
  isNear: boolean
  text: string
  /** Those with words, cue or mention in this section. */
  own: readonly ReadStatement[]
  selectedId: string | null
  /** Changes when the page is laid out anew: another width, a font that has come. */
  layout: number
  onSelect: (id: string) => void
  onMend?: (piece: number, edge: 'start' | 'end', at: number) => void
}

const nothing: Measured = { beside: [], handles: [] }

export const Section = memo(function Section(props: Props) {
  const { index, section, isNear, text, selectedId, layout, onSelect, onMend } = props
  const ref = useRef<HTMLDivElement>(null)
  const [measured, setMeasured] = useState(nothing)
  const [height, setHeight] = useState<number | null>(null)

  const [dragged, setDragged] = useState<Dragged | null>(null)
  const own = useMemo(
    () =>
      props.own.map((one) => (dragged && one.id === selectedId ? mended(one, dragged, section.span) : one)),
    [dragged, props.own, section.span, selectedId],
  )
  const onRecord = props.own.find(({ id }) => id === selectedId)

  const marks = useMemo(() => own.flatMap(marksOf), [own])
  const statements = useMemo(() => new Map(own.map((statement) => [statement.id, statement])), [own])
  const places = useMemo(() => placesOf(own), [own])
  const trees = useMemo(
    () => (isNear ? section.blocks.map((block) => ({ block, nodes: nest(runsOf(block.span, marks)) })) : []),
    [isNear, section, marks],
  )
  const ends = useMemo(() => endsWithin(section.span, marks), [section, marks])

  useLayoutEffect(() => {
    if (!isNear || !ref.current) return
    setMeasured(measure(ref.current, selectedId, ends))
    setHeight(ref.current.offsetHeight)
  }, [isNear, trees, selectedId, layout, ends, statements])

  const notes = useMemo(() => placed(measured.beside), [measured])
  const lowest = Math.max(0, ...notes.map(({ labelTop }) => labelTop + 16))

  if (!isNear) return <div data-section={index} style={{ height: height ?? guessedHeight(section) }} />
  return (
    <div ref={ref} data-section={index} className="relative pb-[15px]" style={{ minHeight: lowest }}>
      <MarginNotes {...{ notes, statements, places, selectedId, onSelect }} />
      {trees.map(({ block, nodes }, i) => (
        <p
          key={block.span[0]}
          data-block={block.span[0]}
          data-end={block.span[1]}
          dir="auto"
          className={`font-serif text-text [overflow-wrap:anywhere] whitespace-pre-line ${i > 0 && !block.isContinued ? 'mt-[15px]' : ''}`}
        >
          <Marked {...{ text, nodes, statements, places, selectedId }} />
        </p>
      ))}
      {onMend && onRecord ? (
        <Handles
          text={text}
          content={onRecord.content}
          handles={measured.handles}
          colour={onRecord.colour}
          onDrag={setDragged}
          onMend={onMend}
        />
      ) : null}
    </div>
  )
})

/** `statement` as it would be, with the dragged edge held within this section: another one draws nothing of the drag. */
function mended(statement: ReadStatement, { piece, edge, at }: Dragged, [start, end]: Span): ReadStatement {
  const to =
    edge === 'start' ? Math.min(end - 1, Math.max(start, at)) : Math.min(end, Math.max(start + 1, at))
  const content = statement.content.map((span, i): Span =>
    i !== piece ? span : edge === 'start' ? [to, span[1]] : [span[0], to],
  )
  return { ...statement, content }
}

/** For each piece whether it begins (1) and ends (2) within `[start, end)`. */
function endsWithin(
  [start, end]: readonly [number, number],
  marks: readonly Mark[],
): ReadonlyMap<string, number> {
  return new Map(
    marks
      .filter(({ part }) => part === 'content')
      .map(({ statementId, piece, span }) => [
        `${statementId}:${piece}`,
        (span[0] >= start && span[0] < end ? 1 : 0) + (span[1] > start && span[1] <= end ? 2 : 0),
      ]),
  )
}
