import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  letDeviceIn,
  makeFieldCard,
  reviseLhp,
  revokeFieldCards,
  shutDeviceOut,
  takeAndSubmit,
  takeDraft,
  whoSends,
  type LhpParts,
} from '#app'
import { addDays, localDay } from '#law'
import { asActor, findLhpPage, newId, type ActorId } from '#store'
import { granted } from './granted.ts'
import { author, fields, members, openLhpWorld, parts, world } from './lhp-world.ts'

openLhpWorld()

const notFound = { ok: false, refusal: { reason: 'not-found', basis: null } }

describe('from a phone without signal', () => {
  const spent = { ok: false, refusal: { reason: 'card-spent' } }
  let admin: ActorId
  beforeAll(async () => {
    admin = await world.person('administrator', 'BAWASLU-RI')
    world.at('2024-10-10T02:00:00.000Z')
  })
  const cardFor = async (account: ActorId) => granted(await makeFieldCard(world.desk, admin, account))
  /** As a phone makes it. */
  const newToken = () => `${newId()}${newId()}`.replaceAll('-', '').slice(0, 43)
  const show = (code: string, token = newToken()) => letDeviceIn(world.desk, { code, token })
  const phoneOf = async (account: ActorId) => {
    const token = newToken()
    return { ...granted(await show((await cardFor(account)).code, token)), token }
  }
  const draftFrom = (actor: ActorId, deviceId: string, more: object = {}) => ({
    ...fields(parts(null)),
    actor,
    deviceId,
    officeId: world.office('PANWASCAM-33.19.01'),
    lhpId: newId(),
    key: newId(),
    base: null,
    after: [],
    // A day behind.
    writtenAt: '2024-10-09T02:00:00.000Z',
    ...more,
  })
  const textOf = async (lhpId: string) => {
    const page = await asActor(world.desk.db, author, (tx) => findLhpPage(tx, lhpId, author))
    return (page?.parts as LhpParts | undefined)?.account.narrative
  }

  test('a card lets one phone in, once, and the phone may what its owner may', async () => {
    const { code, expiresAt } = await cardFor(author)
    expect(expiresAt).toBe('2024-10-24T02:00:00.000Z')
    const tokens = [newToken(), newToken()]
    const both = await Promise.all(tokens.map((token) => show(code, token)))
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    const token = tokens[both.findIndex(({ ok }) => ok)] ?? ''
    expect(await show(code)).toEqual(spent)
    expect(await whoSends(world.desk, token)).toMatchObject({ held: { id: author } })
    // The answer was lost: the same phone again, and no second one in the log.
    expect(await show(code, token)).toEqual(both.find(({ ok }) => ok))
    const noted = await world.owner.query(`select from netra.events where account_id = $1 and type = 'device-let-in'`, [
      author,
    ])
    expect(noted.rowCount).toBe(1)
    expect(await whoSends(world.desk, 'x'.repeat(43))).toBeNull()
    // Nothing that is kept opens anything: of both secrets only a hash.
    const { rows } = await world.owner.query<{ kept: string }>(
      `select (select json_agg(c)::text from netra.field_cards c) || (select json_agg(d)::text from netra.field_devices d) as kept`,
    )
    for (const secret of [code, code.replaceAll('-', ''), token]) expect(rows[0]?.kept).not.toContain(secret)
  })

  test('a card that is late, revoked or replaced lets nobody in, and is made for the field only, by who gives posts', async () => {
    const late = await cardFor(author)
    world.at('2024-10-24T02:00:00.000Z')
    expect(await show(late.code)).toEqual(spent)
    world.at('2024-10-10T02:00:00.000Z')
    const [replaced, revoked] = [await cardFor(author), await cardFor(author)]
    expect(await show(replaced.code)).toEqual(spent)
    granted(await revokeFieldCards(world.desk, admin, author))
    expect(await show(revoked.code)).toEqual(spent)
    expect(await makeFieldCard(world.desk, admin, members[0])).toEqual({
      ok: false,
      refusal: { reason: 'not-in-field' },
    })
    expect(await makeFieldCard(world.desk, members[0], author)).toMatchObject({ refusal: { reason: 'not-found' } })
    expect(await makeFieldCard(world.desk, author, author)).toMatchObject({ refusal: { reason: 'not-found' } })
  })

  test('a phone ends when it is shut out, and with the membership', async () => {
    const leaving = await world.person('panwascam', 'PANWASCAM-33.19.01')
    const [lost, kept] = [await phoneOf(leaving), await phoneOf(leaving)]
    expect(await shutDeviceOut(world.desk, author, lost.deviceId)).toMatchObject({ refusal: { reason: 'not-found' } })
    granted(await shutDeviceOut(world.desk, admin, lost.deviceId))
    expect(await whoSends(world.desk, lost.token)).toBeNull()
    expect(await whoSends(world.desk, kept.token)).toMatchObject({ deviceId: kept.deviceId })
    await world.owner.query(`update netra.memberships set valid_to = '2024-01-01' where account_id = $1`, [leaving])
    expect(await whoSends(world.desk, kept.token)).toBeNull()
  })

  test('one sees nothing of the cards and phones of others', async () => {
    const seen = (actor: ActorId) =>
      asActor(world.desk.db, actor, async (tx) => ({
        cards: (await tx.selectFrom('netra.field_cards').select('id').execute()).length,
        devices: (await tx.selectFrom('netra.field_devices').select('account_id as of').execute()).map(({ of }) => of),
      }))
    const beside = await world.person('panwascam', 'PANWASCAM-33.19.01')
    await phoneOf(beside)
    expect(await seen(beside)).toEqual({ cards: 0, devices: [beside] })
    expect((await seen(admin)).devices).toEqual(expect.arrayContaining([beside, author]))
    const push = (actor: ActorId, of: ActorId) =>
      asActor(world.desk.db, actor, (tx) =>
        sql`insert into netra.field_cards (id, account_id, code_hash, made_by, made_at, expires_at)
          values (${newId()}, ${of}, decode(repeat('ab', 32), 'hex'), ${actor}, now(), now() + interval '1 day')`.execute(
          tx,
        ),
      )
    await expect(push(beside, author)).rejects.toThrow(/row-level security/)
    await expect(push(admin, admin)).rejects.toThrow(/row-level security/)
  })

  test('the same batch sent three times, cut in the middle, is one LHP of each draft', async () => {
    const { deviceId } = await phoneOf(author)
    const batch = [draftFrom(author, deviceId), draftFrom(author, deviceId), draftFrom(author, deviceId)]
    const cut = await Promise.all(
      batch.slice(0, 2).flatMap((one) => [takeDraft(world.desk, one), takeDraft(world.desk, one)]),
    )
    expect(cut.map((answer) => granted(answer).version)).toEqual([1, 1, 1, 1])
    for (const one of [...batch, ...batch]) expect(granted(await takeDraft(world.desk, one)).version).toBe(1)
    const { rows } = await world.owner.query<{ lhps: number; events: number; receipts: number; apart: string }>(
      `select (select count(*)::int from netra.lhps where id = any ($1)) as lhps,
         (select count(*)::int from netra.events where lhp_id = any ($1) and type = 'lhp-drafted') as events,
         (select count(*)::int from netra.field_receipts where lhp_id = any ($1)) as receipts,
         (select max(received_at - written_at)::text from netra.field_receipts where lhp_id = any ($1)) as apart`,
      [batch.map(({ lhpId }) => lhpId)],
    )
    expect(rows).toEqual([{ lhps: 3, events: 3, receipts: 3, apart: '1 day' }])
  })

  test('of two phones that change one draft the second is shown the first one, and neither text is lost', async () => {
    const [one, two] = [await phoneOf(author), await phoneOf(author)]
    const begun = draftFrom(author, one.deviceId, { parts: parts(null, 'Awal.') })
    granted(await takeDraft(world.desk, begun))
    const change = (deviceId: string, text: string) =>
      takeDraft(world.desk, { ...begun, deviceId, key: newId(), base: 1, parts: parts(null, text) })
    const both = await Promise.all([change(one.deviceId, 'Dari satu.'), change(two.deviceId, 'Dari dua.')])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    const first = both[0].ok ? 'Dari satu.' : 'Dari dua.'
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      refusal: { reason: 'draft-changed', lhp: { draftVersion: 2, parts: { account: { narrative: first } } } },
    })
    expect(await textOf(begun.lhpId)).toBe(first)
    // The desk writes too.
    granted(await reviseLhp(world.desk, { actor: author, lhpId: begun.lhpId, ...fields(parts(null, 'Dari meja.')) }))
    expect(await change(one.deviceId, 'Lama.')).toMatchObject({ refusal: { lhp: { draftVersion: 3 } } })
    granted(await takeDraft(world.desk, { ...begun, key: newId(), base: 3, parts: parts(null, 'Dipilih.') }))
    expect(await textOf(begun.lhpId)).toBe('Dipilih.')
  })

  test('a text that is dated a day ahead is refused beside its day, and taken with the right one', async () => {
    const { deviceId } = await phoneOf(author)
    const today = localDay(world.desk.clock(), 'WIB')
    const sent = draftFrom(author, deviceId, { happenedOn: today, discoveredOn: addDays(today, 1) })
    expect(await takeDraft(world.desk, sent)).toMatchObject({
      refusal: { reason: 'field', field: 'discoveredOn', problem: 'in-the-future' },
    })
    expect(granted(await takeDraft(world.desk, { ...sent, discoveredOn: today })).version).toBe(1)
  })

  test('an answer that was lost makes no conflict with oneself', async () => {
    const { deviceId } = await phoneOf(author)
    const sent = draftFrom(author, deviceId)
    granted(await takeDraft(world.desk, sent))
    const next = { ...sent, key: newId(), after: [sent.key, newId()], parts: parts(null, 'Ditambah.') }
    expect(granted(await takeDraft(world.desk, next)).version).toBe(2)
    expect(await textOf(sent.lhpId)).toBe('Ditambah.')
  })

  test('what cannot be submitted is stored all the same, once, and says why', async () => {
    const { deviceId } = await phoneOf(author)
    const begun = draftFrom(author, deviceId)
    const lacking = { ...begun, parts: { ...begun.parts, supervisor: { ...begun.parts.supervisor, name: '' } } }
    const stored = granted(await takeAndSubmit(world.desk, lacking))
    expect(stored).toMatchObject({ version: 1, state: 'draf', unsubmitted: { reason: 'field' } })
    expect(granted(await takeAndSubmit(world.desk, lacking))).toEqual(stored)
    const whole = { ...begun, key: newId(), base: 1 }
    expect(granted(await takeAndSubmit(world.desk, whole))).toMatchObject({ version: 2, state: 'selesai' })
    const { rows } = await world.owner.query<{ type: string }>(
      'select type from netra.events where lhp_id = $1 order by recorded_at, id',
      [begun.lhpId],
    )
    expect(rows.map(({ type }) => type)).toEqual(['lhp-drafted', 'lhp-submitted'])
  })

  test('nothing is taken for somebody else, by a phone of somebody else, or into what was submitted', async () => {
    const { deviceId } = await phoneOf(author)
    const begun = draftFrom(author, deviceId)
    granted(await takeDraft(world.desk, begun))
    const other = await world.person('panwascam', 'PANWASCAM-33.19.01')
    const theirs = await phoneOf(other)
    expect(await takeDraft(world.desk, { ...begun, actor: other, deviceId: theirs.deviceId, key: newId() })).toEqual(
      notFound,
    )
    await expect(takeDraft(world.desk, draftFrom(other, deviceId))).rejects.toThrow(/row-level security/)
    expect(
      await takeAndSubmit(world.desk, { ...begun, actor: other, deviceId: theirs.deviceId, key: newId() }),
    ).toEqual(notFound)
    const submitted = granted(await takeAndSubmit(world.desk, begun))
    expect(submitted).toMatchObject({ version: 1, state: 'selesai', unsubmitted: null })
    expect(submitted).toHaveProperty('number', expect.stringMatching(/LHP/))
    // Asked again, because the answer was lost, it has the number it has.
    expect(granted(await takeAndSubmit(world.desk, begun))).toEqual(submitted)
    expect(await takeDraft(world.desk, { ...begun, key: newId(), base: 1 })).toMatchObject({
      refusal: { reason: 'wrong-state' },
    })
    // The answer that was lost is given again, also now.
    expect(granted(await takeDraft(world.desk, begun)).version).toBe(1)
  })
})
