// What may be done with the words that are selected: a small bar below them.
'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import type { Span } from '#lib/text/span'
import type { TextSelection } from './text-selection.ts'

type Props = {
  selection: TextSelection
  deeds: readonly { name: string; label: string; keyName?: string; run: (span: Span) => void }[]
  onDone: () => void
}

export function SelectionBar({ selection, deeds, onDone }: Props) {
  const t = useTranslations('workbench')
  return (
    <div
      role="toolbar"
      aria-label={t('selectedWords')}
      className="absolute z-20 flex w-max max-w-[calc(100%-16px)] flex-wrap gap-1 rounded-panel border border-line-2 bg-raised p-1 shadow-floating"
      style={{ top: selection.top + 8, left: `clamp(8px, ${selection.left - 160}px, calc(100% - 330px))` }}
      // The words stay selected while a button is pressed.
      onMouseDown={(event) => event.preventDefault()}
    >
      {deeds.map(({ name, label, keyName, run }, i) => (
        <Button
          key={name}
          kind={i === 0 ? 'ink' : 'plain'}
          size="row"
          keyName={keyName}
          onClick={() => {
            run(selection.span)
            onDone()
          }}
        >
          {label}
        </Button>
      ))}
    </div>
  )
}
