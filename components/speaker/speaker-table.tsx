// The speakers as a table: who they are, the names they go by, and how many of their claims stand where.
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { CurrentRow } from '#components/shell/current-row'
import { SpeakerBadge, steadyColour } from '#components/ui/badge'
import { CopyTable } from '#components/ui/copy-table'
import { Tag } from '#components/ui/tag'
import { tags } from '#lib/record/claim'
import type { SpeakerView } from '#lib/record/speaker'

const head = 'border-b border-line-2 py-1.5 pr-4 text-left text-note font-normal text-ink-3'

export function SpeakerTable({ path, speakers }: { path: string; speakers: readonly SpeakerView[] }) {
  const t = useTranslations('speakers')
  return (
    <CurrentRow className="mt-6">
      <CopyTable label={t('copy')} done={t('copied')}>
        <table className="w-full border-collapse">
          <caption className="visually-hidden">{t('title')}</caption>
          <thead>
            <tr>
              <th scope="col" className={`${head} md:pl-2`}>
                {t('heads.name')}
              </th>
              <th scope="col" className={`${head} w-[120px] max-md:hidden`}>
                {t('heads.kind')}
              </th>
              <th scope="col" className={`${head} w-[92px] text-right`}>
                {t('heads.statements')}
              </th>
              {tags.map((tag) => (
                <th key={tag} scope="col" className={`${head} w-[108px] text-right max-lg:hidden`}>
                  <Tag tag={tag} look="bare" />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {speakers.map((speaker) => (
              <Row key={speaker.id} path={path} speaker={speaker} />
            ))}
          </tbody>
        </table>
      </CopyTable>
    </CurrentRow>
  )
}

function Row({ path, speaker }: { path: string; speaker: SpeakerView }) {
  const t = useTranslations('speakers')
  const others = speaker.aliases.slice(0, 4)
  return (
    <tr data-row className="relative border-b border-line hover:bg-hover data-[current]:md:bg-hover">
      <th scope="row" className="py-2.5 pr-4 text-left align-top font-normal md:pl-2">
        <span className="flex gap-3">
          <SpeakerBadge
            name={speaker.name}
            colour={speaker.kind === 'unnamed' ? 0 : steadyColour(speaker.id)}
          />
          <span className="min-w-0">
            <Link
              href={`${path}/${speaker.id}`}
              className="font-serif text-claim font-semibold [overflow-wrap:anywhere] after:absolute after:inset-0"
            >
              {speaker.name}
            </Link>
            <span className="mt-0.5 block text-note text-ink-3">
              <span className="md:hidden">
                {t(`kinds.${speaker.kind}`)}
                {others.length > 0 ? '; ' : ''}
              </span>
              {others.length > 0
                ? t('alsoReadAs', { names: others.join(', '), more: speaker.aliases.length - others.length })
                : null}
            </span>
          </span>
        </span>
      </th>
      <td className="py-3 pr-4 align-top text-ui text-ink-2 max-md:hidden">{t(`kinds.${speaker.kind}`)}</td>
      <td className="tabular py-3 pr-4 text-right align-top text-ui">{speaker.statements}</td>
      {tags.map((tag) => (
        <td key={tag} className="tabular py-3 pr-4 text-right align-top text-ui max-lg:hidden">
          {speaker.claims[tag]}
        </td>
      ))}
    </tr>
  )
}
