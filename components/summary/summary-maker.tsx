// Putting a summary together: the document as it will be, beside the claims to choose from, or beside the chain of the
// sentence that is looked at. What was chosen stays in the tab until it is exported.
'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useCallback, useMemo, useState, useTransition } from 'react'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { useDraft } from '#components/ui/draft'
import { TextField } from '#components/ui/field'
import { settled } from '#components/settled'
import { Dialog } from '#components/ui/dialog'
import { Tag } from '#components/ui/tag'
import { toastDone } from '#components/ui/toast'
import { useIsWide } from '#components/ui/wide'
import type { ClaimSummary, Tag as TagName } from '#lib/record/claim'
import { Id } from '#lib/record/fields'
import type { Answer, Refusal } from '#lib/record/refusal'
import type { ExportView, SummaryFormat } from '#lib/record/summary'
import { ChainPanel } from './chain-panel.tsx'
import type { ReadContext } from './chain-panel.tsx'
import { ClaimPicker } from './claim-picker.tsx'
import type { ClaimList, PickedCollection } from './claim-picker.tsx'
import { DownloadLink } from './exports-list.tsx'
import { ExportBar } from './export-bar.tsx'
import { ExportRefused } from './export-refused.tsx'
import { sentenceId, SummaryPaper } from './summary-paper.tsx'
import { usePreview } from './use-preview.tsx'

type Ask<T> = (desk: string, input: unknown) => Promise<Answer<T>>

type Props = {
  desk: string
  deskName: string
  claims: ClaimList
  collections: readonly PickedCollection[]
  /** Claims that the address asks for. */
  asked: readonly string[]
  actions: {
    preview: Ask<{ text: string }>
    exportNow: Ask<ExportView>
    findClaims: Ask<ClaimList>
    wordsAround: Ask<Awaited<ReturnType<ReadContext>>>
  }
}

/** The most claims that one summary holds. */
const mostClaims = 100

const Draft = z.object({ title: z.string(), claims: z.array(z.string()) })
type Draft = z.infer<typeof Draft>

export function SummaryMaker({ desk, deskName, claims: firstClaims, collections, asked, actions }: Props) {
  const t = useTranslations('summaries.make')
  const router = useRouter()
  const isWide = useIsWide()
  const [kept, keep] = useDraft(`summary:${desk}`)
  const draft = readDraft(kept) ?? {
    title: '',
    claims: asked.filter((id) => Id.safeParse(id).success).slice(0, mostClaims),
  }
  const set = (change: Partial<Draft>) => keep(JSON.stringify({ ...draft, ...change }))
  const [known, setKnown] = useState<readonly ClaimSummary[]>(firstClaims.items)
  const [lookedAt, lookAt] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [made, setMade] = useState<ExportView | null>(null)
  const [isExporting, startExporting] = useTransition()

  const read = useCallback((input: object) => settled(actions.preview(desk, input)), [actions, desk])
  const preview = usePreview(read, draft.title, draft.claims)
  const readContext = useMemo<ReadContext>(
    () => async (input) => {
      const answer = await settled(actions.wordsAround(desk, input))
      return answer.ok ? answer.value : { runs: [] }
    },
    [actions, desk],
  )
  const find = useCallback(
    async (input: object) => {
      const answer = await settled(actions.findClaims(desk, input))
      if (!answer.ok) return { items: [], next: null }
      setKnown((before) => [
        ...new Map([...before, ...answer.value.items].map((claim) => [claim.id, claim])).values(),
      ])
      return answer.value
    },
    [actions, desk],
  )

  const choose = (ids: readonly string[]) => {
    setRefusal(null)
    set({ claims: [...new Set(ids)].slice(0, mostClaims) })
  }
  const exportAs = (format: SummaryFormat) =>
    startExporting(async () => {
      setRefusal(null)
      const title = draft.title.trim()
      const answer = await settled(
        actions.exportNow(desk, { format, ...(title && { title }), claims: draft.claims }),
      )
      if (!answer.ok) {
        setRefusal(answer.refusal)
        return
      }
      setMade(answer.value)
      toastDone(t('exported'))
      download(`/d/${encodeURIComponent(desk)}/summaries/${answer.value.id}/file`)
      router.refresh()
    })

  const sentences = preview.document?.sentences.filter(({ claim }) => draft.claims.includes(claim.id)) ?? []
  const at = sentences.findIndex(({ claim }) => claim.id === lookedAt)
  const sentence = sentences[at]
  const refused = refusal ?? preview.refusal
  const close = () => {
    lookAt(null)
    if (sentence) document.getElementById(sentenceId(sentence.claim.id))?.focus()
  }
  const chain = sentence ? (
    <ChainPanel
      key={sentence.claim.id}
      desk={desk}
      claim={sentence.claim}
      readContext={readContext}
      first={draft.claims[0] === sentence.claim.id}
      last={draft.claims.at(-1) === sentence.claim.id}
      onMove={(by) => choose(moved(draft.claims, sentence.claim.id, by))}
      onLeaveOut={() => {
        lookAt(null)
        choose(draft.claims.filter((id) => id !== sentence.claim.id))
      }}
    />
  ) : null

  const exportBar = (
    <ExportBar
      isReady={sentences.length > 0 && refused === null && !preview.isReading}
      isExporting={isExporting}
      onExport={exportAs}
      made={made ? <DownloadLink desk={desk} exported={made} /> : null}
      madeName={made?.fileName ?? null}
      desk={desk}
    />
  )

  return (
    <div className="mx-auto grid w-full max-w-[1180px] gap-x-12 gap-y-8 px-4 pt-6 pb-24 md:px-8 lg:grid-cols-[minmax(0,1fr)_360px] lg:px-10">
      {refused ? (
        <div className="lg:col-span-2">
          <ExportRefused
            refusal={refused}
            claims={known}
            chosen={draft.claims}
            document={preview.document}
            onChoose={choose}
          />
        </div>
      ) : null}
      <div className="grid min-w-0 content-start gap-5 max-lg:order-last">
        <SummaryPaper
          deskName={deskName}
          preview={preview}
          sentences={sentences}
          title={draft.title.trim() || deskName}
          lookedAt={sentence?.claim.id ?? null}
          onLookAt={lookAt}
        />
        {isWide ? null : exportBar}
      </div>
      <div className="min-w-0">
        <div className="grid gap-5 lg:sticky lg:top-4">
          {isWide && sentence ? (
            <Panel number={at + 1} tag={sentence.claim.tag} onClose={close}>
              {chain}
            </Panel>
          ) : (
            <>
              <TextField
                label={t('titleField')}
                hint={t('titleHint', { desk: deskName })}
                maxLength={200}
                value={draft.title}
                onChange={(event) => set({ title: event.target.value })}
              />
              <ClaimPicker
                first={firstClaims}
                find={find}
                collections={collections}
                chosen={draft.claims}
                most={mostClaims}
                onChoose={choose}
              />
            </>
          )}
          {isWide ? exportBar : null}
        </div>
      </div>
      {isWide ? null : (
        <Dialog
          open={sentence !== undefined}
          onOpenChange={(open) => !open && close()}
          title={t('sentence', { number: at + 1 })}
        >
          {chain}
        </Dialog>
      )}
    </div>
  )
}

type PanelProps = { number: number; tag: TagName; onClose: () => void; children: ReactNode }

function Panel({ number, tag, onClose, children }: PanelProps) {
  const t = useTranslations('summaries.chain')
  return (
    <section aria-label={t('title', { number })} className="rounded-panel border border-line-2 bg-raised">
      <div className="flex items-center justify-between border-b border-line px-4 py-2.5">
        <h2 className="flex items-center gap-2.5 text-ui">
          {t('title', { number })} <Tag tag={tag} />
        </h2>
        <button
          type="button"
          onClick={onClose}
          aria-label={t('close')}
          className="inline-flex size-7 items-center justify-center rounded-control hover:bg-hover"
        >
          <X size={15} aria-hidden />
        </button>
      </div>
      <div className="max-h-[calc(100dvh-220px)] overflow-y-auto p-4">{children}</div>
    </section>
  )
}

function readDraft(kept: string): Draft | null {
  try {
    return Draft.safeParse(JSON.parse(kept)).data ?? null
  } catch {
    return null
  }
}

/** `ids` with `id` one place earlier or later. */
function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const from = ids.indexOf(id)
  const rest = ids.filter((other) => other !== id)
  return [...rest.slice(0, from + by), id, ...rest.slice(from + by)]
}

/** Fetches a file of this site; the page stays. */
function download(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = ''
  link.click()
}
