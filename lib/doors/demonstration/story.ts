// The story that the demonstration desk tells, step by step: what was confirmed, disputed, refused and approved.
import { showClaim } from '#lib/db/claims'
import { onDesk } from '#lib/db/client'
import { addEvidence } from '#lib/operations/claim/add-evidence'
import { opposeClaims } from '#lib/operations/claim/oppose-claims'
import { approveDecision } from '#lib/operations/decision/approve-decision'
import { propose } from '#lib/operations/decision/propose'
import { refuseDecision } from '#lib/operations/decision/refuse-decision'
import { answerEvidence } from '#lib/operations/evidence/answer-evidence'
import { withdrawEvidence } from '#lib/operations/evidence/withdraw-evidence'
import { askForReply } from '#lib/operations/reply/ask-for-reply'
import { recordAnswer } from '#lib/operations/reply/record-answer'
import { addContact } from '#lib/operations/speaker/add-contact'
import { rejectStatement } from '#lib/operations/statement/reject-statement'
import type { Actor } from '#lib/record/actor'
import type { ClaimView } from '#lib/record/claim'
import { bringsIn, confirms, does, finds } from './at-work.ts'
import type { OnDesk } from './at-work.ts'
import { tellBasis } from './basis.ts'
import { writesHandbook } from './handbook.ts'
import { reports } from './reports.ts'
import type { Report } from './reports.ts'

export type People = { noor: Actor; callum: Actor; ifeoma: Actor; yuki: Actor }
type Seen = Awaited<ReturnType<typeof writesHandbook>>
type Sources = Record<Report['key'], OnDesk>

/** Tells the whole story at the people's desk. */
export async function tellStory(people: People): Promise<void> {
  const sources = await bringReportsIn(people)
  const hull = await theHull(people, sources)
  const seen = await writesHandbook(people.noor)
  await theWaiting(people, sources, seen)
  await theRelief(people, sources, seen)
  await whatElseWasSaid(people, sources, hull)
  await whoWasAsked(people, hull)
  await tellBasis(people.callum, sources.courier, sources.minutes)
}

async function bringReportsIn({ yuki, callum, ifeoma }: People): Promise<Sources> {
  const by: Record<Report['key'], Actor> = {
    courier: yuki,
    coastwise: callum,
    wire: callum,
    radio: yuki,
    release: callum,
    minutes: ifeoma,
    finding: ifeoma,
  }
  const brought: [Report['key'], OnDesk][] = []
  for (const report of reports) brought.push([report.key, await bringsIn(by[report.key], report)])
  return Object.fromEntries(brought) as Sources
}

async function theHull(people: People, { courier, coastwise }: Sources): Promise<ClaimView> {
  const { yuki, callum } = people
  const plating = await confirms(
    yuki,
    await finds(yuki, courier, {
      words: [
        '“At frame 14 the plating was down to 4.1 millimetres,”',
        '“and the rule says five and a half.”',
      ],
      speaker: 'Tomás Breck',
      kind: 'direct',
    }),
    { text: 'The plating of the Linnet at frame 14 measured 4.1 mm, where the rule requires 5.5 mm.' },
  )
  const tolerance = await confirms(
    yuki,
    await finds(yuki, courier, {
      words: ['every plate had been within tolerance when the ship left dry dock in March'],
      speaker: 'Piotr Wendell',
      kind: 'indirect',
    }),
    { text: 'Every plate had been within tolerance when the ship left dry dock in March.' },
  )
  await confirms(
    yuki,
    await finds(yuki, courier, {
      words: ['the ship “should have been out of the water a year ago”'],
      speaker: 'Tomás Breck',
      kind: 'mixed',
    }),
    { text: 'The Linnet should have been out of the water a year before the survey.' },
  )
  await does(callum, opposeClaims, { id: plating.id, claimId: tolerance.id })
  const survey = await does(yuki, addEvidence, {
    claimId: plating.id,
    evidence: {
      kind: 'link',
      side: 'supports',
      from: 'Maritime Safety Authority',
      method: 'document',
      url: 'https://msa.example/surveys/2291',
      title: 'Hull survey 2291, table 3',
      publisher: 'Maritime Safety Authority',
      publishedAt: '2025-10-29',
    },
  })
  const dryDock = await does(callum, addEvidence, {
    claimId: plating.id,
    evidence: {
      kind: 'link',
      side: 'refutes',
      from: 'Straitline Ferries',
      url: 'https://straitline.example/dry-dock-log',
      title: 'Dry-dock log, March',
      publisher: 'Straitline Ferries',
    },
  })
  await does(callum, addEvidence, {
    claimId: plating.id,
    evidence: {
      kind: 'link',
      side: 'context',
      from: 'Lodestar Class',
      url: 'https://lodestar.example/rules/hulls#b4-2',
      title: 'Rules for hulls, B 4.2',
      publisher: 'Lodestar Class',
    },
  })
  await does(yuki, answerEvidence, {
    evidenceId: dryDock.id,
    version: dryDock.version,
    note: 'The log lists frames 20 to 44. Frame 14 was not measured in March.',
  })
  const proposal = await does(yuki, propose, {
    claimId: plating.id,
    tag: 'verified',
    rationale:
      'Survey 2291 lists the reading at frame 14 in its table 3, with the instrument and the hour. The operator’s own log from March does not cover that frame.',
    evidenceIds: [survey.id],
  })
  await does(callum, refuseDecision, {
    decisionId: proposal.id,
    version: proposal.version,
    note: 'Survey 2291 is Breck’s own authority. We need a reading that is not theirs.',
  })
  await finds(callum, coastwise, {
    words: ['“At frame 14 the plating was down to about four millimetres. The rule is five and a half,”'],
    speaker: 'Tomás Breck',
    kind: 'direct',
  })
  return plating
}

async function theWaiting(people: People, { courier, finding }: Sources, seen: Seen): Promise<void> {
  const { yuki, callum, noor, ifeoma } = people
  const noPatient = await confirms(
    yuki,
    await finds(yuki, courier, {
      words: ['“No patient has waited longer than an hour for a night crossing,”', '“Not one.”'],
      speaker: 'Linnea Duarte',
      kind: 'direct',
    }),
    { text: 'No patient has waited longer than an hour for a night crossing.' },
  )
  await confirms(
    yuki,
    await finds(yuki, courier, {
      words: [
        'ambulance crews had told her that two patients waited more than three hours for a crossing in October',
      ],
      speaker: 'Samira Qadri',
      role: 'who leads the island’s health centre',
      kind: 'indirect',
    }),
    { text: 'Ambulance crews told Dr Qadri of waits of more than three hours.' },
  )
  const twoPatients = await confirms(
    yuki,
    await finds(yuki, courier, {
      words: ['two patients waited more than three hours for a crossing in October'],
      speaker: 'ambulance crews',
      kind: 'indirect',
    }),
    { text: 'Two patients waited more than three hours for a night crossing in October.' },
  )
  await does(yuki, opposeClaims, { id: noPatient.id, claimId: twoPatients.id })
  const early = await does(yuki, propose, {
    claimId: noPatient.id,
    tag: 'contested',
    rationale:
      'The ambulance crews, quoted by Dr Qadri, speak of two patients who waited for more than three hours.',
  })
  await does(ifeoma, refuseDecision, {
    decisionId: early.id,
    version: early.version,
    note: 'One speaker against another. Get the log first.',
  })
  const link = (
    side: 'supports' | 'refutes' | 'context',
    from: string,
    url: string,
    title: string,
    note: string,
  ) =>
    does(callum, addEvidence, {
      claimId: noPatient.id,
      evidence: { kind: 'link', side, from, url, title, note },
    })
  const log = await link(
    'refutes',
    'Skerra Ambulance Service',
    'https://ambulance.skerra.example/log/2025-10',
    'Call log, night transfers, October',
    'Four waits over one hour: 1:12, 1:48, 3:07, 3:22.',
  )
  const copy = await link(
    'refutes',
    'Skerra Community Radio',
    'https://www.ambulance.skerra.example/log/2025-10/?utm_source=radio',
    'Radio report, 24 October',
    'Rests on the same call log.',
  )
  const gates = await link(
    'refutes',
    'Tarn Haven Harbour Office',
    'https://harbour.example/gates/2025-10',
    'Harbour gate times, 11 and 23 October',
    'Both ambulances held at the quay for more than three hours.',
  )
  const average = await link(
    'supports',
    'Straitline Ferries',
    'https://straitline.example/reports/2025-10',
    'Monthly service report, October',
    '“Average night transfer 41 minutes.” An average: it does not exclude longer waits.',
  )
  await link(
    'context',
    'Sound County',
    'https://county.example/transfer-protocol-2023',
    'What counts as a wait',
    'From the crew’s arrival at the quay to cast-off.',
  )

  const found = await confirms(
    ifeoma,
    await finds(ifeoma, finding, {
      words: ['Four of the eleven night calls in the log are longer than an hour'],
      speaker: 'Tidewater desk',
      kind: 'indirect',
    }),
    { text: 'Four of the eleven night calls in the October log are longer than an hour.' },
  )
  await does(ifeoma, opposeClaims, { id: noPatient.id, claimId: found.id })
  const contest = await does(callum, propose, {
    claimId: noPatient.id,
    tag: 'contested',
    rationale:
      'She spoke of every patient and every night. The service’s own log has four longer waits in October, and the harbour’s cameras agree on two of them.',
    evidenceIds: [log.id, copy.id, gates.id, average.id],
  })
  await does(noor, approveDecision, {
    decisionId: contest.id,
    version: contest.version,
    note: 'The log names the hours. It goes out with the table attached.',
  })

  const callLog = await does(yuki, addEvidence, {
    claimId: twoPatients.id,
    evidence: {
      kind: 'link',
      side: 'supports',
      from: 'Tarn Haven Harbour Office',
      method: 'data',
      url: 'https://harbour.example/gates/2025-10',
      title: 'Harbour gate times, 11 and 23 October',
    },
  })
  await does(yuki, propose, {
    claimId: twoPatients.id,
    tag: 'verified',
    rationale:
      'The harbour’s gate times show both ambulances at the quay for more than three hours, on 11 and on 23 October.',
    evidenceIds: [callLog.id],
    answers: seen('Yuki, at the harbour office: the printout with the camera times.'),
  })
}

async function theRelief(people: People, { courier }: Sources, seen: Seen): Promise<void> {
  const { yuki, noor, ifeoma } = people
  const curlew = await confirms(
    yuki,
    await finds(yuki, courier, {
      words: [
        'it could not take an ambulance and a stretcher crew at the same time',
        '“You would be choosing,”',
      ],
      speaker: 'Hamish Oyelaran',
      kind: 'mixed',
    }),
    { text: 'The Curlew cannot carry an ambulance and a stretcher crew at once.' },
  )
  const plan = await does(yuki, addEvidence, {
    claimId: curlew.id,
    evidence: {
      kind: 'link',
      side: 'supports',
      from: 'Harrow Shipyard',
      method: 'document',
      url: 'https://harrow.example/curlew/deck-plan',
      title: 'Curlew deck plan',
    },
  })
  const proposal = await does(noor, propose, {
    claimId: curlew.id,
    tag: 'verified',
    rationale: 'The deck plan leaves 5.1 m behind the ramp; an ambulance with its stretcher out needs 7.4 m.',
    evidenceIds: [plan.id],
    answers: seen('Noor, the plan that the yard sent; the paper itself lies with the yard.'),
  })
  await does(ifeoma, approveDecision, { decisionId: proposal.id, version: proposal.version })
  await does(yuki, withdrawEvidence, {
    evidenceId: plan.id,
    version: plan.version,
    reason: 'Superseded drawing.',
  })

  await confirms(
    yuki,
    await finds(yuki, courier, {
      words: ['will not sail before the end of the month'],
      speaker: 'county',
      kind: 'indirect',
    }),
    { text: 'The night ferry will not sail before the end of the month.' },
  )
}

async function whatElseWasSaid(people: People, sources: Sources, hull: ClaimView): Promise<void> {
  const { yuki, callum, noor } = people
  const stand = await confirms(
    callum,
    await finds(callum, sources.wire, {
      words: ['“We won’t run a boat we can’t stand behind,”', '“But we stand behind this one.”'],
      speaker: 'Piotr Wendell',
      kind: 'direct',
    }),
    { text: 'Straitline stands behind the Linnet.' },
  )
  await does(callum, rejectStatement, await rejected(callum, sources.wire))
  await confirms(
    noor,
    await finds(noor, sources.release, {
      words: ['“Every plate was within tolerance when the ship left dry dock in March,”'],
      speaker: 'Piotr Wendell',
      kind: 'direct',
    }),
    { joining: await opposedClaim(noor, hull) },
  )
  await does(noor, opposeClaims, { id: hull.id, claimId: stand.id })
  await finds(yuki, sources.radio, {
    words: ['she would not put her own family on the ship'],
    speaker: 'Adaeze Holm',
    kind: 'indirect',
  })
}

/** A headline that only repeats the quotation below it is not a statement of its own. */
async function rejected(actor: Actor, source: OnDesk) {
  const headline = await finds(actor, source, {
    words: ['“We won’t run a boat we can’t stand behind”'],
    speaker: 'Piotr Wendell',
    kind: 'direct',
  })
  return {
    statementId: headline.id,
    version: headline.version,
    reason: 'The headline repeats the quotation below it.',
  }
}

/** The claim that stands against `claim` first. */
async function opposedClaim(actor: Actor, claim: ClaimView): Promise<ClaimView> {
  return onDesk(actor.deskId, async (tx) => {
    const { opposed } = await showClaim(tx, claim.id)
    return showClaim(tx, opposed[0]?.id ?? claim.id)
  })
}

/** The operator was asked about the reading and answered; about its own claim it has let the time pass. */
async function whoWasAsked({ yuki, noor }: People, hull: ClaimView): Promise<void> {
  const own = await opposedClaim(noor, hull)
  const operator = own.speakers[0]?.id ?? ''
  const office = await does(yuki, addContact, {
    speakerId: operator,
    name: 'Straitline press office',
    way: 'telephone',
    address: '01632 960 118',
    note: 'Weekdays from eight to six.',
  })
  const asked = {
    ...{ to: office.name, speakerId: operator, contactId: office.id, address: office.address },
    ...{ way: 'telephone' as const, timeZone: 'Europe/London' },
  }
  const reading = await does(yuki, askForReply, {
    ...{ ...asked, claimId: hull.id, askedAt: ago(30), dueAt: ago(-24) },
  })
  await does(yuki, recordAnswer, {
    ...{ replyId: reading.id, version: reading.version, way: 'telephone', answeredAt: ago(26) },
    answer:
      'We have asked for the survey’s raw readings. Until we have them, we stand by the log of our own yard.',
  })
  // Whoever opens the desk finds it overdue: the time that was given ends while the story is told.
  await does(noor, askForReply, { ...asked, claimId: own.id, askedAt: ago(50), dueAt: ago(-1 / 3600) })
}

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()
