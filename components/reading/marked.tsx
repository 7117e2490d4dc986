// One paragraph with its marks. Each stretch of text carries its offset, so that a selection leads back to the record.
import { Fragment } from 'react'
import type { ReadStatement, Place } from './reading.tsx'
import type { Mark, Node } from './runs.ts'

type Props = {
  text: string
  nodes: readonly Node[]
  statements: ReadonlyMap<string, ReadStatement>
  places: ReadonlyMap<string, Place>
  selectedId: string | null
}

export function Marked({ nodes, ...rest }: Props) {
  return nodes.map((node) =>
    node.mark === null ? (
      <span key={node.span[0]} data-at={node.span[0]}>
        {rest.text.slice(...node.span)}
      </span>
    ) : (
      <Fragment key={`${node.span[0]}-${node.mark.statementId}-${node.mark.part}`}>
        <span className="mark" {...lookOf(node.mark, node.span[0], rest)}>
          <Marked nodes={node.children} {...rest} />
        </span>
      </Fragment>
    ),
  )
}

function lookOf(
  { statementId, part, piece, pieces, span }: Mark,
  start: number,
  props: Omit<Props, 'nodes'>,
) {
  const statement = props.statements.get(statementId)
  const isSelected = statementId === props.selectedId
  const begins = start === span[0]
  return {
    'data-s': statementId,
    'data-part': part,
    'data-piece': piece,
    'data-state': statement?.state ?? 'found',
    'data-sp': statement?.state === 'rejected' ? 0 : (statement?.colour ?? 0),
    'data-place': props.places.get(statementId) ?? 'alone',
    'data-selected': isSelected || undefined,
    'data-number':
      isSelected && part === 'content' && pieces > 1 && begins ? `${piece + 1}/${pieces}` : undefined,
  }
}
