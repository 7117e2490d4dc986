// The workbench: the text, the statement with its claim, and the record, side by side or as tabs.
'use client'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import type { CSSProperties } from 'react'
import { CoverageHead } from '#components/reading/coverage-head'
import { makeShownText } from '#components/reading/shown-text'
import { TextPane } from '#components/reading/text-pane'
import { Notice } from '#components/ui/notice'
import type { ClaimPage } from '#lib/record/claim-page'
import type { Workbench as Data, WorkbenchStatement } from '#lib/record/workbench'
import type { Span } from '#lib/text/span'
import { ActionBar } from './action-bar.tsx'
import { BasisBlock } from './basis-block.tsx'
import { ClaimBlock } from './claim-block.tsx'
import { Dialogs } from './dialogs.tsx'
import type { Asked } from './dialogs.tsx'
import { EmptyStatement } from './empty-statement.tsx'
import { Offer } from './offer.tsx'
import { PaneDivider, usePaneWidths } from './pane-divider.tsx'
import { PhoneSheet } from './phone-sheet.tsx'
import { useColours, useReadStatements } from './read-statements.ts'
import { ReadingProgress } from './reading-progress.tsx'
import { RecordPane } from './record-pane.tsx'
import { NewerReading } from './newer-reading.tsx'
import { RelayLines } from './relay-lines.tsx'
import type { Likely, ReviewActions } from './review-actions.ts'
import { StatementHead } from './statement-head.tsx'
import { Tabs } from './tabs.tsx'
import type { Tab } from './tabs.tsx'
import { TopBar } from './top-bar.tsx'
import { useBeside } from './use-beside.ts'
import { useDeeds } from './use-deeds.ts'
import { useNewerReading } from './use-newer-reading.ts'
import { useKeys } from './use-keys.ts'
import { useReadings } from './use-readings.ts'
import { useReview } from './use-review.ts'

/** A statement may go over to another claim while nothing but itself rests on its own. */
function mayJoin({ state, allowed }: WorkbenchStatement, page: ClaimPage | null): boolean {
  if (state === 'found') return allowed.confirm
  if (state !== 'confirmed' || !allowed.reopen || !page) return false
  const { statements, evidence, decisions, opposed } = page.claim
  return statements.length === 1 && evidence.length + decisions.length + opposed.length === 0
}

type Props = {
  desk: string
  me: { id: string; name: string }
  first: Data
  engine: string
  /** The statement that the address names. */
  wanted: string | null
  actions: ReviewActions
}

export function WorkbenchPanes({ desk, me, first, engine, wanted, actions }: Props) {
  const t = useTranslations('workbench')
  const review = useReview(first, actions, me, wanted)
  const { data, selected, position, summons, select, move } = review
  const colours = useColours(data)
  const read = useReadStatements(data, colours)
  const [beside, besideAgain] = useBeside(selected, actions)
  const [tab, setTab] = useState<Tab>('text')
  const [asked, ask] = useState<Asked | null>(null)
  const [shown] = useState(makeShownText)
  const [marked, setMarked] = useState<Span | null>(null)
  const [different, setDifferent] = useState<ReadonlySet<string>>(new Set())
  const { deeds, selectionDeeds, mend } = useDeeds({ review, text: data.snapshot.text, marked, ask })
  const readings = useReadings(review, actions)
  const newer = useNewerReading(review, engine)
  const [widths, frame, setWidth] = usePaneWidths()

  const onAdd = data.allowed.add ? () => ask({ what: 'add', span: marked }) : undefined
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    o: newer.next,
    c: selected?.allowed.confirm ? deeds.confirm : undefined,
    x: selected?.allowed.reject ? deeds.reject : undefined,
    s: selected?.allowed.correct ? deeds.speaker : undefined,
    e: selected?.allowed.addEvidence ? deeds.evidence : undefined,
    n: onAdd,
    u: data.allowed.add || review.undoing ? review.undo : undefined,
    '?': () => ask({ what: 'keys' }),
    Escape: marked ? () => window.getSelection()?.removeAllRanges() : undefined,
  })

  const { lookSoon } = review
  const onDone = useCallback(() => {
    lookSoon()
    besideAgain()
  }, [besideAgain, lookSoon])
  const isWithdrawn = data.source.state === 'withdrawn'
  const likely = (isWithdrawn ? [] : beside.likely).filter(
    ({ claim }) => claim.id !== selected?.claimId && !different.has(`${selected?.id}:${claim.id}`),
  )
  const onSame = (one: Likely) => selected && void deeds.join(selected, one)
  const coverage = <CoverageHead sentences={data.sentences} shown={shown} />
  const relays = selected && <RelayLines statement={selected} all={data.statements} onSelect={select} />
  const own = read.find(({ id }) => id === selected?.id)
  const about = selected && {
    statement: selected,
    colour: own?.colour ?? 0,
    speakerName: own?.speaker ?? null,
    position,
    count: data.statements.length,
    text: data.snapshot.text,
    onMove: move,
  }

  return (
    <div
      ref={frame}
      data-tab={tab}
      className="workbench flex h-dvh min-h-0 flex-col"
      style={widths as CSSProperties}
    >
      <TopBar
        desk={desk}
        data={data}
        onKeys={() => ask({ what: 'keys' })}
        onMend={() => ask({ what: 'source' })}
        onReadAgain={newer.exists ? () => void readings.readAgain() : undefined}
        onWithdraw={() => ask({ what: 'withdraw' })}
      />
      <div className="contents lg:hidden">{coverage}</div>
      <Tabs tab={tab} onTab={setTab} />
      <div className="workbench-panes min-h-0 flex-1">
        <div className="pane-text flex min-h-0 min-w-0 flex-col bg-page">
          <div className="hidden lg:contents">{coverage}</div>
          <TextPane
            text={data.snapshot.text}
            statements={read}
            selectedId={selected?.id ?? null}
            summons={summons}
            onSelect={select}
            onMend={selected?.allowed.correct ? mend : undefined}
            selectionDeeds={selectionDeeds}
            onSelection={setMarked}
            isClosed={isWithdrawn}
            shown={shown}
          >
            {data.source.job ? (
              <ReadingProgress job={data.source.job} ask={actions.job} onDone={lookSoon} />
            ) : null}
            <NewerReading {...newer} onReadAgain={() => void readings.readAgain()} />
            {isWithdrawn ? (
              <div className="p-3">
                <Notice title={t('withdrawnTitle')}>
                  {t('withdrawnBecause', { reason: data.source.withdrawnReason ?? '' })}
                </Notice>
              </div>
            ) : null}
            {review.isLost ? (
              <div className="p-3">
                <Notice quiet title={t('lostTitle')}>
                  {t('lost')}
                </Notice>
              </div>
            ) : null}
          </TextPane>
          {about ? (
            <PhoneSheet {...about} {...{ likely, deeds, relays }} onMore={() => setTab('statement')} />
          ) : (
            <div className="border-t border-line-2 p-3 lg:hidden">
              <EmptyStatement onAdd={onAdd} />
            </div>
          )}
        </div>
        <PaneDivider pane="statement" label={t('resizeStatement')} onWidth={setWidth} />
        <div className="pane-statement flex min-h-0 min-w-0 flex-col bg-page">
          {selected && about ? (
            <>
              <div
                role="group"
                tabIndex={0}
                data-focus-home
                aria-label={t('statement')}
                className="min-h-0 flex-1 overflow-y-auto -outline-offset-2"
              >
                <StatementHead
                  {...about}
                  onCorrect={
                    selected.allowed.correct ? () => ask({ what: 'correct', span: marked }) : undefined
                  }
                  onSpeaker={selected.allowed.correct ? deeds.speaker : undefined}
                  basis={<BasisBlock {...{ desk, actions, onDone }} key={selected.id} statement={selected} />}
                  relays={relays}
                  offer={
                    <Offer
                      statement={selected}
                      onTake={() => void readings.take()}
                      onReject={deeds.reject}
                      onKeep={() => void readings.keep()}
                    />
                  }
                />
                <ClaimBlock
                  key={selected.id}
                  desk={desk}
                  statement={selected}
                  claim={beside.claim}
                  likely={likely}
                  isWithdrawn={isWithdrawn}
                  me={me}
                  actions={actions}
                  colourOf={({ id }) => colours.get(id)}
                  onEvidence={(side) => ask({ what: 'evidence', side })}
                  onSame={mayJoin(selected, beside.claim) ? onSame : undefined}
                  onNotTheSame={(id) =>
                    setDifferent((before) => new Set([...before, `${selected.id}:${id}`]))
                  }
                  onDone={onDone}
                />
              </div>
              <ActionBar statement={selected} deeds={deeds} undoing={review.undoing} />
            </>
          ) : (
            <div className="p-5">
              <EmptyStatement onAdd={onAdd} />
            </div>
          )}
        </div>
        <PaneDivider pane="record" label={t('resizeRecord')} onWidth={setWidth} />
        <div className="pane-record flex min-h-0 min-w-0 flex-col">
          <RecordPane
            statement={selected}
            text={data.snapshot.text}
            claim={beside.claim}
            history={beside.history}
            isAway={beside.isAway}
          />
        </div>
      </div>
      <p role="status" className="visually-hidden">
        {summons > 0 ? own?.announced : null}
      </p>
      <Dialogs
        {...{ asked, ask, review, colours, actions, me, onDone }}
        claim={beside.claim}
        history={beside.history}
      />
    </div>
  )
}
