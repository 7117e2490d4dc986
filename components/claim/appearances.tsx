// "Did they say it?": every statement that carries the claim, with its state, its words and the characters it rests on.
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { SpeakerBadge } from '#components/ui/badge'
import { BasisMark } from '#components/ui/basis'
import { Characters } from '#components/ui/characters'
import { PublishedDay } from '#components/ui/published-day'
import { State } from '#components/ui/state'
import type { ClaimView } from '#lib/record/claim'
import { coloursOfClaim } from './claim-colours.ts'
import { RestsOn } from './rests-on.tsx'

type Statement = ClaimView['statements'][number]

type Props = { desk: string; claim: Pick<ClaimView, 'statements' | 'opposed'> }

export function Appearances({ desk, claim }: Props) {
  const t = useTranslations('claim.said')
  const { statements } = claim
  const colourOf = coloursOfClaim(claim)
  return (
    <section aria-labelledby="said" className="mt-8">
      <h2 id="said" className="flex items-baseline gap-2 border-b border-line-2 pb-1.5 text-ui">
        {t('heading')}
        <span className="tabular font-normal text-ink-2">{t('count', { count: statements.length })}</span>
      </h2>
      {statements.length === 0 ? (
        <p className="py-3 text-ui text-ink-2">{t('none')}</p>
      ) : (
        <ul>
          {statements.map((statement, i) => (
            <Appearance
              key={statement.id}
              desk={desk}
              statement={statement}
              colour={colourOf(statement.speaker)}
              isFirst={i === 0}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

type AppearanceProps = { desk: string; statement: Statement; colour: number; isFirst: boolean }

function Appearance({ desk, statement, colour, isFirst }: AppearanceProps) {
  const t = useTranslations('claim.said')
  const name = statement.speaker?.name ?? t('unnamed')
  return (
    <li className="grid grid-cols-[22px_minmax(0,1fr)] gap-x-3 border-b border-line py-3">
      <SpeakerBadge name={name} colour={colour} />
      <div className="min-w-0">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <p className="text-ui">
            {statement.speaker?.id ? (
              <Link
                href={`/d/${desk}/speakers/${statement.speaker.id}`}
                className="font-semibold underline-offset-2 hover:underline"
              >
                {name}
              </Link>
            ) : (
              <span className="font-semibold">{name}</span>
            )}
            {statement.role ? (
              <span className="text-ink-2"> {t('role', { role: statement.role })}</span>
            ) : null}

            {statement.relayedBy ? (
              <>
                {' '}
                <Link
                  href={`/d/${desk}/sources/${statement.sourceId}?s=${statement.relayedIn}`}
                  className="text-ink-2 underline-offset-2 hover:underline"
                >
                  {t('toldBy', { name: statement.relayedBy })}
                </Link>
              </>
            ) : null}
          </p>
          <span className="flex flex-wrap gap-x-3">
            <State state={statement.state} />
            {statement.state === 'rejected' ? null : <BasisMark basis={statement.basis} />}
          </span>
        </div>
        <blockquote className="mt-1 font-serif text-words [overflow-wrap:anywhere]">
          <Link
            href={`/d/${desk}/sources/${statement.sourceId}?s=${statement.id}`}
            title={t('open')}
            className="decoration-line-2 underline-offset-3 hover:underline"
          >
            {statement.quote}
          </Link>
        </blockquote>
        <p className="mt-1 flex flex-wrap items-baseline gap-x-2 text-note text-ink-3">
          <span className="[overflow-wrap:anywhere]">
            {statement.publisher ? `${statement.publisher}: ` : ''}
            {statement.sourceTitle}
            {statement.publishedAt ? (
              <>
                , <PublishedDay at={statement.publishedAt} />
              </>
            ) : null}
          </span>
          <span>
            {t(`kinds.${statement.kind}`)}
            {isFirst ? `, ${t('first')}` : ''}
          </span>
          <span>
            {t('characters')} <Characters spans={statement.content} />
          </span>
        </p>
        <div className="mt-1.5">
          <RestsOn desk={desk} restsOn={statement.restsOn} />
        </div>
      </div>
    </li>
  )
}
