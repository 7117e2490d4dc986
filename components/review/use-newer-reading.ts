// Whether a newer engine can read the source, what it changed once it has, and the way through what it offers.
'use client'
import { useState } from 'react'
import { isReadByAnother } from '#lib/record/source'
import { readingChange, type ReadingChange } from './reading-change.ts'
import { isOffered, nextOffered } from './review-state.ts'
import type { Review } from './use-review.ts'

export function useNewerReading({ data, selected, select }: Review, engine: string) {
  const [seen, setSeen] = useState(data)
  const [change, setChange] = useState<ReadingChange | null>(null)
  if (seen.source.readBy !== data.source.readBy) {
    setChange(readingChange(seen, data))
    setSeen(data)
  }
  const following = nextOffered(data.statements, selected?.id ?? null)
  return {
    exists: data.allowed.readAgain && isReadByAnother(data.source, engine),
    change,
    offers: data.statements.filter(isOffered).length,
    next: following ? () => select(following.id) : undefined,
  }
}
