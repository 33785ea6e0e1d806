/** Pakta integritas: one signature for one person and one text, by himself alone, and counts that say no more than what was signed. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  checkStatement,
  closePakta,
  differencesOfPledges,
  findCertificate,
  foldPledges,
  listPaktasFor,
  openFromDeklarasi,
  openKeptPaper,
  openPakta,
  recordDeklarasi,
  recordIkrar,
  recordRecap,
  showReach,
  replacePaktaText,
  signPakta,
  sweepPledgeKeys,
  type Netra,
} from '#app'
import { parsePledgeCode, printPledgeCode } from '#core'
import { addHours, plainDate, standardPledge } from '#law'
import { asActor, doorTokenHash, newDoorToken, newId, pledgeLeaf, type ActorId, type DoorToken } from '#store'
import { openWorld, type World } from './desk-world.ts'
import { granted } from './granted.ts'
import { unitBelow } from './reading-world.ts'
import { hire, type Staff } from './staff-world.ts'

const start = '2024-10-21T00:00:00.000Z'
let world: World
let house: Netra
let teacher: Staff, colleague: Staff, soldier: Staff, gone: Staff, elsewhere: Staff
let keeper: ActorId, head: ActorId, ketua: ActorId, neighbour: ActorId
let paktaId: string

beforeAll(async () => {
  world = await openWorld(start)
  house = world.desk
  await world.owner.query(
    `update netra.offices set employer_office_id = $1, parent_id = $1 where code in ('BKPSDM-33.19', 'DINAS-33.19')`,
    [world.office('BUPATI-33.19')],
  )
  keeper = await world.person('bkpsdm', 'BKPSDM-33.19')
  head = await world.person('kepala-opd', 'DINAS-33.19')
  ketua = await world.person('ketua', 'BAWASLU-33.19')
  neighbour = await world.person('ketua', 'BAWASLU-33.18')
  const at = { employer: 'BUPATI-33.19', office: 'DINAS-33.19' } as const
  teacher = await hire(world, at)
  colleague = await hire(world, at)
  soldier = await hire(world, { ...at, kind: 'tni' })
  gone = await hire(world, { ...at, left: true })
  elsewhere = await hire(world, { employer: 'BKN', office: 'BKN' })
  paktaId = granted(await open())
})
afterAll(() => world.close())

const open = (changed: Partial<Parameters<typeof openPakta>[1]> = {}) =>
  openPakta(house, {
    actor: keeper,
    electionId: 'pilkada-2024',
    officeId: world.office('BKPSDM-33.19'),
    topOfficeIds: [world.office('BUPATI-33.19')],
    kinds: ['pns', 'pppk'],
    words: '',
    translation: '',
    deklarasiId: null,
    ...changed,
  })

/** As the one-time code would have let him in: the door itself has its own tests. */
async function inside(person: Staff, at = start): Promise<DoorToken> {
  const token = newDoorToken()
  await world.owner.query(
    `insert into netra.pegawai_sessions (token_hash, pegawai_id, opened_at, expires_at) values ($1, $2, $3, $4)`,
    [doorTokenHash(token), person.id, at, addHours(at, 1 / 3)],
  )
  return token
}
const textNow = async () => {
  const { rows } = await world.owner.query<{ id: string }>('select text_id as id from netra.paktas where id = $1', [
    paktaId,
  ])
  return rows[0]?.id ?? ''
}
const sign = async (token: string, changed: Partial<Parameters<typeof signPakta>[1]> = {}) =>
  signPakta(house, { token, textId: await textNow(), shows: ['tanggal', 'nama'], ...changed })

const hireHere = () => hire(world, { employer: 'BUPATI-33.19', office: 'DINAS-33.19' })
const signedBy = async ({ id }: Staff) =>
  (await world.owner.query('select from netra.pledges where pegawai_id = $1', [id])).rows.length

test('is opened by whoever heads the offices or watches their region, and by nobody else', async () => {
  const refused = { ok: false, refusal: { reason: 'not-found' } }
  expect(await open({ actor: neighbour })).toMatchObject(refused)
  expect(await open({ actor: head })).toMatchObject(refused)
  expect(await open({ topOfficeIds: [world.office('BUPATI-33.19'), world.office('BKN')] })).toMatchObject(refused)
  expect(await open({ kinds: ['menteri'] })).toMatchObject({ refusal: { reason: 'field', field: 'kinds' } })
  expect(await open({ words: 'Terlalu pendek' })).toMatchObject({ refusal: { reason: 'field', field: 'words' } })
  // The controls: the head for his own office, Bawaslu for its region.
  const dinas = world.office('DINAS-33.19')
  const own = granted(await open({ actor: head, officeId: dinas, topOfficeIds: [dinas] }))
  const watched = granted(await open({ actor: ketua, officeId: world.office('BAWASLU-33.19') }))
  for (const [actor, one] of [
    [head, own],
    [ketua, watched],
  ] as const)
    granted(await closePakta(house, { actor, paktaId: one }))
})

test('a person reads it, signs once, and is answered the same when he signs again', async () => {
  const token = await inside(teacher)
  const [asked] = await listPaktasFor(house, token)
  expect(asked).toMatchObject({ paktaId, words: standardPledge.words, pledgeId: null })
  const first = granted(await sign(token))
  expect(first.isNew).toBe(true)
  world.at(addHours(start, 0.1))
  const again = granted(await sign(token, { shows: [] }))
  expect(again).toEqual({ ...first, isNew: false })
  // From another telephone, with another code, the certificate is still that of the first time.
  const other = granted(await sign(await inside(teacher, addHours(start, 0.1))))
  expect(other).toEqual({ ...first, isNew: false })
  const all = await Promise.all(Array.from({ length: 20 }, () => sign(token)))
  expect(new Set(all.map((one) => granted(one).code))).toEqual(new Set([first.code]))
  const { rows } = await world.owner.query('select from netra.pledges where pegawai_id = $1', [teacher.id])
  expect(rows).toHaveLength(1)
  // After his time is over, the client that lost the answer still gets it; a token that signed nothing opens nothing.
  world.at(addHours(start, 2))
  expect(granted(await sign(token))).toEqual({ ...first, isNew: false })
  expect(await sign(await inside(colleague))).toMatchObject({ refusal: { reason: 'no-session' } })
  world.at(start)
})

test('nobody signs for somebody else, after leaving, for what he was not asked, or with what is no token', async () => {
  expect(await sign(newDoorToken())).toMatchObject({ refusal: { reason: 'no-session' } })
  expect(await sign('x')).toMatchObject({ refusal: { reason: 'no-session' } })
  expect(await sign(await inside(gone))).toMatchObject({ refusal: { reason: 'left' } })
  expect(await sign(await inside(soldier))).toMatchObject({ refusal: { reason: 'not-asked' } })
  expect(await sign(await inside(elsewhere))).toMatchObject({ refusal: { reason: 'not-asked' } })
  expect(await sign(await inside(colleague), { textId: newId() })).toMatchObject({ refusal: { reason: 'no-text' } })
  expect(await sign(await inside(colleague), { textId: 'x' })).toMatchObject({ refusal: { reason: 'no-text' } })
  const { rows } = await world.owner.query('select from netra.pledges where pegawai_id <> $1', [teacher.id])
  expect(rows).toHaveLength(0)
})

test('the leaf of a signature is computed again from its row, and from no other row', async () => {
  const { rows } = await world.owner.query<{
    id: string
    pegawai_id: string
    text_id: string
    sha: string
    shows: string[]
    signed_at: string
    salt: Buffer
    leaf_hash: Buffer
  }>(
    `select g.*, encode(x.sha256, 'hex') as sha from netra.pledges g join netra.pakta_texts x on x.id = g.text_id where pegawai_id = $1`,
    [teacher.id],
  )
  const [row] = rows
  if (row === undefined) throw new Error('no row')
  const told = {
    pledgeId: row.id,
    pegawaiId: row.pegawai_id,
    textId: row.text_id,
    textSha256: row.sha,
    shows: row.shows,
    signedAt: new Date(row.signed_at).toISOString(),
  }
  expect(pledgeLeaf(row.salt, told).equals(row.leaf_hash)).toBe(true)
  expect(pledgeLeaf(row.salt, { ...told, pegawaiId: colleague.id }).equals(row.leaf_hash)).toBe(false)
})

test('counts follow, exact, and are folded once however often and by however many it is asked', async () => {
  granted(await sign(await inside(colleague)))
  await Promise.all([foldPledges(house), foldPledges(house), foldPledges(house)])
  const { rows } = await world.owner.query<{ people: number; n: number }>(
    `select coalesce(sum(people), 0)::integer as people, (select count(*)::integer from netra.pledges where text_id = $1) as n
     from netra.pledge_counts where text_id = $1`,
    [await textNow()],
  )
  expect(rows[0]).toEqual({ people: 2, n: 2 })
})

describe('a retry key', () => {
  test('is answered alike with the same body, refused with another, and free again after a refusal', async () => {
    const [person, other] = [await hireHere(), await hireHere()]
    const [token, otherToken] = [await inside(person), await inside(other)]
    const retryKey = 'kunci-coba-0001'
    const first = granted(await sign(token, { retryKey }))
    expect(first.isNew).toBe(true)
    expect(granted(await sign(token, { retryKey }))).toEqual({ ...first, isNew: false })
    // In another order it is the same body.
    expect(granted(await sign(token, { retryKey, shows: ['nama', 'tanggal'] }))).toEqual({ ...first, isNew: false })
    const refused = { ok: false, refusal: { reason: 'other-body' } }
    expect(await sign(token, { retryKey, shows: [] })).toMatchObject(refused)
    expect(await sign(token, { retryKey, textId: newId() })).toMatchObject(refused)
    expect(await sign(otherToken, { retryKey })).toMatchObject(refused)
    expect(await signedBy(other)).toBe(0)
    const later = { retryKey: 'kunci-coba-0002' }
    expect(await sign(otherToken, { ...later, textId: newId() })).toMatchObject({ refusal: { reason: 'no-text' } })
    expect(granted(await sign(otherToken, later)).isNew).toBe(true)
  })

  test('of two who come in one breath belongs to one, also over two lines', async () => {
    // Of no unit: counted at their employer, and at no office that another test measures.
    const people = await Promise.all(
      Array.from({ length: 70 }, () => hire(world, { employer: 'BUPATI-33.19', office: null })),
    )
    const tokens = await Promise.all(people.map((person) => inside(person)))
    const all = await Promise.all(tokens.map((token) => sign(token, { retryKey: 'kunci-bersama-01' })))
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    expect(all.filter((one) => !one.ok && one.refusal.reason === 'other-body')).toHaveLength(69)
    expect((await Promise.all(people.map(signedBy))).reduce((sum, n) => sum + n)).toBe(1)
  })

  test('is kept nowhere itself, read by nobody, and gone after a day', async () => {
    const { rows } = await world.owner.query<{ said: string }>('select k::text as said from netra.pledge_keys k')
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.some(({ said }) => said.includes('kunci') || said.includes(Buffer.from('kunci').toString('hex')))).toBe(
      false,
    )
    await expect(
      asActor(world.clone.db, keeper, (tx) => sql`select from netra.pledge_keys`.execute(tx)),
    ).rejects.toMatchObject({ code: '42501' })
    const left = async () =>
      (await world.owner.query<{ n: number }>('select count(*)::integer as n from netra.pledge_keys')).rows[0]?.n
    await sweepPledgeKeys({ ...house, clock: () => addHours(start, 23) })
    expect(await left()).toBe(rows.length)
    await sweepPledgeKeys({ ...house, clock: () => addHours(start, 25) })
    expect(await left()).toBe(0)
  })
})

test('every signature waits for the public log as what its certificate makes of it', async () => {
  const { rows } = await world.owner.query<{ pledges: number; queued: number }>(
    `select count(*)::integer as pledges, count(q.event_id)::integer as queued from netra.pledges g
     join netra.pakta_texts x on x.id = g.text_id
     left join netra.log_queue q on q.source = 'pledges' and q.event_id = g.id
       and q.leaf_hash = netra.pledge_entry(g.leaf_hash, g.salt, g.id, x.sha256, g.signed_at)`,
  )
  expect(rows[0]?.pledges).toBeGreaterThan(2)
  expect(rows[0]?.queued).toBe(rows[0]?.pledges)
})

test('the nightly comparison finds a count that is one too high, and a signature that is not what was signed', async () => {
  // Folded or not, what is kept is what was signed.
  granted(await sign(await inside(await hireHere())))
  expect(await differencesOfPledges(house, 3)).toEqual([])
  await foldPledges(house)
  expect(await differencesOfPledges(house)).toEqual([])
  const spoil = async (break_: string, mend: string) => {
    await world.owner.query(break_)
    const found = await differencesOfPledges(house)
    await world.owner.query(mend)
    return found
  }
  const dinas = world.office('DINAS-33.19')
  expect(
    await spoil(
      `update netra.pledge_counts set people = people + 1 where office_id = '${dinas}' and kind = 'pns'`,
      `update netra.pledge_counts set people = people - 1 where office_id = '${dinas}' and kind = 'pns'`,
    ),
  ).toMatchObject([{ officeId: dinas, kind: 'pns', way: 'kode' }])
  const { rows } = await world.owner.query<{ id: string; shows: string }>(
    `select id, shows::text as shows from netra.pledges where pegawai_id = $1`,
    [teacher.id],
  )
  const [pledge] = rows
  expect(
    await spoil(
      `update netra.pledges set shows = '{nama,unit,tanggal}' where id = '${pledge?.id ?? ''}'`,
      `update netra.pledges set shows = '${pledge?.shows ?? ''}' where id = '${pledge?.id ?? ''}'`,
    ),
  ).toEqual([{ kind: 'broken-leaf', pledgeId: pledge?.id }])
  // Nobody but the clock is told anything by it.
  for (const asked of ['netra.compare_pledges()', `netra.pledges_after('00000000-0000-0000-0000-000000000000', 10)`]) {
    const { rows: told } = await asActor(world.clone.db, keeper, (tx) => sql.raw(`select * from ${asked}`).execute(tx))
    expect(told).toEqual([])
  }
})

describe('a certificate', () => {
  const address = '192.0.2.1'
  test('tells what its signer agreed to and nothing else, and its statement is checked with the key alone', async () => {
    const { code } = granted(await sign(await inside(teacher)))
    const found = granted(await findCertificate(house, code, address))
    expect(found).toMatchObject({ name: teacher.name, unit: null, signedAt: start, code })
    const file = Buffer.from(`%PDF-1.7 something ${found.statement} more`)
    expect(checkStatement(file, found.key)).toMatchObject({
      state: 'genuine',
      statement: { name: teacher.name, unit: null },
    })
    const changed = Buffer.from(file.toString().replace(/(netra-pakta-v1\.)(.{20})./, '$1$2X'))
    expect(checkStatement(changed, found.key).state).toBe('changed')
    expect(checkStatement(file, '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo').state).toBe('changed')
    expect(checkStatement(Buffer.from('%PDF-1.7'), found.key).state).toBe('no-statement')
  })

  test('of nobody is unknown, and its code is the id in another writing', async () => {
    const id = newId()
    expect(parsePledgeCode(printPledgeCode(id).toLowerCase())).toBe(id)
    expect(await findCertificate(house, printPledgeCode(id), address)).toMatchObject({ refusal: { reason: 'unknown' } })
    expect(await findCertificate(house, 'x', address)).toMatchObject({ refusal: { reason: 'unknown' } })
  })
})

test('an old text is refused with the new one, and what was signed for it stays and is not counted for the new', async () => {
  const old = await textNow()
  const words = `${standardPledge.words}\nNaskah kedua.`
  expect(
    await replacePaktaText(house, { actor: neighbour, paktaId, seenTextId: old, words, translation: words }),
  ).toMatchObject({ refusal: { reason: 'not-found' } })
  const now = granted(
    await replacePaktaText(house, { actor: keeper, paktaId, seenTextId: old, words, translation: words }),
  )
  expect(
    await replacePaktaText(house, { actor: keeper, paktaId, seenTextId: old, words, translation: words }),
  ).toMatchObject({ refusal: { reason: 'moved-meanwhile' } })
  const newcomer = await hire(world, { employer: 'BUPATI-33.19', office: 'DINAS-33.19' })
  expect(await sign(await inside(newcomer), { textId: old })).toMatchObject({
    refusal: { reason: 'old-text', now: { textId: now, words } },
  })
  // Who signed the old one is answered with it, and may sign the new one.
  const token = await inside(teacher)
  expect(granted(await sign(token, { textId: old })).isNew).toBe(false)
  expect(granted(await sign(token)).isNew).toBe(true)
  granted(await closePakta(house, { actor: keeper, paktaId }))
  expect(await sign(await inside(newcomer))).toMatchObject({ refusal: { reason: 'closed' } })
})

test('whoever keeps the roll sees who signed; the head of the unit and Bawaslu see counts, and nobody writes', async () => {
  const seen = (actor: ActorId) =>
    asActor(world.clone.db, actor, (tx) => tx.selectFrom('netra.pledges').select('pegawai_id').execute())
  expect((await seen(keeper)).length).toBeGreaterThan(1)
  for (const actor of [head, ketua, neighbour]) expect(await seen(actor)).toEqual([])
  for (const actor of [head, ketua])
    expect(
      (await asActor(world.clone.db, actor, (tx) => tx.selectFrom('netra.pledge_counts').select('people').execute()))
        .length,
    ).toBeGreaterThan(0)
  for (const table of ['pledges', 'pledge_counts', 'pledge_deltas'])
    for (const what of [
      `delete from netra.${table}`,
      `update netra.${table} set kind = 'pns'`,
      `insert into netra.${table} select * from netra.${table}`,
    ])
      await expect(
        asActor(world.clone.db, keeper, async (tx) => {
          await sql.raw(what).execute(tx)
        }),
      ).rejects.toMatchObject({ code: '42501' })
})

/** A page that is no picture of anything, and is a PDF by its first bytes. */
const scan = { bytes: Buffer.from('%PDF-1.7 rekap contoh') }

describe('what a unit says of itself', () => {
  const recap = (changed: Partial<Parameters<typeof recordRecap>[1]> = {}) =>
    recordRecap(house, {
      actor: head,
      paktaId: running,
      officeId: world.office('DINAS-33.19'),
      way: 'atestasi',
      signed: 412,
      total: 438,
      statedOn: plainDate('2024-10-20'),
      statedBy: 'Contoh Kepala Dinas',
      scan,
      ...changed,
    })
  let running: string
  beforeAll(async () => {
    running = granted(await open())
  })

  test('comes from its head with a paper, and from nobody else', async () => {
    const refused = { ok: false, refusal: { reason: 'not-found' } }
    expect(await recap({ actor: ketua })).toMatchObject(refused)
    expect(await recap({ actor: neighbour })).toMatchObject(refused)
    expect(await recap({ officeId: world.office('BUPATI-33.19') })).toMatchObject(refused)
    expect(await recap({ scan: null })).toMatchObject({ refusal: { reason: 'field', field: 'scan' } })
    expect(await recap({ scan: { bytes: Buffer.from('MZ') } })).toMatchObject({
      refusal: { reason: 'scan-not-a-document' },
    })
    expect(await recap({ signed: 439 })).toMatchObject({ refusal: { field: 'signed' } })
    expect(await recap({ statedOn: plainDate('2024-10-23') })).toMatchObject({ refusal: { field: 'statedOn' } })
    granted(await recap())
  })

  test('stands beside what people signed and is never added to it; the newest of each way holds', async () => {
    granted(await recap({ signed: 420 }))
    granted(await recap({ way: 'daftar', signed: 3, total: 438 }))
    const reach = granted(await showReach(house, { actor: ketua, paktaId: running, officeId: null }))
    expect(reach.units).toMatchObject([{ proven: 0, attested: { signed: 420, total: 438 }, listed: 3 }])
    expect(await showReach(house, { actor: neighbour, paktaId: running, officeId: null })).toMatchObject({
      refusal: { reason: 'not-found' },
    })
    expect(
      await showReach(house, { actor: head, paktaId: running, officeId: world.office('BUPATI-33.19') }),
    ).toMatchObject({
      refusal: { reason: 'not-found' },
    })
    granted(await closePakta(house, { actor: keeper, paktaId: running }))
    expect(await recap()).toMatchObject({ refusal: { reason: 'not-found' } })
  })
})

test('its scan is opened again by those who may: a list with names by heads of the unit alone, and by no neighbour', async () => {
  const dinas = world.office('DINAS-33.19')
  const running = granted(await open({ actor: head, officeId: dinas, topOfficeIds: [dinas] }))
  const told = {
    actor: head,
    paktaId: running,
    officeId: dinas,
    signed: 3,
    total: 4,
    statedOn: plainDate('2024-10-20'),
  }
  const ids = new Map<string, string>()
  for (const way of ['atestasi', 'daftar'] as const) {
    const bytes = Buffer.from(`%PDF-1.7 ${way}`)
    ids.set(
      way,
      granted(await recordRecap(house, { ...told, way, statedBy: 'Kepala Dinas (Contoh)', scan: { bytes } })),
    )
  }
  const seen = async (actor: ActorId, way: string) => {
    const paper = await openKeptPaper(house, { actor, of: 'rekap', id: ids.get(way) ?? '' })
    return paper === 'gone' ? paper : paper && Buffer.from(paper.bytes).toString()
  }
  expect([await seen(head, 'atestasi'), await seen(head, 'daftar')]).toEqual(['%PDF-1.7 atestasi', '%PDF-1.7 daftar'])
  expect([await seen(ketua, 'atestasi'), await seen(ketua, 'daftar')]).toEqual(['%PDF-1.7 atestasi', null])
  expect([await seen(neighbour, 'atestasi'), await seen(neighbour, 'daftar')]).toEqual([null, null])
  expect(await openKeptPaper(house, { actor: head, of: 'rekap', id: 'x' })).toBeNull()
  // Bytes that are away without a rule are a fault; those that a rule took are gone, and the page says so.
  const away = { ...house, openFile: () => Promise.resolve(null) }
  const wanted = { actor: head, of: 'rekap', id: ids.get('daftar') ?? '' } as const
  await expect(openKeptPaper(away, wanted)).rejects.toThrow('missing')
  await world.owner.query(
    `insert into netra.swept_files (file_id, kind, months, last_on, sha256, swept_at)
     select scan_id, 'pindaian-unit', 60, '2026-01-01', scan_sha256, now() from netra.pakta_recaps where id = $1`,
    [wanted.id],
  )
  expect(await openKeptPaper(away, wanted)).toBe('gone')
  const { recaps } = granted(await showReach(house, { actor: ketua, paktaId: running, officeId: dinas }))
  expect(recaps.map(({ way, mayOpen }) => [way, mayOpen])).toEqual([
    ['daftar', false],
    ['atestasi', true],
  ])
  granted(await closePakta(house, { actor: head, paktaId: running }))
})

test('beside its reach stand the violations of a large unit, from five on; of others nothing is said', async () => {
  const dinas = world.office('DINAS-33.19')
  const found = async (officeId: string, how: number) => {
    for (let n = 0; n < how; n++)
      await world.allegation(await world.openedCase(), { officeId, outcome: 'hukum-lainnya' })
  }
  const onRoll = (people: number) =>
    world.owner.query(
      `insert into netra.roll_sizes (office_id, kind, people) values ($1, 'honorer', $2) on conflict (office_id, kind) do update set people = $2`,
      [dinas, people],
    )
  const running = granted(await open({ actor: head, officeId: dinas, topOfficeIds: [dinas] }))
  const violations = async () =>
    granted(await showReach(house, { actor: head, paktaId: running, officeId: null })).units.map(
      (unit) => unit.violations,
    )
  await onRoll(500)
  await found(dinas, 4)
  expect(await violations()).toEqual([null])
  await found(dinas, 1)
  expect(await violations()).toEqual([5])
  const { rows } = await world.owner.query<{ people: number }>(
    `select sum(people)::integer as people from netra.roll_sizes where office_id = $1 and kind <> 'honorer'`,
    [dinas],
  )
  await onRoll(49 - (rows[0]?.people ?? 0))
  expect(await violations()).toEqual([null])
  // Nor can anybody ask for less than the rule: there is no row at all.
  const asked = await asActor(world.clone.db, head, (tx) =>
    sql`select * from netra.proven_at(array[${dinas}]::uuid[], 1, 1)`.execute(tx),
  )
  expect(asked.rows).toEqual([])
})

test('what is not said of one unit does not come out by taking the others from their sum', async () => {
  const bupati = world.office('BUPATI-33.19')
  const dinas = world.office('DINAS-33.19')
  const bkpsdm = world.office('BKPSDM-33.19')
  const sized = (officeId: string, people: number) =>
    world.owner.query(
      `insert into netra.roll_sizes (office_id, kind, people) values ($1, 'honorer', $2) on conflict (office_id, kind) do update set people = $2`,
      [officeId, people],
    )
  const found = async (officeId: string, how: number) => {
    for (let n = 0; n < how; n++)
      await world.allegation(await world.openedCase(), { officeId, outcome: 'hukum-lainnya' })
  }
  const said = async () => {
    const { rows } = await asActor(world.clone.db, ketua, (tx) =>
      sql<{ id: string; proven: number | null }>`
        select office_id as id, proven from netra.proven_at(array[${bupati}, ${dinas}, ${bkpsdm}]::uuid[], 5, 50)`.execute(
        tx,
      ),
    )
    return [bupati, dinas, bkpsdm].map((id) => rows.find((row) => row.id === id)?.proven)
  }
  await sized(dinas, 500)
  await sized(bkpsdm, 300)
  // Of the dinas five are known from before: with nothing at the other, the difference points at nobody.
  expect(await said()).toEqual([5, 5, null])
  // One at the other unit: said of both, 6 - 5 would be the one of it.
  await found(bkpsdm, 1)
  expect(await said()).toEqual([6, null, null])
  await found(bkpsdm, 3)
  expect(await said()).toEqual([9, null, null])
  // With five of its own it is said itself, and nothing is left to tell.
  await found(bkpsdm, 1)
  expect(await said()).toEqual([10, 5, 5])
  // Too few people there: five among them would be told by subtraction again.
  await sized(bkpsdm, 20)
  expect(await said()).toEqual([10, null, null])
  // What is kept back is kept back with all below it, or its parts would bring it back.
  const school = await unitBelow(world, 'SDN-PAKTA-1', 'sekolah', dinas)
  await sized(school, 100)
  await world.owner.query(`update netra.allegations set subject_office_id = $1 where subject_office_id = $2`, [
    school,
    dinas,
  ])
  const { rows } = await asActor(world.clone.db, ketua, (tx) =>
    sql<{ proven: number | null }>`select proven from netra.proven_at(array[${school}]::uuid[], 5, 50)`.execute(tx),
  )
  expect(rows).toEqual([{ proven: null }])
  await sized(bkpsdm, 300)
  expect(await said()).toEqual([10, 5, 5])
})

test('an oath and a declaration are recorded by whoever leads or watches, and count for nobody', async () => {
  const dinas = world.office('DINAS-33.19')
  const ikrar = (changed: Partial<Parameters<typeof recordIkrar>[1]> = {}) =>
    recordIkrar(house, {
      actor: head,
      officeId: dinas,
      electionId: 'pilkada-2024',
      heldAt: addHours(start, -24),
      place: 'Halaman contoh',
      leader: 'Contoh Kepala',
      leaderPost: 'Kepala dinas',
      leaderCapacity: 'plt',
      present: 40,
      note: null,
      scan: null,
      ...changed,
    })
  granted(await ikrar())
  expect(await ikrar({ actor: ketua })).toMatchObject({ refusal: { reason: 'not-found' } })
  expect(await ikrar({ heldAt: addHours(start, 24) })).toMatchObject({ refusal: { field: 'heldAt' } })
  expect(await ikrar({ leaderCapacity: 'raja' })).toMatchObject({ refusal: { field: 'leaderCapacity' } })

  // As in Probolinggo: the acting head, the heads of other institutions, the chairs of KPU and Bawaslu.
  const deklarasiId = granted(
    await recordDeklarasi(house, {
      actor: ketua,
      officeId: world.office('BAWASLU-33.19'),
      electionId: 'pilkada-2024',
      title: 'Deklarasi netralitas',
      heldOn: plainDate('2024-10-15'),
      place: 'Paseban contoh',
      words: null,
      recitedBy: 'seluruh peserta',
      scan: null,
      signers: [
        { name: null, post: 'Penjabat bupati', capacity: 'pj', officeId: world.office('BUPATI-33.19') },
        { name: null, post: 'Ketua KPU', capacity: 'definitif', officeId: null },
        { name: null, post: 'Kepala BKN', capacity: '', officeId: world.office('BKN') },
      ],
    }),
  )
  const kinds = ['pns', 'pppk']
  expect(await openFromDeklarasi(house, { actor: neighbour, deklarasiId, kinds })).toMatchObject({
    refusal: { reason: 'not-found' },
  })
  const opened = granted(await openFromDeklarasi(house, { actor: ketua, deklarasiId, kinds }))
  const reach = granted(await showReach(house, { actor: ketua, paktaId: opened, officeId: null }))
  // BKN is outside the region of this Bawaslu: it is asked by whoever may.
  expect(reach.pakta.topOfficeIds).toEqual([world.office('BUPATI-33.19')])
  expect(reach.units).toMatchObject([{ proven: 0, attested: null, listed: 0 }])
  expect(await openFromDeklarasi(house, { actor: ketua, deklarasiId, kinds })).toMatchObject({
    refusal: { field: 'deklarasi', problem: 'told-before' },
  })
})

test('each night what the desk recorded is held against its events', async () => {
  // Everything above is in it: pakta with two texts, closed ones, recaps, an oath, a declaration.
  expect(await differencesOfPledges(house)).toEqual([])
  for (const [what, change, back] of [
    ['pakta', 'update netra.paktas set closed_at = null', 'closed_at'],
    ['rekap', 'update netra.pakta_recaps set signed = signed - 1', 'signed'],
    ['ikrar', 'update netra.ikrars set present = present + 1', 'present'],
    ['deklarasi', 'update netra.deklarasis set held_on = held_on - 1', 'held_on'],
  ] as const) {
    const table = change.split(' ')[1] ?? ''
    const { rows } = await world.owner.query<{ id: string; was: string }>(
      `select id, ${back}::text as was from ${table} where ${back} is not null order by id limit 1`,
    )
    const [row] = rows
    await world.owner.query(`${change} where id = $1`, [row?.id])
    expect(await differencesOfPledges(house)).toMatchObject([{ what, id: row?.id }])
    await world.owner.query(`update ${table} set ${back} = $2 where id = $1`, [row?.id, row?.was])
  }
  expect(await differencesOfPledges(house)).toEqual([])
})
