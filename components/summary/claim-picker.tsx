// Choosing claims for a summary: by words, tag and flag, one by one or all of a collection.
'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '#components/ui/button'
import { Select, TextField } from '#components/ui/field'
import { NeedsReview, Tag } from '#components/ui/tag'
import { tags } from '#lib/record/claim'
import type { ClaimSummary, Tag as TagName } from '#lib/record/claim'

export type ClaimList = { items: ClaimSummary[]; next: string | null }
export type PickedCollection = { id: string; name: string; claimIds: readonly string[] }
type Filter = { q: string; tag: TagName | ''; flag: boolean }

type Props = {
  first: ClaimList
  find: (input: object) => Promise<ClaimList>
  collections: readonly PickedCollection[]
  chosen: readonly string[]
  most: number
  onChoose: (ids: readonly string[]) => void
}

const pause = 250
const inputOf = ({ q, tag, flag }: Filter) => ({
  ...(q.trim() && { q }),
  ...(tag && { tag }),
  ...(flag && { flag: 'needs-review' }),
})

export function ClaimPicker({ first, find, collections, chosen, most, onChoose }: Props) {
  const t = useTranslations('summaries.make')
  const tTags = useTranslations('tags')
  const format = useFormatter()
  const [filter, setFilter] = useState<Filter>({ q: '', tag: '', flag: false })
  const [found, setFound] = useState<{ filter: Filter; list: ClaimList }>({ filter, list: first })
  const isFull = chosen.length >= most

  useEffect(() => {
    if (found.filter === filter) return
    let isWanted = true
    const timer = setTimeout(() => {
      void find(inputOf(filter)).then((list) => {
        if (isWanted) setFound({ filter, list })
      })
    }, pause)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [filter, found.filter, find])

  const showMore = async () => {
    const { items, next } = await find({ ...inputOf(filter), cursor: found.list.next ?? undefined })
    setFound({ filter, list: { items: [...found.list.items, ...items], next } })
  }

  return (
    <section aria-labelledby="picker" className="grid gap-3">
      <div className="flex items-baseline justify-between gap-3">
        <h2 id="picker" className="text-ui">
          {t('choose')}{' '}
          <span className="tabular ml-1 font-normal text-ink-2">
            {t('chosen', { count: chosen.length, most })}
          </span>
        </h2>
        {chosen.length > 0 ? (
          <button
            type="button"
            onClick={() => onChoose([])}
            className="text-note text-ink-2 underline decoration-line-2 underline-offset-2"
          >
            {t('clear')}
          </button>
        ) : null}
      </div>
      {collections.length > 0 ? (
        <Select
          label={t('collection')}
          value=""
          onChange={(event) => {
            const collection = collections.find(({ id }) => id === event.target.value)
            if (collection) onChoose([...chosen, ...collection.claimIds])
          }}
        >
          <option value="">{t('noCollection')}</option>
          {collections.map(({ id, name, claimIds }) => (
            <option key={id} value={id}>
              {t('collectionOption', { name, count: claimIds.length })}
            </option>
          ))}
        </Select>
      ) : null}
      <div className="grid grid-cols-[minmax(0,1fr)_120px] gap-2">
        <TextField
          label={t('find')}
          quiet
          type="search"
          placeholder={t('find')}
          value={filter.q}
          onChange={(event) => setFilter({ ...filter, q: event.target.value })}
        />
        <Select
          label={t('tag')}
          quiet
          value={filter.tag}
          onChange={(event) =>
            setFilter({ ...filter, tag: tags.find((tag) => tag === event.target.value) ?? '' })
          }
        >
          <option value="">{t('anyTag')}</option>
          {tags.map((tag) => (
            <option key={tag} value={tag}>
              {tTags(tag)}
            </option>
          ))}
        </Select>
      </div>
      <label className="inline-flex items-center gap-2 text-ui pointer-coarse:min-h-11">
        <input
          type="checkbox"
          className="size-4 accent-[var(--ink)]"
          checked={filter.flag}
          onChange={(event) => setFilter({ ...filter, flag: event.target.checked })}
        />
        {t('flagged')}
      </label>
      {isFull ? <p className="text-note text-ink-2">{t('full', { most })}</p> : null}
      <div
        aria-live="polite"
        aria-busy={found.filter !== filter}
        tabIndex={0}
        role="group"
        aria-labelledby="picker"
        className="max-h-[46dvh] overflow-y-auto border-y border-line"
      >
        {found.list.items.length === 0 ? <p className="py-3 text-ui text-ink-3">{t('nothing')}</p> : null}
        <ul className="divide-y divide-line">
          {found.list.items.map((claim) => {
            const isChosen = chosen.includes(claim.id)
            return (
              <li key={claim.id}>
                <label className="flex cursor-pointer items-start gap-2.5 py-2 hover:bg-hover">
                  <input
                    type="checkbox"
                    className="mt-[3px] size-4 shrink-0 accent-[var(--ink)]"
                    checked={isChosen}
                    disabled={isFull && !isChosen}
                    onChange={() =>
                      onChoose(isChosen ? chosen.filter((id) => id !== claim.id) : [...chosen, claim.id])
                    }
                  />
                  <span className="min-w-0">
                    <span className="block font-serif text-words [overflow-wrap:anywhere]">{claim.text}</span>
                    <span className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-note text-ink-3">
                      <Tag tag={claim.tag} look="bare" />
                      {claim.flags.length > 0 ? <NeedsReview /> : null}
                      {format.list(claim.speakers.map(({ name }) => name))}
                    </span>
                  </span>
                </label>
              </li>
            )
          })}
        </ul>
        {found.list.next ? (
          <div className="py-2">
            <Button size="row" onClick={showMore}>
              {t('more')}
            </Button>
          </div>
        ) : null}
      </div>
    </section>
  )
}
