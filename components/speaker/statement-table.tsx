// Everything that a speaker is on record with: when, the words, in which role, and where the claim stands.
'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { BasisMark } from '#components/ui/basis'
import { CopyTable } from '#components/ui/copy-table'
import { Select } from '#components/ui/field'
import { PublishedDay } from '#components/ui/published-day'
import { State } from '#components/ui/state'
import { NeedsReview, Tag } from '#components/ui/tag'
import { touchArea } from '#components/ui/touch-area'
import { tags } from '#lib/record/claim'
import type { SpeakerPage } from '#lib/record/speaker-page'

type Said = SpeakerPage['statements'][number]
type Props = { desk: string; statements: readonly Said[]; more: number }

const head = 'border-b border-line-2 py-1.5 pr-4 text-left text-note font-normal text-ink-3 max-md:hidden'

export function StatementTable({ desk, statements, more }: Props) {
  const t = useTranslations('speakers')
  const [tag, setTag] = useState('')
  const [role, setRole] = useState('')
  const roles = [...new Set(statements.flatMap((one) => one.role ?? []))].sort((a, b) => a.localeCompare(b))
  const shown = statements.filter((one) => (!tag || one.claim?.tag === tag) && (!role || one.role === role))
  return (
    <section aria-labelledby="statements" className="mt-8">
      <div className="mb-1 flex flex-wrap items-center justify-between gap-3">
        <h2 id="statements" className="text-ui">
          {t('statements')}{' '}
          <span className="tabular ml-1 font-normal text-ink-3">{statements.length + more}</span>
        </h2>
        <div className="flex flex-wrap gap-2">
          <Chosen
            label={t('anyTag')}
            value={tag}
            onChange={setTag}
            options={tags.map((one) => [one, t(`tags.${one}`)])}
          />
          {roles.length > 1 ? (
            <Chosen
              label={t('anyRole')}
              value={role}
              onChange={setRole}
              options={roles.map((one) => [one, one])}
            />
          ) : null}
        </div>
      </div>
      <CopyTable label={t('copy')} done={t('copied')}>
        <table className="w-full border-collapse max-md:border-t max-md:border-line-2">
          <caption className="visually-hidden">{t('statements')}</caption>
          <thead>
            <tr>
              {(['date', 'statement', 'role', 'stands'] as const).map((name) => (
                <th key={name} scope="col" className={head}>
                  {t(`heads.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((statement) => (
              <Row key={statement.id} desk={desk} statement={statement} />
            ))}
          </tbody>
        </table>
      </CopyTable>
      {shown.length === 0 ? <p className="py-4 text-ui text-ink-3">{t('noneFits')}</p> : null}
      {more > 0 ? <p className="mt-2 text-note text-ink-3">{t('more', { count: more })}</p> : null}
    </section>
  )
}

function Row({ desk, statement }: { desk: string; statement: Said }) {
  const t = useTranslations('speakers')
  const base = `/d/${encodeURIComponent(desk)}`
  const { source, claim } = statement
  return (
    <tr className="border-b border-line max-md:grid max-md:gap-1 max-md:py-3">
      <td className="tabular w-[116px] py-3 pr-4 align-top text-ui whitespace-nowrap text-ink-2 max-md:py-0">
        {source.publishedAt ? (
          <PublishedDay at={source.publishedAt} />
        ) : (
          <span className="text-ink-3">{t('noDate')}</span>
        )}
      </td>
      <td className="py-3 pr-6 align-top max-md:py-0">
        <Link
          href={`${base}/sources/${source.id}?s=${statement.id}`}
          className="font-serif text-claim [overflow-wrap:anywhere] underline-offset-2 hover:underline"
        >
          {statement.quote}
        </Link>
        <span className="flex flex-wrap gap-x-3 text-note text-ink-3">
          {source.publisher ?? source.title}
          <BasisMark basis={statement.basis} />
        </span>
      </td>
      <td className="w-[190px] py-3 pr-4 align-top text-ui text-ink-2 max-md:w-auto max-md:py-0">
        {statement.role}
      </td>
      <td className="w-[210px] py-3 align-top max-md:w-auto max-md:py-0">
        {claim ? (
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Link
              href={`${base}/claims/${claim.id}`}
              title={claim.text}
              className={`${touchArea} underline-offset-2 hover:underline`}
            >
              <Tag tag={claim.tag} look="bare" />
              <span className="sr-only"> {t('claim', { number: claim.number })}</span>
            </Link>
            {claim.needsReview ? <NeedsReview /> : null}
          </span>
        ) : (
          <State state={statement.state} />
        )}
      </td>
    </tr>
  )
}

type ChosenProps = {
  label: string
  value: string
  onChange: (value: string) => void
  options: readonly (readonly [value: string, label: string])[]
}

function Chosen({ label, value, onChange, options }: ChosenProps) {
  return (
    <Select
      label={label}
      quiet
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className="max-w-[220px] md:h-7"
    >
      <option value="">{label}</option>
      {options.map(([one, name]) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </Select>
  )
}
