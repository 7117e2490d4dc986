// The document as it would go out, read anew a moment after what was chosen changes. The latest answer only.
'use client'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Answer, Refusal } from '#lib/record/refusal'
import { summaryDocumentIn } from '#lib/record/summary-document'
import type { SummaryDocument } from '#lib/record/summary-document'

export type SummaryInput = { format: 'markdown' | 'json'; title?: string; claims: string[] }
export type ReadPreview = (input: SummaryInput) => Promise<Answer<{ text: string }>>

type Read = { asked: string; document: SummaryDocument | null; refusal: Refusal | null }
export type Preview = { document: SummaryDocument | null; refusal: Refusal | null; isReading: boolean }

const pause = 250

export function usePreview(read: ReadPreview, title: string, claims: readonly string[]): Preview {
  const [last, setLast] = useState<Read | null>(null)
  const asked = JSON.stringify([title.trim(), claims])

  // Only what was chosen decides whether the document is read anew.
  const readNow = useEffectEvent(read)

  useEffect(() => {
    const [wantedTitle, wanted] = JSON.parse(asked) as [string, string[]]
    if (wanted.length === 0) return
    let isWanted = true
    const timer = setTimeout(() => {
      void readNow({ format: 'json', ...(wantedTitle && { title: wantedTitle }), claims: wanted }).then(
        (answer) => {
          if (!isWanted) return
          setLast((before) =>
            answer.ok
              ? { asked, document: summaryDocumentIn(answer.value.text), refusal: null }
              : { asked, document: before?.document ?? null, refusal: answer.refusal },
          )
        },
      )
    }, pause)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [asked])

  if (claims.length === 0) return { document: null, refusal: null, isReading: false }
  const isReading = last?.asked !== asked
  return { document: last?.document ?? null, refusal: isReading ? null : (last?.refusal ?? null), isReading }
}
