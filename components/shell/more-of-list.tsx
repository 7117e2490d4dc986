// The foot of a list that goes on: its next page, and the way back to the first.
import { useTranslations } from 'next-intl'
import { ButtonLink } from '#components/ui/button'

type Params = Record<string, string | undefined>

/** The address of a list with what is set of `params`. */
export function withParams(path: string, params: Params): string {
  const set = Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return set.length > 0 ? `${path}?${new URLSearchParams(set)}` : path
}

export function MoreOfList(props: { path: string; params: Params; cursor?: string; next: string | null }) {
  const t = useTranslations('shell')
  if (!props.next && !props.cursor) return null
  return (
    <div className="mt-6 flex flex-wrap gap-2">
      {props.next ? (
        <ButtonLink href={withParams(props.path, { ...props.params, cursor: props.next })}>
          {t('moreOfList')}
        </ButtonLink>
      ) : null}
      {props.cursor ? (
        <ButtonLink kind="plain" href={withParams(props.path, props.params)}>
          {t('firstOfList')}
        </ButtonLink>
      ) : null}
    </div>
  )
}
