// The tokens that programs use at this desk. One that is revoked opens nothing from its next call on.
'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { useRefusalWords } from '#components/refusal-text'
import { Button } from '#components/ui/button'
import { Section } from '#components/ui/section'
import { Time } from '#components/ui/time'
import { toastDone, toastRefused } from '#components/ui/toast'
import type { TokenView } from '#lib/record/member'
import type { Answer } from '#lib/record/refusal'
import { MakeToken } from './make-token.tsx'
import type { MadeToken } from './make-token.tsx'
import { SureDialog } from './sure-dialog.tsx'

type Act<T> = (desk: string, input: unknown) => Promise<Answer<T>>
type Props = { desk: string; tokens: readonly TokenView[]; make: Act<MadeToken>; revoke: Act<TokenView> }

export function Tokens({ desk, tokens, make, revoke }: Props) {
  const t = useTranslations('deskSettings.tokens')
  const common = useTranslations('common')
  const words = useRefusalWords()
  const router = useRouter()
  const [ending, setEnding] = useState<TokenView | null>(null)
  const [busy, start] = useTransition()

  const end = (token: TokenView) =>
    start(async () => {
      const answer = await revoke(desk, { tokenId: token.id })
      if (answer.ok) toastDone(t('revoked', { name: token.name }))
      else toastRefused(words(answer.refusal).title, words(answer.refusal).detail, common('close'))
      router.refresh()
    })
  return (
    <Section title={t('title')} note={t('note')} action={<MakeToken desk={desk} make={make} />}>
      {tokens.length === 0 ? <p className="text-ui text-ink-3">{t('none')}</p> : null}
      <ul className="-mt-1">
        {tokens.map((token) => (
          <li
            key={token.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-2.5"
          >
            <div className="min-w-0 flex-1 basis-60">
              <p className="text-ui font-medium [overflow-wrap:anywhere]">
                {token.name}
                <span className="ml-2 font-normal text-ink-3">
                  {t('of', { name: token.member.name })} ·{' '}
                  {t(token.scopes.includes('write') ? 'mayWrite' : 'mayRead')}
                </span>
              </p>
              <p className="text-note text-ink-3">
                {token.lastUsedAt ? (
                  <>
                    {t('lastUsed')} <Time at={token.lastUsedAt} />
                  </>
                ) : (
                  t('neverUsed')
                )}
                {' · '}
                {t('until')} <Time at={token.expiresAt} look="day" />
              </p>
            </div>
            {token.revokedAt ? (
              <span className="text-ui text-ink-3">
                {t('revokedAt')} <Time at={token.revokedAt} look="day" />
              </span>
            ) : (
              <Button
                kind="danger"
                disabled={busy}
                aria-label={t('revokeNamed', { name: token.name })}
                onClick={() => setEnding(token)}
              >
                {t('revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <SureDialog
        open={ending !== null}
        onClose={() => setEnding(null)}
        title={t('revoking', { name: ending?.name ?? '' })}
        detail={t('revokingDetail')}
        submit={t('revoke')}
        onSure={() => {
          if (ending) end(ending)
          setEnding(null)
        }}
      />
    </Section>
  )
}
