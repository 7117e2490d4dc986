// The choice of a tag: icon, word and key. One stop of the tab key, arrows between.
'use client'
import { useTranslations } from 'next-intl'
import { RadioGroup } from 'radix-ui'
import { classNames } from '#components/ui/class-names'
import { Key } from '#components/ui/key'
import { TagIcon } from '#components/ui/tag'
import { Tag, tags as all } from '#lib/record/claim'

const chosen = {
  attributed: 'data-[state=checked]:bg-attr-bg',
  contested: 'data-[state=checked]:bg-cont-bg',
  verified: 'data-[state=checked]:bg-ver-bg',
}
const ink = { attributed: 'text-attr', contested: 'text-cont', verified: 'text-ver' }

type Props = { tag: Tag; tags: readonly Tag[]; onTag: (tag: Tag) => void; label: string }

const keyOf = (tag: Tag) => String(all.indexOf(tag) + 1)

export function TagChoice({ tag, tags, onTag, label }: Props) {
  const t = useTranslations('tags')
  return (
    <RadioGroup.Root
      value={tag}
      onValueChange={(value) => onTag(Tag.parse(value))}
      aria-label={label}
      orientation="horizontal"
      className="flex flex-wrap rounded-control border border-line-2"
    >
      {tags.map((option) => (
        <RadioGroup.Item
          key={option}
          value={option}
          aria-keyshortcuts={keyOf(option)}
          className={classNames(
            'inline-flex h-7 items-center gap-1.5 border-line-2 px-2 text-note font-medium not-first:border-l first:rounded-l-control last:rounded-r-control hover:bg-hover data-[state=checked]:font-semibold pointer-coarse:min-h-11',
            chosen[option],
            option === tag ? ink[option] : 'text-ink-2',
          )}
        >
          <TagIcon tag={option} size={12} />
          {t(option)}
          <span className="max-md:hidden">
            <Key>{keyOf(option)}</Key>
          </span>
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  )
}
