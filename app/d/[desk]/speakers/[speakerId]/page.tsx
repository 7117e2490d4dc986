// One speaker: what they said, where, when, in which role then, and where their claims stand.
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Contacts } from '#components/reply/contacts'
import { ReplyList } from '#components/reply/reply-list'
import { Crumbs } from '#components/shell/page-head'
import { OverTime } from '#components/speaker/over-time'
import { SpeakerDeeds } from '#components/speaker/speaker-deeds'
import { SpeakerHead } from '#components/speaker/speaker-head'
import { StatementTable } from '#components/speaker/statement-table'
import { ButtonLink } from '#components/ui/button'
import { Empty } from '#components/ui/empty'
import { Section } from '#components/ui/section'
import { read } from '#lib/doors/page'
import { listReplies } from '#lib/queries/reply/list-replies'
import { listContacts } from '#lib/queries/speaker/list-contacts'
import { speakerPage } from '#lib/queries/speaker/speaker-page'
import * as replyActions from '../../replies/actions.ts'
import { edit, find, merge } from '../actions.ts'
import * as contactActions from './actions.ts'
import { speakerOf } from './speaker-of.ts'

type Props = { params: Promise<{ desk: string; speakerId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { desk, speakerId } = await params
  return { title: (await speakerOf(desk, speakerId)).name }
}

export default async function Speaker({ params }: Props) {
  const { desk, speakerId } = await params
  const page = await read(speakerPage, desk, { speakerId })
  const { speaker, statements } = page
  const base = `/d/${encodeURIComponent(desk)}`
  if (speaker.mergedInto) redirect(`${base}/speakers/${speaker.mergedInto}`)
  const contacts = await read(listContacts, desk, { speakerId })
  const requests = await read(listReplies, desk, { speaker: speakerId })
  const t = await getTranslations('speakers')
  const tReplies = await getTranslations('replies')
  return (
    <>
      <Crumbs
        href={`${base}/speakers`}
        list={t('title')}
        here={speaker.name}
        actions={
          <SpeakerDeeds
            desk={desk}
            speaker={speaker}
            allowed={page.allowed}
            actions={{ edit, merge, find }}
          />
        }
      />
      <div className="mx-auto w-full max-w-[1240px] px-4 pt-6 pb-16 md:px-10 md:pt-8">
        <SpeakerHead desk={desk} page={page} edit={edit} />
        {statements.length > 0 ? (
          <>
            <OverTime desk={desk} statements={statements} roles={speaker.roles} />
            <StatementTable desk={desk} statements={statements} more={page.more} />
          </>
        ) : (
          <div className="mt-10">
            <Empty
              title={t('noStatements')}
              action={<ButtonLink href={`${base}/sources`}>{t('emptyGo')}</ButtonLink>}
            >
              {t('noStatementsWhy')}
            </Empty>
          </div>
        )}
        <div className="mt-10 grid gap-10">
          <Contacts
            desk={desk}
            speakerId={speaker.id}
            contacts={contacts.items}
            mayKeep={contacts.allowed.keep}
            actions={{ ...contactActions }}
          />
          {requests.items.length > 0 ? (
            <Section title={tReplies('ofSpeaker')}>
              <ReplyList
                desk={desk}
                label={tReplies('ofSpeaker')}
                replies={requests.items}
                actions={{ ...replyActions }}
              />
            </Section>
          ) : null}
        </div>
      </div>
    </>
  )
}
