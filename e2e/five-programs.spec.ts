// The story of the five people once more, by the interface for programs alone: from pasted text to a summary, with what
// is refused on the way and why.
import { createHash } from 'node:crypto'
import { expect, test } from './fixtures.ts'
import { makeDesk } from './people.ts'
import type { Member } from './people.ts'
import { programWith, tokenOf } from './program.ts'
import type { Answered, Program, Thing } from './program.ts'
import { publisher, report } from './report.ts'

const log = 'https://harbour.example/log'
const mended = 'The log of the harbour office has it at 11:58, in the hand of its clerk.'
const answer = 'Our own timetable says two. We did not look at the gates.'

const refused = (call: Promise<Answered>) => call.then(({ status, body }) => [status, body.code])
async function given(call: Promise<Answered>, status = 200): Promise<Thing> {
  const { status: got, body, text } = await call
  expect(got, text).toBe(status)
  return body
}

test('from a pasted report to a summary, by five programs', async ({ desk, baseURL, w }) => {
  test.setTimeout(180_000)
  const { admin, editor, second, checker, viewer } = desk.members
  const at = (member: Member) => programWith(baseURL ?? '', tokenOf(desk, member))
  const [yuki, noor, callum] = [await at(checker), await at(editor), await at(second)]
  const [ifeoma, tove] = [await at(admin), await at(viewer)]
  const nobody = await programWith(baseURL ?? '', null)
  const otherDesk = await makeDesk('elsewhere')
  const stranger = await programWith(baseURL ?? '', tokenOf(otherDesk, otherDesk.members.admin))

  const claims: Record<'shut' | 'open' | 'log', string> = { shut: '', open: '', log: '' }
  const statements = new Map<string, Thing>()

  await test.step('the checker brings a report in; nobody else’s token does', async () => {
    const text = { body: { text: report, publisher } }
    expect(await refused(nobody('POST', '/sources', text))).toEqual([401, 'unauthenticated'])
    const forged = await programWith(baseURL ?? '', 'onr_x')
    expect((await refused(forged('POST', '/sources', text)))[0]).toBe(401)
    expect(await refused(tove('POST', '/sources', text))).toEqual([403, 'forbidden'])
    const source = await given(yuki('POST', '/sources', { ...text, key: 'report' }), 201)
    const again = await yuki('POST', '/sources', { ...text, key: 'report' })
    expect([again.body.id, again.headers['idempotency-replayed']]).toEqual([source.id, 'true'])
    const found = await given(yuki('GET', `/statements?source=${source.id}`))
    for (const one of found.items as Thing[]) statements.set(String(one.quote), one)
  })

  await test.step('it confirms what stands there, at the version that it has seen', async () => {
    const [shut, open, kept] = ['The gates were shut', 'they had stood open until two', 'I have the log']
    for (const [name, words] of [
      ['shut', shut],
      ['open', open],
      ['log', kept],
    ] as const) {
      const [quote, one] = [...statements].find(([text]) => text.includes(words)) ?? []
      if (!quote || !one) throw new Error(`“${words}” was not found`)
      const path = `/statements/${one.id}/confirm`
      expect(await refused(yuki('POST', path, { body: {} }))).toEqual([428, 'precondition-required'])
      const stale = await yuki('POST', path, { body: {}, version: one.version + 1 })
      expect([stale.status, stale.body.code]).toEqual([409, 'version'])
      expect(stale.body.current).toMatchObject({ id: one.id, version: one.version, state: 'found' })
      const done = await given(yuki('POST', path, { body: {}, version: one.version }))
      claims[name] = (done.claim as Thing).id
      statements.set(name, done.statement as Thing)
    }
    expect(await refused(stranger('GET', `/claims/${claims.shut}`))).toEqual([404, 'missing'])
    const theirs = { body: { tag: 'verified', rationale: 'Ours.', evidenceIds: [] } }
    expect(await refused(stranger('POST', `/claims/${claims.shut}/decisions`, theirs))).toEqual([
      404,
      'missing',
    ])
  })

  const evidence = (program: Program, of: keyof typeof claims, body: object) =>
    program('POST', `/claims/${claims[of]}/evidence`, { body })
  const saying = (of: keyof typeof claims) => ({
    ...{ kind: 'statement', side: 'supports', from: 'A report', method: 'second source' },
    statementId: statements.get(of)?.id,
  })
  let support = ''

  await test.step('it lays evidence; what leads back to the claim, or is not what it says, is refused', async () => {
    const link = { kind: 'link', side: 'supports', from: 'Harbour Office', method: 'document', url: log }
    support = (await given(evidence(yuki, 'shut', link), 201)).id
    expect(await refused(evidence(yuki, 'shut', saying('shut')))).toEqual([422, 'same-claim'])
    const shut = statements.get('shut')
    const words = { snapshotId: shut?.snapshotId, spans: shut?.content }
    const own = { kind: 'excerpt', side: 'supports', from: 'The Courier', ...words }
    expect(await refused(evidence(yuki, 'shut', own))).toEqual([422, 'own-words'])
    await given(evidence(yuki, 'shut', saying('log')), 201)
    expect(await refused(evidence(yuki, 'log', saying('shut')))).toEqual([422, 'circular-evidence'])

    const fields = { side: 'context', from: 'Harbour Office' }
    const file = (name: string, bytes: Buffer) =>
      yuki('POST', `/claims/${claims.shut}/evidence`, { file: { name, bytes, fields } })
    expect(await refused(file('log.txt', Buffer.alloc(30_000_000, 'a')))).toEqual([413, 'too-large'])
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')
    expect(await refused(file('log.txt', pdf))).toEqual([422, 'file-not-as-named'])
    const kept = await given(file('log.csv', Buffer.from('hour,gate\n11:58,shut\n')), 201)
    const read = await tove('GET', `/evidence/${kept.id}/file`)
    expect(read.text).toBe('hour,gate\n11:58,shut\n')
  })

  const propose = (program: Program, of: keyof typeof claims, body: object) =>
    program('POST', `/claims/${claims[of]}/decisions`, { body })
  const decide = ({ id, version }: Thing, how: string, body = {}) => ({
    path: `/decisions/${id}/${how}`,
    said: { body, version },
  })

  await test.step('one editor refuses its proposal, and does not approve his own; the other approves', async () => {
    const unmet = await propose(yuki, 'shut', { tag: 'verified', rationale: '', evidenceIds: [] })
    expect([unmet.status, unmet.body.code]).toEqual([422, 'unmet'])
    expect((unmet.body.unmet as { rule: string; message: string }[]).map(({ rule }) => rule)).toEqual([
      'independent-support',
      'rationale',
    ])
    const verified = { tag: 'verified', rationale: 'The log has it.', evidenceIds: [support] }
    const first = await given(propose(yuki, 'shut', verified), 201)
    expect(await refused(propose(noor, 'shut', verified))).toEqual([409, 'open-decision'])
    const refusal = decide(first, 'refuse', { note: 'Which line of the log?' })
    expect(await refused(yuki('POST', refusal.path, refusal.said))).toEqual([403, 'forbidden'])
    expect((await given(noor('POST', refusal.path, refusal.said))).state).toBe('refused')

    const own = await given(propose(noor, 'shut', verified), 201)
    const approval = decide(own, 'approve')
    expect(await refused(noor('POST', approval.path, approval.said))).toEqual([403, 'own-proposal'])
    const back = decide(own, 'withdraw')
    await given(noor('POST', back.path, back.said))

    const second = decide(
      await given(propose(yuki, 'shut', { ...verified, rationale: mended }), 201),
      'approve',
    )
    expect(await refused(callum('POST', second.path, { body: {} }))).toEqual([428, 'precondition-required'])
    const done = await given(callum('POST', second.path, second.said))
    expect((done.claim as Thing).tag).toBe('verified')
    const late = await noor('POST', second.path, second.said)
    expect([late.status, (late.body.current as Thing).state]).toEqual([409, 'approved'])
  })

  let contested: Thing | undefined
  await test.step('the other claim is contested, and whom it concerns answers, though not before it was asked', async () => {
    const tides = {
      kind: 'link',
      side: 'refutes',
      from: 'Tide Office',
      url: 'https://tides.example/november',
    }
    const refuting = await given(evidence(yuki, 'open', tides), 201)
    const due = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString()
    const asking = { to: 'Straitline Ferries', way: 'telephone', dueAt: due }
    const reply = await given(yuki('POST', `/claims/${claims.open}/replies`, { body: asking }), 201)
    const path = `/replies/${reply.id}/answer`
    const early = { answer, way: 'telephone', answeredAt: '2020-01-01T12:00:00Z' }
    expect(await refused(yuki('POST', path, { version: reply.version, body: early }))).toEqual([
      422,
      'reply-before-request',
    ])
    expect((await refused(yuki('POST', path, { body: early })))[0]).toBe(428)
    const body = { answer, way: 'telephone' }
    const answered = await given(yuki('POST', path, { version: reply.version, body }))
    expect(answered).toMatchObject({ state: 'answered', answer })
    const proposal = { tag: 'contested', rationale: 'The tide tables have it.', evidenceIds: [refuting.id] }
    contested = await given(propose(yuki, 'open', proposal), 201)
  })

  await test.step('the admin removes the checker, whose program ends; what it proposed is decided all the same', async () => {
    expect(await refused(noor('GET', '/members'))).toEqual([403, 'forbidden'])
    const members = (await given(ifeoma('GET', '/members'))).items as Thing[]
    const idOf = (email: string) => members.find((one) => one.email === email)?.id ?? ''
    expect((await ifeoma('DELETE', `/members/${idOf(checker.email)}`)).status).toBe(204)
    expect(await refused(ifeoma('DELETE', `/members/${idOf(admin.email)}`))).toEqual([409, 'last-admin'])
    expect((await refused(yuki('GET', `/claims/${claims.open}`)))[0]).toBe(401)
    expect((await refused(evidence(yuki, 'open', saying('log'))))[0]).toBe(401)
    if (!contested) throw new Error('nothing was proposed')
    const approval = decide(contested, 'approve')
    const done = await given(noor('POST', approval.path, approval.said))
    expect(done.claim).toMatchObject({ tag: 'contested', replies: [{ answer }] })
  })

  await test.step('the viewer exports both, with the chain, the basis and the answer', async () => {
    const asked = { format: 'markdown', title: 'The lower lock', claims: [claims.shut, claims.open] }
    const made = await given(tove('POST', '/exports', { body: asked }), 201)
    const { text } = await tove('GET', `/exports/${made.id}/file`)
    for (const tag of ['verified', 'contested']) expect(text).toContain(`**${w(`publish.tags.${tag}`)}**`)
    const sha256 = createHash('sha256').update(report).digest('hex')
    for (const part of [sha256, w('publish.bases.reported'), answer, `<${log}>`, mended])
      expect(text).toContain(part)
  })

  await test.step('the history has each step, and nothing of whoever left behind their removal', async () => {
    expect(await refused(tove('GET', '/audit'))).toEqual([403, 'forbidden'])
    const lines = (await given(noor('GET', '/audit?limit=200'))).items as {
      operation: string
      actor: { name: string } | null
    }[]
    const told = lines.map(({ operation }) => operation)
    for (const step of ['source.bring-in', 'decision.refuse', 'reply.record-answer', 'member.remove'])
      expect(told).toContain(step)
    // The newest first.
    const since = lines.slice(0, told.indexOf('member.remove'))
    expect(since.map(({ operation }) => operation)).toContain('decision.approve')
    expect(since.filter(({ actor }) => actor?.name === checker.name)).toEqual([])
  })
})
