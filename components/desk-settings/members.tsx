// Who is at the desk, in which role. A changed role and a removal hold at once.
'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { useRefusalWords } from '#components/refusal-text'
import { MemberBadge } from '#components/ui/badge'
import { Button } from '#components/ui/button'
import { Select } from '#components/ui/field'
import { Time } from '#components/ui/time'
import { toastDone, toastRefused } from '#components/ui/toast'
import { roles } from '#lib/record/actor'
import type { MemberView } from '#lib/record/member'
import type { Answer } from '#lib/record/refusal'
import { SureDialog } from './sure-dialog.tsx'

type Member = MemberView & { isYou: boolean }
type Act = (desk: string, input: unknown) => Promise<Answer<MemberView>>
type Props = { desk: string; members: readonly Member[]; mayChange: boolean; changeRole: Act; remove: Act }

export function Members({ desk, members, mayChange, changeRole, remove }: Props) {
  const t = useTranslations('deskSettings.members')
  const roleName = useTranslations('roles')
  const common = useTranslations('common')
  const words = useRefusalWords()
  const router = useRouter()
  const [leaving, setLeaving] = useState<Member | null>(null)
  const [busy, start] = useTransition()

  const doIt = (act: Act, input: object, done: string) =>
    start(async () => {
      const answer = await act(desk, input)
      if (answer.ok) toastDone(done)
      else toastRefused(words(answer.refusal).title, words(answer.refusal).detail, common('close'))
      router.refresh()
    })
  return (
    <>
      <ul className="-mt-3">
        {members.map((member) => (
          <li
            key={member.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-2.5"
          >
            <MemberBadge name={member.name} size="pane" />
            <div className="min-w-0 flex-1 basis-48">
              <p className="text-ui font-medium [overflow-wrap:anywhere]">
                {member.name}
                {member.isYou ? <span className="ml-2 font-normal text-ink-3">{t('you')}</span> : null}
              </p>
              <p className="text-note [overflow-wrap:anywhere] text-ink-3">
                {member.email} · {t('since')} <Time at={member.since} look="day" />
              </p>
            </div>
            {mayChange ? (
              <div className="flex items-center gap-2">
                <Select
                  quiet
                  label={t('roleOf', { name: member.name })}
                  value={member.role}
                  disabled={busy}
                  onChange={(event) =>
                    doIt(
                      changeRole,
                      { memberId: member.id, version: member.version, role: event.target.value },
                      t('changed', { name: member.name }),
                    )
                  }
                >
                  {roles.map((role) => (
                    <option key={role} value={role}>
                      {roleName(`${role}.name`)}
                    </option>
                  ))}
                </Select>
                <Button
                  kind="danger"
                  aria-label={t('removeNamed', { name: member.name })}
                  onClick={() => setLeaving(member)}
                >
                  {t('remove')}
                </Button>
              </div>
            ) : (
              <span className="text-ui text-ink-2">{roleName(`${member.role}.name`)}</span>
            )}
          </li>
        ))}
      </ul>
      <SureDialog
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t('removing', { name: leaving?.name ?? '' })}
        detail={t('removingDetail')}
        submit={t('remove')}
        onSure={() => {
          if (leaving) {
            doIt(
              remove,
              { memberId: leaving.id, version: leaving.version },
              t('removed', { name: leaving.name }),
            )
          }
          setLeaving(null)
        }}
      />
    </>
  )
}
