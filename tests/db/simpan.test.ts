import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  confirmRule,
  decideDisposal,
  disposeByRule,
  listDisposals,
  openCasePage,
  replayAndCompare,
  type Netra,
} from '#app'
import { addHours } from '#law'
import { asActor, newId, type ActorId } from '#store'
import { openWorld, type World } from './desk-world.ts'
import { granted } from './granted.ts'

const ended = '2024-08-31T03:00:00.000Z'
const rule = 'SIMPAN-JAWABAN'

let world: World
let ketua: ActorId
let anggota: ActorId
let staff: ActorId
let neighbour: ActorId
let officer: ActorId
let statement = ''
let scan = ''
let caseId = ''
const removed: string[] = []
const desk = (): Netra => ({
  ...world.desk,
  files: { ...world.desk.files, destroy: (id) => Promise.resolve(void removed.push(id)) },
})
const bodyOf = async () =>
  (await world.owner.query<{ body: string }>('select body from netra.accused_statements where id = $1', [statement]))
    .rows[0]?.body
const listed = async (actor: ActorId) => granted(await listDisposals(world.desk, actor))
const waiting = async (kind: string) => {
  const one = (await listed(ketua)).find((each) => each.kind === kind)
  if (one === undefined) throw new Error(`nothing proposed: ${kind}`)
  return one
}
const decide = (disposalId: string, actor: ActorId, agrees = true) =>
  decideDisposal(world.desk, { disposalId, actor, agrees, reason: 'Sudah diperiksa.' })
const give = async (ruleId: string, amount: number | null) =>
  confirmRule(world.desk, {
    actor: officer,
    ruleId,
    reason: 'Contoh',
    reference: 'Vektor uji',
    values: { amount },
  })

beforeAll(async () => {
  world = await openWorld('2025-02-27T02:00:00.000Z')
  ;[ketua, anggota] = (await world.commission('BAWASLU-33.19')) as readonly [ActorId, ActorId]
  staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
  neighbour = await world.person('ketua', 'BAWASLU-33.18')
  officer = await world.person('legal-officer', 'BAWASLU-RI')
  caseId = await world.openedCase({ state: 'selesai', since: ended, registerNumber: 'S/1' })
  const allegation = await world.allegation(caseId)
  ;[statement, scan] = [newId(), newId()]
  const [code, report, key] = [newId(), newId(), newId()]
  const office = world.office('BAWASLU-33.19')
  await world.owner.query(
    `insert into netra.accused_codes (id, case_id, allegation_id, office_id, code_hash, made_at, made_by, expires_at)
     values ($1, $2, $3, $4, sha256('x'), $5, $6, $5::timestamptz + interval '180 days')`,
    [code, caseId, allegation, office, ended, ketua],
  )
  await world.owner.query(
    `insert into netra.accused_statements (id, code_id, case_id, allegation_id, kind, body, received_at, key_hash, fingerprint)
     values ($1, $2, $3, $4, 'jawaban', 'JAWABAN-PENANDA', $5, 'k', 'f')`,
    [statement, code, caseId, allegation, ended],
  )
  await world.owner.query(
    `insert into netra.reports (id, case_id, lane, kind, door, office_id, region_code, received_at, received_on, happened_on, known_on,
       narrative, subject_kind, receipt_hash)
     values ($1, $2, 'laporan', 'netralitas', 'loket', $3, '33.19', $4, '2024-08-01', '2024-08-01', '2024-08-01', 'Uraian.', 'pns', sha256('r'))`,
    [report, caseId, office, ended],
  )
  await world.owner.query(
    `insert into netra.office_keys (id, office_id, recipient, created_at) values ($1, $2, 'age1contoh', $3)`,
    [key, office, ended],
  )
  await world.owner.query(
    `insert into netra.report_scans (id, report_id, case_id, office_id, media_type, size, sha256, office_key_id, kept_by, kept_at)
     values ($1, $2, $3, $4, 'application/pdf', 9, sha256('scan'), $5, $6, $7)`,
    [scan, report, caseId, office, key, staff, ended],
  )
})
afterAll(() => world.close())

test('without a length from the legal desk nothing is proposed, however old it is', async () => {
  world.at('2044-02-27T02:00:00.000Z')
  expect(await disposeByRule(desk())).toEqual({ proposed: 0, destroyed: 0 })
  expect(await give(rule, null)).toMatchObject({ ok: false, refusal: { reason: 'field', field: 'amount' } })
  expect(await disposeByRule(desk())).toEqual({ proposed: 0, destroyed: 0 })
})

test('with a length it is proposed on its day and not before, once, to the office that handles the case alone', async () => {
  granted(await give(rule, 6))
  // Six months after 31 August is the last of February.
  world.at('2025-02-27T16:59:00.000Z')
  expect((await disposeByRule(desk())).proposed).toBe(0)
  world.at('2025-02-27T17:00:00.000Z')
  expect((await disposeByRule(desk())).proposed).toBe(1)
  expect((await disposeByRule(desk())).proposed).toBe(0)
  expect(await listed(ketua)).toMatchObject([
    { kind: 'jawaban-terlapor', itemId: statement, dueOn: '2025-02-28', months: 6, ruleId: rule, stand: 'diusulkan' },
  ])
  expect(await listed(neighbour)).toEqual([])
})

test('one person is not enough, nobody speaks twice, and neither staff nor neighbours decide', async () => {
  const { id } = await waiting('jawaban-terlapor')
  for (const other of [staff, neighbour])
    expect(await decide(id, other)).toMatchObject({ refusal: { reason: 'not-found' } })
  granted(await decide(id, ketua))
  expect(await decide(id, ketua)).toMatchObject({ refusal: { reason: 'field', problem: 'told-before' } })
  expect((await disposeByRule(desk())).destroyed).toBe(0)
  expect(await bodyOf()).toBe('JAWABAN-PENANDA')
  const vote = (actor: ActorId, by: ActorId) =>
    asActor(world.desk.db, actor, (tx) =>
      tx
        .insertInto('netra.disposal_votes')
        .values({ disposal_id: id, decided_by: by, agrees: true, reason: 'x', decided_at: ended })
        .execute(),
    )
  await expect(vote(staff, staff)).rejects.toThrow(/row-level security/)
  await expect(vote(ketua, anggota)).rejects.toThrow(/row-level security/)
})

test('two agree: the content is gone, the row, its hash and the events stay, and nothing is done twice', async () => {
  const { id, sha256 } = await waiting('jawaban-terlapor')
  granted(await decide(id, anggota))
  expect((await disposeByRule(desk())).destroyed).toBe(1)
  expect(await bodyOf()).not.toContain('PENANDA')
  expect((await disposeByRule(desk())).destroyed).toBe(0)
  const page = granted(await openCasePage(world.desk, { caseId, actor: staff }))
  const events = page.timeline.filter(({ type }) => /^(disposal-|item-)/.test(type))
  expect(events.map(({ type }) => type).toSorted()).toEqual([
    'disposal-decided',
    'disposal-decided',
    'disposal-proposed',
    'item-destroyed',
  ])
  expect(events.find(({ type }) => type === 'item-destroyed')?.data).toMatchObject({ sha256, itemId: statement })
  expect(await waiting('jawaban-terlapor')).toMatchObject({ stand: 'dihapus' })
  expect((await replayAndCompare(world.desk)).differences.filter(({ kind }) => kind === 'broken-leaf')).toEqual([])
})

test('one who does not agree keeps it, and what a later decision replaced is never destroyed', async () => {
  const first = granted(await give('SIMPAN-PINDAIAN', 3))
  await disposeByRule(desk())
  const { id, itemId } = await waiting('pindaian')
  expect(itemId).toBe(scan)
  for (const who of [ketua, anggota]) granted(await decide(id, who))
  // Agreed, and then the legal desk gives another length before the clock comes.
  granted(
    await confirmRule(world.desk, {
      actor: officer,
      ruleId: 'SIMPAN-PINDAIAN',
      reason: 'Contoh',
      reference: 'Vektor uji',
      values: { amount: 5 },
      replaces: first.decisionId,
    }),
  )
  world.at(addHours('2025-02-27T17:00:00.000Z', 1))
  expect((await disposeByRule(desk())).destroyed).toBe(0)
  expect(removed).toEqual([])
  const again = (await listed(ketua)).find(({ kind, months }) => kind === 'pindaian' && months === 5)
  if (again === undefined) throw new Error('not proposed again')
  granted(await decide(again.id, ketua))
  granted(await decide(again.id, anggota, false))
  expect((await disposeByRule(desk())).destroyed).toBe(0)
  expect(removed).toEqual([])
  // The control: the same scan under a third length, agreed by both, is removed.
  granted(
    await confirmRule(world.desk, {
      actor: officer,
      ruleId: 'SIMPAN-PINDAIAN',
      reason: 'Contoh',
      reference: 'Vektor uji',
      values: { amount: 4 },
      replaces: (await listed(ketua)).find((one) => one.id === again.id)?.decisionId ?? '',
    }),
  )
  await disposeByRule(desk())
  const third = (await listed(ketua)).find(({ kind, months }) => kind === 'pindaian' && months === 4)
  for (const who of [ketua, anggota]) granted(await decide(third?.id ?? '', who))
  expect((await disposeByRule(desk())).destroyed).toBe(1)
  expect(removed).toEqual([scan])
  // Past the use case: only the clock, and only what was agreed.
  const destroyed = await asActor(
    world.desk.db,
    ketua,
    async (tx) => (await tx.selectFrom('netra.destroyed_items').select('disposal_id').execute()).length,
  )
  expect(destroyed).toBe(2)
})
