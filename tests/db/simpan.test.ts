import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  confirmRule,
  decideDisposal,
  disposeByRule,
  listDisposals,
  openCasePage,
  openEvidence,
  openEvidencePage,
  replayAndCompare,
  type Netra,
} from '#app'
import { custodyOf } from '#core'
import { addHours, plainDate } from '#law'
import { asActor, disposalStore, newId, systemActors, type ActorId } from '#store'
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

test('without a length from the legal desk that of the house holds, which is not over, and no length is no answer', async () => {
  expect(await disposeByRule(desk())).toEqual({ proposed: 0, destroyed: 0, swept: 0 })
  expect(await give(rule, null)).toMatchObject({ ok: false, refusal: { reason: 'field', field: 'amount' } })
  expect(await disposeByRule(desk())).toEqual({ proposed: 0, destroyed: 0, swept: 0 })
  // Past the use case: the clock proposes nothing under a length that neither the legal desk nor the house gave.
  const proposing = (months: number) =>
    asActor(world.desk.db, systemActors.clock, (tx) =>
      disposalStore.propose(tx, [
        {
          ...{
            id: newId(),
            kind: 'jawaban-terlapor',
            itemId: statement,
            caseId,
            ruleId: rule,
            decisionId: null,
            months,
          },
          ...{
            endedOn: plainDate('2019-01-01'),
            dueOn: plainDate('2024-01-01'),
            sha256: Buffer.alloc(32),
            proposedAt: ended,
          },
        },
      ]),
    )
  await expect(proposing(6)).rejects.toThrow(/row-level security/)
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

const count = async (text: string, values: readonly unknown[] = []) =>
  Number((await world.owner.query<{ n: string }>(`select count(*) as n from ${text}`, [...values])).rows[0]?.n)

const proposedOf = async (kind: string) => (await listed(ketua)).filter((one) => one.kind === kind)

test('the identity and a signed paper of a case go by two, never while it is open again or may be opened, and the rows stay', async () => {
  const [identity, paper, refusal, look] = [newId(), newId(), newId(), newId()]
  const office = world.office('BAWASLU-33.19')
  await world.owner.query(
    `insert into netra.sealed_identities (id, report_id, part, office_key_id, ciphertext, sealed_by)
     select $1, r.id, 'pelapor', k.id, 'age-encryption.org/v1 PENANDA', 'server'
     from netra.reports r, netra.office_keys k where r.case_id = $2 limit 1`,
    [identity, caseId],
  )
  await world.owner.query(
    `insert into netra.signed_papers (id, case_id, office_id, kind, part_id, media_type, size, sha256, signatures, office_key_id, kept_by, kept_at)
     select $1, $2, $3, 'kajian', $1, 'application/pdf', 9, sha256('paper'), '[{"name":"Contoh Penanda Tangan"}]', k.id, $4, $5
     from netra.office_keys k limit 1`,
    [paper, caseId, office, staff, ended],
  )
  await disposeByRule(desk())
  expect([...(await proposedOf('identitas-pelapor')), ...(await proposedOf('naskah-bertanda'))]).toEqual([])
  for (const id of ['SIMPAN-IDENTITAS', 'SIMPAN-NASKAH']) granted(await give(id, 5))
  await disposeByRule(desk())
  const waits = [await waiting('identitas-pelapor'), await waiting('naskah-bertanda')]
  expect(waits.map(({ itemId }) => itemId)).toEqual([identity, paper])
  for (const { id } of waits) for (const who of [ketua, anggota]) granted(await decide(id, who))
  const state = (to: string) => world.owner.query('update netra.cases set state = $2 where id = $1', [caseId, to])
  await state('kajian')
  expect((await disposeByRule(desk())).destroyed, 'an open case').toBe(0)
  await state('selesai')
  await world.owner.query('update netra.cases set state_since = $2 where id = $1', [caseId, '2024-09-20T03:00:00Z'])
  expect((await disposeByRule(desk())).destroyed, 'ended anew, later').toBe(0)
  await world.owner.query('update netra.cases set state_since = $2 where id = $1', [caseId, ended])
  await world.owner.query(
    `insert into netra.refusals (id, kind, case_id, office_id, reason, refused_at, recorded_at, refused_by, event_id, ask_until_on, ask_until)
     values ($1, 'tidak-diregister', $2, $3, 'lain', $4, $4, $5, $1, '2024-09-14', $4)`,
    [refusal, caseId, office, ended, staff],
  )
  await world.owner.query(
    `insert into netra.second_looks (id, refusal_id, office_id, origin, asked_at, due_on, due_at)
     values ($1, $2, $3, 'pelapor', $4, '2024-09-14', $4)`,
    [look, refusal, world.office('BAWASLU-33'), ended],
  )
  expect((await disposeByRule(desk())).destroyed, 'the rank above was asked').toBe(0)
  await world.owner.query('delete from netra.second_looks where id = $1', [look])
  // The control: nothing but time and the case's state stood in the way.
  expect((await disposeByRule(desk())).destroyed).toBe(2)
  expect(removed).toContain(paper)
  expect(removed).not.toContain(identity)
  expect(
    await count("netra.sealed_identities where id = $1 and ciphertext = 'age-encryption.org/v1'", [identity]),
  ).toBe(1)
  expect(await count("netra.signed_papers where id = $1 and signatures = '[]'", [paper])).toBe(1)
})

test('drafts, mails and sessions go by a sweep: not without a length, not before it, not of what is open, and each leaves its hash', async () => {
  const [draft, revised, submitted, handed] = [newId(), newId(), newId(), newId()]
  const [reminder, mail] = [newId(), newId()]
  const openCase = await world.openedCase({ state: 'kajian', since: ended, registerNumber: 'S/2' })
  const [openReminder, openMail] = [newId(), newId()]
  const office = world.office('BAWASLU-33.19')
  const lhp = (id: string, state: string, revisedAt: string | null) =>
    world.owner.query(
      `insert into netra.lhps (id, office_id, regency_office_id, author_id, state, state_since, region_code, stage, happened_on,
         discovered_on, parts, suspected, created_at, revised_at)
       values ($1, $2, $2, $3, $4, $5, '33.19', 'kampanye', '2024-08-01', '2024-08-01', '{"draf":"PENANDA"}', false, $5, $6)`,
      [id, office, staff, state, ended, revisedAt],
    )
  await lhp(draft, 'draf', null)
  await lhp(revised, 'draf', '2025-02-20T03:00:00Z')
  await lhp(submitted, 'diajukan', null)
  // As old as the first, and an LHP was written from it.
  await lhp(handed, 'draf', null)
  await world.owner.query('update netra.lhps set continues_id = $1 where id = $2', [handed, submitted])
  const mailOf = async (about: string, ids: readonly [string, string]) => {
    const clock = newId()
    await world.owner.query(
      `insert into netra.deadlines (id, case_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting)
       values ($1, $2, $3, 'P12', 'kantor', '{}', 'WIB', $4, '2024-09-01', $4, '[]', false)`,
      [clock, about, office, ended],
    )
    await world.owner.query(
      `insert into netra.reminders (id, deadline_id, case_id, office_id, acting_office_id, rung, rule_id, basis, due_on, reminded_at)
       values ($1, $2, $3, $4, $4, 'lewat', 'P12', 'N10', '2024-09-01', $5)`,
      [ids[0], clock, about, office, ended],
    )
    await world.owner.query(
      `insert into netra.mails (id, reminder_id, deadline_id, rung, account_id, state, created_at)
       values ($1, $2, $3, 'lewat', $4, 'terkirim', $5)`,
      [ids[1], ids[0], clock, ketua, ended],
    )
    await world.owner.query(
      `insert into netra.mail_attempts (id, mail_id, n, at, outcome) values ($1, $2, 1, $3, 'terkirim')`,
      [newId(), ids[1], ended],
    )
  }
  await mailOf(caseId, [reminder, mail])
  await mailOf(openCase, [openReminder, openMail])
  await world.owner.query(
    `insert into auth."user" ("id", "name", "email", "emailVerified") values ('u-simpan', 'Contoh', 'simpan@contoh.invalid', true)`,
  )
  const session = (id: string, until: string) =>
    world.owner.query(
      `insert into auth."session" ("id", "expiresAt", "token", "updatedAt", "userId") values ($1, $2, $1, now(), 'u-simpan')`,
      [id, until],
    )
  await session('lama', ended)
  await session('baru', '2025-02-20T03:00:00Z')
  const kept = async () => [
    await count('netra.lhps where id = any ($1)', [[draft, revised, submitted, handed]]),
    await count('netra.mails where id = any ($1)', [[mail, openMail]]),
    await count(`auth."session" where "userId" = 'u-simpan'`),
  ]
  expect((await disposeByRule(desk())).swept).toBe(0)
  for (const id of ['SIMPAN-DRAF', 'SIMPAN-SURAT', 'SIMPAN-SESI']) granted(await give(id, 6))
  world.at('2025-02-27T16:59:00.000Z')
  expect((await disposeByRule(desk())).swept, 'a minute before its day').toBe(0)
  expect(await kept()).toEqual([4, 2, 2])
  world.at('2025-02-27T17:00:00.000Z')
  expect((await disposeByRule(desk())).swept).toBe(3)
  expect(await kept()).toEqual([3, 1, 1])
  expect(await count('netra.mails where id = $1', [openMail]), 'its case is open').toBe(1)
  expect((await disposeByRule(desk())).swept).toBe(0)
  const { rows } = await world.owner.query<{ type: string; basis: string; data: { sha256: string } }>(
    `select type, basis, data from netra.events where type in ('lhp-draft-destroyed', 'kept-swept') order by basis`,
  )
  expect(rows.map(({ basis }) => basis)).toEqual(['SIMPAN-DRAF', 'SIMPAN-SESI', 'SIMPAN-SURAT'])
  for (const { data } of rows) expect(data.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(JSON.stringify(rows)).not.toContain('PENANDA')
  // Nobody but the clock: a commissioner's call deletes nothing.
  const called = await asActor(world.desk.db, ketua, (tx) =>
    disposalStore.sweep(tx, 'draf', { decisionId: newId(), today: plainDate('2044-01-01'), atMost: 9 }),
  )
  expect(called).toEqual([])
})

test('files of a terlapor and messages go by two, and the words of who asked by the sweep; what the office published stays', async () => {
  const [file, message, answered, open] = [newId(), newId(), newId(), newId()]
  const office = world.office('BAWASLU-33.19')
  await world.owner.query(
    `insert into netra.accused_files (id, statement_id, case_id, office_id, media_type, size, sha256, office_key_id, received_at)
     select $1, $2, $3, $4, 'application/pdf', 9, sha256('berkas'), k.id, $5 from netra.office_keys k limit 1`,
    [file, statement, caseId, office, ended],
  )
  await world.owner.query(
    `insert into netra.report_messages (id, report_id, sender, office_id, office_key_id, ciphertext, sent_at, sent_by, key_hash, fingerprint)
     select $1, r.id, 'pelapor', $3, k.id, 'age-encryption.org/v1 PENANDA', $4, '00000000-0000-7000-8000-000000000001', sha256('k'), sha256('f')
     from netra.reports r, netra.office_keys k where r.case_id = $2 limit 1`,
    [message, caseId, office, ended],
  )
  await world.owner.query(
    `insert into netra.report_message_copies (message_id, ciphertext) values ($1, 'age-encryption.org/v1 PENANDA')`,
    [message],
  )
  for (const id of [answered, open])
    await world.owner.query(
      `insert into netra.questions (id, office_id, region_code, subject_kind, words, asked_at) values ($1, $2, '33.19', 'pns', 'PENANDA bertanya', $3)`,
      [id, office, ended],
    )
  await world.owner.query(
    `insert into netra.question_answers (question_id, office_id, outcome, question, answer, answered_by, answered_at)
     values ($1, $2, 'dijawab', 'Bolehkah?', 'Tidak.', $3, $4)`,
    [answered, office, staff, ended],
  )
  for (const id of ['SIMPAN-BERKAS-TERLAPOR', 'SIMPAN-PESAN']) granted(await give(id, 5))
  expect((await disposeByRule(desk())).swept).toBe(0)
  const waits = [await waiting('berkas-terlapor'), await waiting('pesan')]
  expect(waits.map(({ itemId }) => itemId)).toEqual([file, message])
  for (const { id } of waits) granted(await decide(id, ketua))
  expect((await disposeByRule(desk())).destroyed).toBe(0)
  for (const { id } of waits) granted(await decide(id, anggota))
  granted(await give('SIMPAN-PERTANYAAN', 5))
  expect(await disposeByRule(desk())).toMatchObject({ destroyed: 2, swept: 1 })
  expect(removed).toContain(file)
  // Its words go in the row, and the file that may lie beside it in the vault.
  expect(removed).toContain(message)
  const emptied = "where ciphertext = 'age-encryption.org/v1'"
  expect(await count(`netra.report_messages ${emptied} and id = $1`, [message])).toBe(1)
  expect(await count(`netra.report_message_copies ${emptied} and message_id = $1`, [message])).toBe(1)
  expect(await count("netra.questions where id = $1 and words like '[dihapus%'", [answered])).toBe(1)
  expect(await count("netra.questions where id = $1 and words like 'PENANDA%'", [open]), 'not answered').toBe(1)
  expect(await count("netra.question_answers where question_id = $1 and question = 'Bolehkah?'", [answered])).toBe(1)
  expect(await disposeByRule(desk())).toMatchObject({ destroyed: 0, swept: 0 })
})

test('evidence goes by two, original, copy and thumbnail; its hash, its history and the log stay', async () => {
  const [original, copy, thumbnail] = [newId(), newId(), newId()]
  const plain = randomBytes(70_000)
  const key = await world.desk.sealer.createOfficeKey(world.office('BAWASLU-33.19'))
  await world.desk.uploads.begin(original, key, plain.length)
  await world.desk.uploads.append(original, { from: 0, size: plain.length }, [plain])
  await world.desk.uploads.keep(original)
  await world.desk.uploads.forget(original)
  const sha256 = createHash('sha256').update(plain).digest()
  await world.owner.query(
    'insert into netra.office_keys (id, office_id, recipient, created_at, retired_at) values ($1, $2, $3, $4, $4)',
    [key.id, key.officeId, key.recipient, ended],
  )
  await world.owner.query(
    `insert into netra.uploads (id, case_id, account_id, office_key_id, size, fingerprint, started_at, ended_at, outcome)
     values ($1, $2, $3, $4, $5, $6, $7, $7, 'diterima')`,
    [original, caseId, staff, key.id, plain.length, sha256, ended],
  )
  await world.owner.query(
    `insert into netra.bukti (id, case_id, account_id, office_key_id, kind, media_type, size, sha256, received_at)
     values ($1, $2, $3, $4, 'gambar', 'image/jpeg', $5, $6, $7)`,
    [original, caseId, staff, key.id, plain.length, sha256, ended],
  )
  await world.owner.query(
    `insert into netra.bukti_copies (bukti_id, made_at, copy_id, thumbnail_id, sha256, width, height) values ($1, $2, $3, $4, sha256('x'), 1, 1)`,
    [original, ended, copy, thumbnail],
  )
  const other = newId()
  const imprinted = async () => {
    const { rows } = await world.owner.query<{ id: string }>(
      'select bukti_id as id from netra.bukti_imprints where bukti_id = any($1)',
      [[original, other]],
    )
    return rows.map(({ id }) => id).toSorted()
  }
  const wanted = { actor: staff, caseId, id: original }
  const isHere = async () => {
    const opened = await world.desk.uploads.open(original, key.id)
    return opened.ok && Buffer.concat(await Array.fromAsync(opened.value)).equals(plain)
  }
  granted(await give('SIMPAN-BUKTI', 5))
  await disposeByRule(desk())
  const { id, itemId } = await waiting('bukti')
  expect(itemId).toBe(original)
  granted(await decide(id, ketua))
  expect((await disposeByRule(desk())).destroyed).toBe(0)
  granted(await decide(id, anggota))
  // Where its store is away nothing has gone, and the next round does all of it.
  const away = { ...desk(), uploads: { ...world.desk.uploads, destroy: () => Promise.reject(new Error('away')) } }
  await expect(disposeByRule(away)).rejects.toThrow('1 items were not destroyed')
  expect([await isHere(), removed.includes(copy), (await waiting('bukti')).stand]).toEqual([true, false, 'disetujui'])
  // How it looks, and how another picture looks that is kept.
  await world.owner.query(
    `insert into netra.uploads (id, case_id, report_id, account_id, office_key_id, size, fingerprint, started_at, ended_at, outcome)
     select $2, case_id, report_id, account_id, office_key_id, size, sha256('lain'), started_at, ended_at, outcome
       from netra.uploads where id = $1`,
    [original, other],
  )
  await world.owner.query(
    `insert into netra.bukti (id, case_id, account_id, office_key_id, kind, media_type, size, sha256, received_at)
     select $2, case_id, account_id, office_key_id, kind, media_type, size, sha256('lain'), received_at from netra.bukti where id = $1`,
    [original, other],
  )
  await world.owner.query(
    `insert into netra.bukti_imprints (bukti_id, imprint) values ($1, '\\x00000000ffffffff'), ($2, '\\xffffffff00000000')`,
    [original, other],
  )
  expect(await imprinted()).toEqual([original, other].toSorted())
  expect((await disposeByRule(desk())).destroyed).toBe(1)
  expect([await isHere(), removed.includes(copy), removed.includes(thumbnail)]).toEqual([false, true, true])
  // Nobody knows it again; what was kept is known as before.
  expect(await imprinted()).toEqual([other])
  expect(await openEvidence(world.desk, wanted)).toEqual({ ok: false, refusal: { reason: 'original-destroyed' } })
  const page = granted(await openEvidencePage(world.desk, wanted))
  const gone = page.evidence.find(({ id: one }) => one === original)
  expect(gone).toMatchObject({ sha256: sha256.toString('hex'), copy: null })
  expect(gone?.destroyedAt).not.toBeNull()
  const [last] = custodyOf(page.history, original).filter(({ type }) => type === 'item-destroyed')
  expect(last?.data).toMatchObject({ itemId: original, sha256: sha256.toString('hex') })
  expect((await replayAndCompare(world.desk)).differences.filter(({ kind }) => kind === 'broken-leaf')).toEqual([])
})
