// The desk's own settings: its members, and the tokens of the programs that work for it.
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AddColleague } from '#components/desk-settings/add-colleague'
import { Members } from '#components/desk-settings/members'
import { Tokens } from '#components/desk-settings/tokens'
import { TemplateForm } from '#components/reply/template-form'
import { ButtonLink } from '#components/ui/button'
import { Section } from '#components/ui/section'
import { read } from '#lib/doors/page'
import { listMembers } from '#lib/queries/member/list-members'
import { me } from '#lib/queries/member/me'
import { replyTemplate } from '#lib/queries/reply/reply-template'
import { listTokens } from '#lib/queries/token/list-tokens'
import { add, changeRole, make, remove, revoke, writeTemplate } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deskSettings'))('title') }
}

export default async function DeskSettings({ params }: { params: Promise<{ desk: string }> }) {
  const { desk } = await params
  const { allowed } = await read(me, desk, {})
  const members = allowed.addMember ? await read(listMembers, desk, {}) : null
  const tokens = allowed.manageTokens ? await read(listTokens, desk, {}) : null
  const template = await read(replyTemplate, desk, {})
  const first = await getTranslations('publish.request')
  const t = await getTranslations('deskSettings')
  const tHandbook = await getTranslations('handbook')
  return (
    <div className="mx-auto grid w-full max-w-[820px] gap-10 px-4 py-8 md:px-8 md:py-10">
      <h1 className="serif-title">{t('title')}</h1>
      <Section
        title={tHandbook('title')}
        note={tHandbook('settings')}
        action={<ButtonLink href={`/d/${desk}/handbook`}>{tHandbook('open')}</ButtonLink>}
      >
        {null}
      </Section>
      <Section
        title={t('members.title')}
        note={allowed.addMember ? undefined : t('members.askAdmin')}
        action={allowed.addMember ? <AddColleague desk={desk} add={add} /> : null}
      >
        {members ? (
          <Members
            desk={desk}
            members={members.items}
            mayChange={members.allowed.change}
            changeRole={changeRole}
            remove={remove}
          />
        ) : null}
      </Section>
      {template.allowed.set ? (
        <TemplateForm
          desk={desk}
          template={template}
          first={{ subject: first.raw('subject'), text: first.raw('text') }}
          set={writeTemplate}
        />
      ) : null}
      {tokens ? <Tokens desk={desk} tokens={tokens.items} make={make} revoke={revoke} /> : null}
    </div>
  )
}
