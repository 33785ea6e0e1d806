/** Who reported, after it was sealed: who may have it opened, what the reporter is told, and where his name then is not. */
import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Decrypter } from 'age-encryption'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addEvidence,
  agreeToSwitch,
  appendPart,
  askOpening,
  askSwitch,
  beginLook,
  beginPasskey,
  beginThread,
  beginUpload,
  cutOff,
  decideAnnex,
  decideOpening,
  destroyReleased,
  giveKeys,
  keepPasskey,
  keepSigned,
  listOpenings,
  lookAtIdentity,
  makeOfficerKey,
  openCasePage,
  openCopy,
  openEvidence,
  openEvidencePage,
  openIdentityPage,
  openKeysPage,
  openKept,
  printAnnex,
  openThreads,
  readStatus,
  readThread,
  receiveReport,
  writeByReceipt,
  writeToReporter,
  recoverKeys,
  renewRecovery,
  rotateKey,
  takeLook,
  takeOffPasskey,
  takeThread,
  type AskOpening,
  type BrowserTry,
  type EvidenceFrom,
  type Netra,
  type Secrets,
} from '#app'
import { accept } from '#base'
import { addHours, plainDate } from '#law'
import { asActor, newId, openingStore, receiptHash, type ActorId, type Receipt } from '#store'
import {
  createFileOpener,
  createFileVault,
  createKeyRing,
  createMessageSeal,
  createSealer,
  createUploadVault,
  openSealed,
} from '#gear'
import { openingInWords } from '../../src/lib/laporan/opening-words.ts'
import { annexPaper } from '../../src/lib/naskah/annex-paper.ts'
import { casePapers, writePaper } from '../../src/lib/naskah/case-papers.ts'
import { keysDir } from '../../src/main/folders.ts'
import { cloneDatabase, dataDirOf, type Clone } from '../support/database.ts'
import { textOfPdf } from '../support/text-of-pdf.ts'
import { granted } from './granted.ts'

/** Looked for afterwards, and in no word of the product. */
const mark = 'Zqxjwk'
const proof = 'totp'
const notFound = { ok: false, refusal: { reason: 'not-found' } }
const notOutside = { ok: false, refusal: { reason: 'not-outside-team' } }

let clone: Clone
let who: (name: string) => ActorId
let caseId: string
let reportId: string
let receipt: string
const told = { officeId: '', name: '' }

beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
  const accounts = await clone.owner.selectFrom('netra.accounts').select(['id', 'name']).execute()
  who = (name) => (accounts.find((one) => one.name === `Contoh ${name}`)?.id ?? name) as ActorId
  ;({ caseId, reportId, receipt } = await reported({
    reporter: { name: `Contoh ${mark}`, address: `Jalan ${mark} 1`, phone: '0800' },
    identityDocument: { kind: 'KTP', number: `99-${mark}` },
    witnesses: `Saksi ${mark}`,
  }))
  Object.assign(
    told,
    await clone.owner
      .selectFrom('netra.offices')
      .select(['id as officeId', 'name'])
      .where('code', '=', 'GAKKUMDU-64.01')
      .executeTakeFirstOrThrow(),
  )
})
afterAll(() => clone.close())

async function reported(secrets: Secrets, door: 'web' | 'api' | 'loket' = 'web', house = clone.netra) {
  const officeId = await officeOf('BAWASLU-64.01')
  const counter = { actor: who('Dewi Loket'), officeId, identityChecked: true }
  const received = await receiveReport(
    house,
    {
      lane: 'laporan',
      kind: 'netralitas',
      regionCode: '64.01',
      happenedOn: plainDate('2024-10-01'),
      knownOn: plainDate('2024-10-02'),
      narrative: 'Seorang pegawai contoh mengajak memilih.',
      subject: { kind: 'pns', name: 'Contoh Terlapor' },
      secrets,
    },
    door === 'loket' ? { door, counter } : { door },
  )
  const { receipt } = granted(received)
  const bare = receipt.replaceAll('-', '') as Receipt
  const row = await clone.owner
    .selectFrom('netra.reports')
    .select(['id', 'case_id'])
    .where('receipt_hash', '=', receiptHash(bare))
    .executeTakeFirstOrThrow()
  return { caseId: row.case_id, reportId: row.id, receipt }
}

const officeOf = async (code: string) =>
  (await clone.owner.selectFrom('netra.offices').select('id').where('code', '=', code).executeTakeFirstOrThrow()).id

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const later = (hours: number) => ({ ...clone.netra, clock: () => addHours(clone.netra.clock(), hours) })
const ask = (wanted: Partial<AskOpening> = {}) =>
  askOpening(clone.netra, {
    actor: who('Eka Penanganan'),
    proof,
    caseId,
    reportId,
    parts: ['pelapor'],
    purpose: 'klarifikasi',
    reason: 'Perlu dihubungi (contoh).',
    ...wanted,
  })
const decide = (openingId: string, name: string, grants = true) =>
  decideOpening(clone.netra, { actor: who(name), proof, openingId, grants, reason: 'Sudah ditimbang (contoh).' })
const look = (openingId: string, name = 'Eka Penanganan', house = clone.netra) =>
  lookAtIdentity(house, { actor: who(name), proof, openingId })
const historyOf = async (code: string) => granted(await readStatus(clone.netra, code, '127.0.0.1')).history

describe('opening an identity', () => {
  test('takes a second person outside the team; then it shows what was asked and no more, to who asked alone', async () => {
    const openingId = granted(await ask())
    expect(await look(openingId)).toMatchObject({ refusal: { reason: 'identity-closed', stand: 'ditunggu' } })
    // Who asked, staff, secretariat and another office's commissioner are no second person.
    for (const name of ['Eka Penanganan', 'Laras Provinsi'])
      expect(await decide(openingId, name)).toMatchObject(notOutside)
    for (const name of ['Hana Sekretariat', 'Rizal Tetangga'])
      expect(await decide(openingId, name)).toMatchObject(notFound)
    granted(await decide(openingId, 'Gita Anggota'))
    const seen = granted(await look(openingId))
    expect(seen.parts.map(({ part }) => part)).toEqual(['pelapor'])
    expect(JSON.stringify(seen.parts)).toContain(`Contoh ${mark}`)
    expect(JSON.stringify(seen.parts)).not.toContain(`Saksi ${mark}`)
    for (const name of ['Gita Anggota', 'Gunawan Ketua', 'Malik Provinsi'])
      expect(await look(openingId, name)).toMatchObject(notFound)
  })

  test('is over after four hours, and a refusal opens nothing', async () => {
    const openingId = granted(await ask())
    granted(await decide(openingId, 'Malik Provinsi'))
    expect((await look(openingId, 'Eka Penanganan', later(3))).ok).toBe(true)
    const closed = { refusal: { reason: 'identity-closed', stand: 'lewat' } }
    expect(await look(openingId, 'Eka Penanganan', later(4))).toMatchObject(closed)
    const other = granted(await ask())
    granted(await decide(other, 'Gita Anggota', false))
    expect(await look(other)).toMatchObject({ refusal: { reason: 'identity-closed', stand: 'ditolak' } })
    expect(await decide(other, 'Malik Provinsi')).toMatchObject({ refusal: { problem: 'told-before' } })
  })

  test('is closed to a commissioner who acted on the case or sat in its pleno, and to a sign-in with one factor', async () => {
    const openingId = granted(await ask())
    await sql`insert into netra.plenos (id, case_id, office_id, held_on, recorded_at, openness, chair_id, size, quorum, quorum_rule, attendance, mode)
      select ${newId()}::uuid, c.id, c.handling_office_id, '2024-10-03', now(), 'tertutup', ${who('Gunawan Ketua')}::uuid, 3, 2, 'K1',
        jsonb_build_array(jsonb_build_object('member', ${who('Hadi Anggota')}::text, 'as', 'mundur-diri'),
          jsonb_build_object('member', ${who('Ira Anggota')}::text, 'as', 'tidak-hadir')), 'musyawarah'
      from netra.cases c where c.id = ${caseId}`.execute(clone.owner)
    for (const name of ['Gunawan Ketua', 'Hadi Anggota'])
      expect(await decide(openingId, name)).toMatchObject(notOutside)
    const one = { openingId, grants: true, reason: 'x', actor: who('Ira Anggota'), proof: 'password' } as const
    expect(await decideOpening(clone.netra, one)).toMatchObject({ refusal: { reason: 'one-factor' } })
    expect(await ask({ proof: 'password' })).toMatchObject({ refusal: { reason: 'one-factor' } })
    // The control: who was invited to that pleno and did not come is outside.
    granted(await decide(openingId, 'Ira Anggota'))
  })

  test('is told to its reporter by post, time and purpose, without a name, and to no other reporter of the case', async () => {
    const {
      receipt: other,
      reportId: otherReport,
      caseId: otherCase,
    } = await reported({ reporter: { name: 'Contoh Kedua', address: 'Jalan 2' } })
    await sql`update netra.reports set case_id = ${caseId} where id = ${otherReport}`.execute(clone.owner)
    const opened = (await historyOf(receipt)).filter(({ type }) => type === 'identity-opened')
    expect(opened.length).toBeGreaterThan(0)
    expect(opened[0]?.opening).toMatchObject({ role: 'staf-penanganan', purpose: 'klarifikasi' })
    const words = JSON.stringify(opened.map(({ opening }) => opening && openingInWords(opening)))
    expect(words).toContain('klarifikasi dengan pelapor')
    expect(JSON.stringify(opened) + words).not.toMatch(/Eka|Gita|Perlu dihubungi|Zqxjwk/)
    expect((await historyOf(other)).filter(({ type }) => type === 'identity-opened')).toEqual([])
    await sql`update netra.reports set case_id = ${otherCase} where id = ${otherReport}`.execute(clone.owner)
  })

  test('does not exist for the office that the report accuses, nor for who is lent; the rank above is the control', async () => {
    const openingId = granted(await ask())
    const sees = async (name: string) => ({
      page: (await openIdentityPage(clone.netra, { actor: who(name), caseId })).ok,
      rows: await asActor(
        clone.netra.db,
        who(name),
        async (tx) => (await openingStore.listOfCase(tx, caseId)).length > 0,
      ),
      listed: granted(await listOpenings(clone.netra, who(name))).some(({ id }) => id === openingId),
    })
    expect(await sees('Gita Anggota')).toEqual({ page: true, rows: true, listed: true })
    const wall = (code: string) =>
      sql`update netra.cases set walled_office_ids = array[(select id from netra.offices where code = ${code})] where id = ${caseId}`.execute(
        clone.owner,
      )
    await wall('BAWASLU-64.01')
    expect(await sees('Gita Anggota')).toEqual({ page: false, rows: false, listed: false })
    expect(await sees('Malik Provinsi')).toEqual({ page: true, rows: true, listed: true })
    for (const name of ['Gita Anggota', 'Eka Penanganan']) expect(await decide(openingId, name)).toMatchObject(notFound)
    expect(await ask()).toMatchObject(notFound)
    await wall('KEC-64.01.04')
    const lent = (home: string | null) =>
      sql`update netra.memberships set home_office_id = (select id from netra.offices where code = ${home}) where account_id = ${who('Gita Anggota')}`.execute(
        clone.owner,
      )
    await lent('OPD-64.01-DISDIK')
    expect(await decide(openingId, 'Gita Anggota')).toMatchObject(notOutside)
    await lent(null)
    granted(await decide(openingId, 'Gita Anggota'))
    await sql`update netra.cases set walled_office_ids = '{}' where id = ${caseId}`.execute(clone.owner)
  })

  test.each([
    { as: 'in a secretariat', role: 'sekretariat', home: null },
    { as: 'lent', role: 'pemantau', home: 'KEC-64.01.04' },
  ])('is closed in every post to who serves $as in another', async ({ role, home }) => {
    const [asked, waiting] = [granted(await ask()), granted(await ask())]
    granted(await decide(asked, 'Gita Anggota'))
    const id = newId()
    const alsoServes = (name: string) =>
      sql`
      insert into netra.memberships (id, account_id, office_id, role, valid_from, home_office_id)
      select ${id}::uuid, ${who(name)}::uuid, o.id, ${role}, '2020-01-01', (select h.id from netra.offices h where h.code = ${home})
      from netra.offices o where o.code = 'BAWASLU-64'`.execute(clone.owner)
    const noMore = () => sql`delete from netra.memberships where id = ${id}`.execute(clone.owner)
    await alsoServes('Eka Penanganan')
    expect(await look(asked)).toMatchObject(notFound)
    expect(await ask()).toMatchObject(notFound)
    await noMore()
    await alsoServes('Gita Anggota')
    expect(await decide(waiting, 'Gita Anggota')).toMatchObject(notOutside)
    await noMore()
    // The control: the same people, in their own posts alone.
    granted(await look(asked))
    granted(await decide(waiting, 'Gita Anggota'))
  })

  test('past the use case: the database keeps asker, second person and look apart, and hands out nothing without a look', async () => {
    const openingId = granted(await ask())
    const as = (name: string, statement: ReturnType<typeof sql>) =>
      asActor(clone.netra.db, who(name), (tx) => statement.execute(tx))
    const decision = (by: ActorId, hours: number) => sql`
      insert into netra.identity_decisions (opening_id, grants, reason, decided_by, proof, decided_at, open_until)
      values (${openingId}, true, 'x', ${by}, 'totp', now(), now() + make_interval(hours => ${hours}))`
    const sight = (by: ActorId) => sql`
      insert into netra.identity_looks (id, opening_id, looked_by, looked_at) values (${newId()}::uuid, ${openingId}, ${by}, now())`
    for (const name of ['Eka Penanganan', 'Gunawan Ketua', 'Laras Provinsi'])
      await expect(as(name, decision(who(name), 1))).rejects.toThrow(/row-level security/)
    await expect(as('Gita Anggota', decision(who('Malik Provinsi'), 1))).rejects.toThrow(/row-level security/)
    await expect(as('Gita Anggota', decision(who('Gita Anggota'), 5))).rejects.toThrow(/until_check/)
    await expect(as('Eka Penanganan', sight(who('Eka Penanganan')))).rejects.toThrow(/row-level security/)
    // Whom the report accuses is no second person, though his rank is above; once it does not, he is.
    const wall = (offices: readonly string[]) =>
      sql`update netra.cases set walled_office_ids = ${offices}::uuid[] where id = ${caseId}`.execute(clone.owner)
    const decides = async (name: string) =>
      (await as(name, sql<{ may: boolean }>`select netra.decides_identity(${openingId}::uuid) as may`)).rows
    expect(await decides('Malik Provinsi')).toEqual([{ may: true }])
    await wall([await officeOf('BAWASLU-64')])
    expect(await decides('Malik Provinsi')).toEqual([{ may: false }])
    await expect(as('Malik Provinsi', decision(who('Malik Provinsi'), 1))).rejects.toThrow(/row-level security/)
    await wall([])
    await as('Gita Anggota', decision(who('Gita Anggota'), 4))
    await expect(as('Gita Anggota', sight(who('Gita Anggota')))).rejects.toThrow(/row-level security/)
    await as('Eka Penanganan', sight(who('Eka Penanganan')))
    const { lookId } = granted(await look(openingId))
    // The look is of another transaction by now.
    expect((await as('Eka Penanganan', sql`select * from netra.sealed_parts(${lookId}::uuid)`)).rows).toEqual([])
    await expect(as('Eka Penanganan', sql`select ciphertext from netra.sealed_identities`)).rejects.toThrow(
      /permission/,
    )
    for (const table of ['openings', 'decisions', 'looks', 'annexes', 'annex_prints'])
      await expect(as('Eka Penanganan', sql`delete from ${sql.table(`netra.identity_${table}`)}`)).rejects.toThrow(
        /permission/,
      )
    // Four hours by the database's own clock, whatever the program's says.
    await sql`update netra.identity_decisions set recorded_at = recorded_at - interval '4 hours' where opening_id = ${openingId}`.execute(
      clone.owner,
    )
    await expect(as('Eka Penanganan', sight(who('Eka Penanganan')))).rejects.toThrow(/row-level security/)
  })
})

describe('the identity annex', () => {
  const annex = (wanted: object = {}) =>
    decideAnnex(clone.netra, {
      actor: who('Gunawan Ketua'),
      caseId,
      reportId,
      to: { officeId: told.officeId },
      article: 'Pasal contoh',
      decidedAs: 'pleno',
      number: '1/BA/2024',
      reason: 'Diminta (contoh).',
      ...wanted,
    })

  test('is decided for Gakkumdu, an investigator, a prosecutor or a court, on a confirmed rule or a named article', async () => {
    const without = { refusal: { reason: 'annex-without-law', rule: 'LAMPIRAN-GAKKUMDU' } }
    expect(await annex({ article: undefined })).toMatchObject(without)
    expect(await annex({ actor: who('Eka Penanganan') })).toMatchObject(notFound)
    expect((await annex({ to: { court: 'Pengadilan Negeri Contoh' } })).ok).toBe(true)
    const unknown = { refusal: { reason: 'field', field: 'addressee' } }
    for (const court of ['Bupati Contoh', 'Kantor Pengadilan'])
      expect(await annex({ to: { court } })).toMatchObject(unknown)
    for (const code of ['KDH-64.01', 'OPD-64.01-BKPSDM', 'OPD-64.01-DISDIK', 'BKN', 'KEC-64.01.04'])
      expect(await annex({ to: { officeId: await officeOf(code) } }), code).toMatchObject(unknown)
    const polres = await officeOf('POLRES-64.01')
    granted(await annex({ to: { officeId: polres } }))
    await sql`update netra.allegations set subject_office_id = ${polres} where case_id = ${caseId}`.execute(clone.owner)
    expect(await annex({ to: { officeId: polres } })).toMatchObject(unknown)
    await sql`update netra.allegations set subject_office_id = null where case_id = ${caseId}`.execute(clone.owner)
    await sql`update netra.cases set walled_office_ids = '{}' where id = ${caseId}`.execute(clone.owner)
  })

  test('past the use case: the database takes no PPK, employer or accused as addressee, and no decision without law', async () => {
    const insert = async (addressee: string, code: string, article: string | null) => {
      const office = await clone.owner
        .selectFrom('netra.offices')
        .select(['id', 'name'])
        .where('code', '=', code)
        .executeTakeFirstOrThrow()
      return asActor(clone.netra.db, who('Gunawan Ketua'), (tx) =>
        sql`insert into netra.identity_annexes (id, case_id, report_id, office_id, addressee, addressee_office_id, addressee_name, basis_rule, article,
            decided_as, number, reason, decided_by, decided_at)
          select ${newId()}::uuid, c.id, ${reportId}::uuid, c.handling_office_id, ${addressee}, ${office.id}::uuid, ${office.name}, 'LAMPIRAN-GAKKUMDU', ${article}::text,
            'pleno', '1', 'x', ${who('Gunawan Ketua')}::uuid, now() from netra.cases c where c.id = ${caseId}`.execute(
          tx,
        ),
      )
    }
    for (const word of ['ppk', 'atasan', 'instansi', 'terlapor'])
      await expect(insert(word, 'KDH-64.01', 'x')).rejects.toThrow(/addressee_check|row-level security/)
    for (const code of ['KDH-64.01', 'OPD-64.01-BKPSDM'])
      await expect(insert('gakkumdu', code, 'x')).rejects.toThrow(/row-level security/)
    await expect(insert('gakkumdu', 'GAKKUMDU-64.01', null)).rejects.toThrow(/row-level security/)
    await insert('gakkumdu', 'GAKKUMDU-64.01', 'x')
  })

  test('is printed once, after two people opened it for that; it names who reported, and nothing else that the case holds does', async () => {
    const annexId = granted(await annex())
    expect(await ask({ purpose: 'klarifikasi', annexId })).toMatchObject({ refusal: { field: 'annex' } })
    expect(await ask({ purpose: 'lampiran' })).toMatchObject({ refusal: { field: 'annex' } })
    const openingId = granted(await ask({ purpose: 'lampiran', annexId, parts: ['pelapor'] }))
    const print = () =>
      printAnnex(clone.netra, {
        actor: who('Eka Penanganan'),
        proof,
        openingId,
        write: (decided, seen) => annexPaper(decided, seen, { number: '1/Contoh', specimen: true }),
      })
    expect(await print()).toMatchObject({ refusal: { reason: 'identity-closed' } })
    granted(await decide(openingId, 'Gita Anggota'))
    const pdf = granted(await print())
    const words = textOfPdf(pdf)
    for (const word of [`Contoh ${mark}`, told.name, 'Pasal contoh']) expect(words).toContain(word)
    expect(words).not.toContain(`Saksi ${mark}`)
    expect(await print()).toMatchObject(notFound)
    const { look_id: lookId, office_key_id: keyId } = await clone.owner
      .selectFrom('netra.identity_annex_prints')
      .select(['look_id', 'office_key_id'])
      .where('annex_id', '=', annexId)
      .executeTakeFirstOrThrow()
    const kept = (await clone.netra.files.read(lookId)) ?? Buffer.alloc(0)
    expect(Buffer.from(kept).toString('latin1')).toMatch(/^age-encryption/)
    expect(Buffer.from(kept).toString('latin1')).not.toContain('%PDF')
    const reopened = Buffer.from(await openSealed(keysDir(dataDirOf('demonstration')), keyId, kept), 'base64')
    expect(reopened.equals(Buffer.from(pdf))).toBe(true)
    const printed = (await historyOf(receipt)).find(({ type }) => type === 'identity-annex-printed')
    expect(printed?.opening).toMatchObject({ addressee: 'gakkumdu', role: null })
    const page = granted(await openCasePage(clone.netra, { caseId, actor: who('Eka Penanganan') }))
    for (const paper of casePapers(page))
      for (const version of paper.versions)
        expect(
          JSON.stringify(writePaper(paper, page, { version, originals: [], specimen: true })),
          paper.kind,
        ).not.toContain(mark)
    expect(casePapers(page).map(({ kind }) => kind)).not.toContain('lampiran-identitas')
  })
})

/** Every row of every table as text, binary columns as what is in them: which word is in which table. */
const rowsWith = async (...words: readonly string[]): Promise<readonly string[]> => {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('netra', 'auth', 'graphile_worker')`.execute(
    clone.owner,
  )
  const sought = words.flatMap((word) => [
    { word, text: word },
    { word, text: Buffer.from(word).toString('hex') },
  ])
  const found: string[] = []
  await clone.asRoot(async (root) => {
    for (const { name } of tables) {
      const { rows } = await sql<{ word: string }>`
        select distinct s.word from (select t::text as line from ${sql.raw(name)} t offset 0) read,
          jsonb_to_recordset(${JSON.stringify(sought)}::jsonb) as s (word text, text text)
        where strpos(read.line, s.text) > 0`.execute(root)
      found.push(...rows.map(({ word }) => `${name}: ${word}`))
    }
  })
  return found
}

/** The files of this database and the log before it, as a thief of the disk reads them. */
const filesWith = async (...words: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await clone.asRoot(async (root) => {
    await sql`checkpoint`.execute(root)
    return sql<{ folder: string; oid: string }>`
      select current_setting('data_directory') as folder, oid::text from pg_database where datname = current_database()`.execute(
      root,
    )
  })
  const [{ folder, oid } = { folder: '', oid: '' }] = rows
  try {
    return execFileSync(
      'grep',
      ['-rhoaF', ...words.flatMap((word) => ['-e', word]), `${folder}/base/${oid}`, `${folder}/pg_wal`],
      { encoding: 'utf8' },
    ).split('\n')
  } catch (error) {
    // grep says 1 where it found nothing.
    if ((error as { status?: number }).status === 1) return []
    throw error
  }
}

test('after every door, an opening, an annex and a thread the name is in no row, job, mail or file of the database', async () => {
  const secrets: Secrets = {
    reporter: { name: `Contoh ${mark}`, address: `Jalan ${mark} 2`, email: `${mark}@contoh.invalid` },
    proxy: { name: `Kuasa ${mark}` },
    witnesses: `Saksi ${mark}`,
    signature: mark,
  }
  await reported(secrets, 'api')
  await reported(secrets, 'loket')
  const key = await clone.owner
    .selectFrom('netra.office_keys')
    .selectAll()
    .where('office_id', '=', await officeOf('BAWASLU-64.01'))
    .executeTakeFirstOrThrow()
  const office = { id: key.id, officeId: key.office_id, recipient: key.recipient }
  const sealed = await reported(
    { sealed: { reporter: await clone.netra.sealer.seal(mark, office), keyId: key.id } },
    'api',
  )
  const openingId = granted(await ask({ caseId: sealed.caseId, reportId: sealed.reportId }))
  granted(await decide(openingId, 'Gita Anggota'))
  expect(granted(await look(openingId)).parts).toEqual([{ part: 'pelapor', lines: [{ field: 'isi', says: mark }] }])
  const [address, actor] = ['127.0.0.1', who('Eka Penanganan')]
  const toReporter = { actor, caseId: sealed.caseId, reportId: sealed.reportId, says: { words: `Untuk ${mark}` } }
  granted(await writeToReporter(clone.netra, { ...toReporter, key: newId() }))
  granted(
    await writeByReceipt(clone.netra, {
      typed: sealed.receipt,
      address,
      key: newId(),
      says: { words: `Saya ${mark}, 0800` },
    }),
  )
  granted(await writeToReporter(clone.netra, { ...toReporter, key: newId() }))
  expect((await readThread(clone.netra, sealed.receipt))?.messages.map(({ words }) => words?.includes(mark))).toEqual([
    true,
    true,
    true,
  ])
  granted(await openThreads(clone.netra, { actor, caseId: sealed.caseId }))
  // The control, in the same searches: a word that is no secret is found, in a row and on the disk.
  await sql`update netra.reports set narrative = 'Wvqzk' where id = ${reportId}`.execute(clone.owner)
  expect(await rowsWith(mark, 'Wvqzk')).toEqual(['netra.reports: Wvqzk'])
  expect(new Set(await filesWith(mark, 'Wvqzk'))).toEqual(new Set(['Wvqzk', '']))
})

/** On keys of its own: what is destroyed here would be missing in every other test that runs. */
describe('a key in the hands of officers', () => {
  const word = 'Wzqvkj'
  const passphraseOf = (name: string) => `${word} kata sandi ${name}`
  const folder = mkdtempSync(join(tmpdir(), 'netra-held-'))
  let house: Netra
  let office: string
  let oldKey: string
  let scan: string
  let shares: readonly string[]
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  beforeAll(async () => {
    cpSync(keysDir(dataDirOf('demonstration')), folder, { recursive: true })
    const files = createFileVault(join(folder, 'files'))
    house = {
      ...clone.netra,
      files,
      sealer: createSealer(folder),
      keyRing: await createKeyRing(folder, 10),
      openFile: createFileOpener(folder, files),
      openIdentity: (sealed, keyId) => openSealed(folder, keyId, sealed),
      messages: createMessageSeal(folder),
      uploads: createUploadVault({
        keysDir: folder,
        growingDir: join(folder, 'growing'),
        filesDir: join(folder, 'files'),
      }),
      // What a copy looks like, another test says; a process for each is not needed here.
      copyImage: (image) =>
        Promise.resolve(
          accept({ jpeg: image, thumbnail: image, sha256: sha256Of(image), width: 1, height: 1, imprint: null }),
        ),
    }
    office = await officeOf('BAWASLU-64.01')
    oldKey = (await currentKey()).id
  })

  const of = (name: string) => ({ actor: who(name), proof, officeId: office }) as const
  const currentKey = () =>
    clone.owner
      .selectFrom('netra.office_keys')
      .select(['id', 'recipient'])
      .where('office_id', '=', office)
      .where('purpose', '=', 'identitas')
      .where('retired_at', 'is', null)
      .executeTakeFirstOrThrow()
  const makeKey = (name: string, wanted: object = {}) =>
    makeOfficerKey(house, {
      ...{ actor: who(name), proof, before: 'diganti' },
      from: { passphrase: passphraseOf(name), again: passphraseOf(name) },
      ...wanted,
    })
  /** Asked by one and granted by another who never wrote into the case. */
  async function opened(name: string, report: { readonly caseId: string; readonly reportId: string }) {
    const { caseId: ofCase, reportId: ofReport } = report
    const openingId = granted(await ask({ actor: who(name), caseId: ofCase, reportId: ofReport }))
    granted(await decide(openingId, 'Malik Provinsi'))
    return (passphrase?: string) =>
      lookAtIdentity(house, {
        ...{ actor: who(name), proof, openingId },
        ...(passphrase === undefined ? {} : { passphrase }),
      })
  }
  const refusedAs = (stand: string) => ({ refusal: { reason: 'office-key', stand } })
  const statusOf = async (name: string) => {
    const page = granted(await openKeysPage(house, who(name)))
    return page.offices.find(({ id }) => id === office)?.keys[0]
  }

  test('is made by an officer with two factors and a passphrase that is long enough', async () => {
    expect(await makeKey('Eka Penanganan', { proof: 'password' })).toMatchObject({ refusal: { reason: 'one-factor' } })
    for (const [wanted, fault] of [
      [{ passphrase: 'pendek', again: 'pendek' }, 'too-short'],
      [{ passphrase: passphraseOf('Eka'), again: 'lain' }, 'not-the-same'],
    ] as const)
      expect(await makeKey('Eka Penanganan', { from: wanted })).toMatchObject({
        refusal: { reason: 'passphrase', fault },
      })
    // From a browser comes nothing that is not closed, nor past the use case.
    const { identity, recipient } = await house.keyRing.makePair()
    const bare = { from: { recipient, locked: Buffer.from(identity) } }
    expect(await makeKey('Eka Penanganan', bare)).toMatchObject({ refusal: { field: 'locked' } })
    const slip = asActor(clone.netra.db, who('Eka Penanganan'), (tx) =>
      sql`insert into netra.officer_keys (id, account_id, recipient, locked, mark, made_in, made_at)
        values (${newId()}, ${who('Eka Penanganan')}, ${recipient}, ${Buffer.from(identity)}, ${Buffer.alloc(32)}, 'browser', now())`.execute(
        tx,
      ),
    )
    await expect(slip).rejects.toThrow(/locked_check/)
    const locked = await house.keyRing.close(identity, passphraseOf('Eka Penanganan'))
    granted(await makeKey('Eka Penanganan', { from: { recipient, locked } }))
    // Whoever may hold no key of an office has no use for one of his own.
    await expect(makeKey('Hana Sekretariat')).rejects.toThrow(/row-level security/)
    for (const name of ['Gunawan Ketua', 'Gita Anggota']) granted(await makeKey(name))
  })

  /** What came before the switch, by one receipt: two messages, a picture, and the half of another. */
  const early = { caseId: '', reportId: '', receipt: '', half: '' }
  const picture = (size: number) => Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), randomBytes(size)])
  const [photo, slow] = [picture(200_000), picture(150_000)]
  const from = (): EvidenceFrom => ({ by: 'resi', typed: early.receipt, address: '127.0.0.1' })
  const writes = (words: string) =>
    writeByReceipt(house, { typed: early.receipt, address: '127.0.0.1', key: newId(), says: { words } })
  const answers = (words: string) =>
    writeToReporter(house, { ...early, actor: who('Eka Penanganan'), key: newId(), says: { words } })

  test('has messages and evidence of before sealed to it', async () => {
    Object.assign(early, await reported({ reporter: { name: 'Contoh', address: 'Jalan 2' } }, 'web', house))
    granted(await writes(`${word} satu`))
    granted(await answers(`${word} dua`))
    granted(await addEvidence(house, from(), photo))
    const announced = { size: slow.length, fingerprint: sha256Of(slow) }
    early.half = granted(await beginUpload(house, from(), announced)).id
    await part(0, 70_000)
  })

  const part = async (start: number, end: number) => {
    const bytes = [slow.subarray(start, end)]
    return granted(await appendPart(house, from(), { id: early.half, from: start, length: end - start, bytes }))
  }

  test('is handed over by two commissioners, and the server keeps nothing that opens it', async () => {
    const file = { bytes: Buffer.from('89504e470d0a1a0a00', 'hex') }
    const kept = { actor: who('Eka Penanganan'), caseId, kind: 'kajian', partId: caseId, file } as const
    scan = granted(await keepSigned(house, kept))
    // Signed by who reported: it stays with the officers, as his name does.
    const receiptForm = granted(await keepSigned(house, { ...kept, kind: 'formulir-laporan', partId: reportId }))
    expect(await askSwitch(house, of('Eka Penanganan'))).toMatchObject(notFound)
    expect(await askSwitch(house, of('Hadi Anggota'))).toMatchObject(refusedAs('no-key'))
    expect(await askSwitch(house, of('Rizal Tetangga'))).toMatchObject(notFound)
    granted(await askSwitch(house, of('Gunawan Ketua')))
    const notSecond = { refusal: { reason: 'keys-elsewhere', stand: 'not-second' } }
    for (const name of ['Gunawan Ketua', 'Eka Penanganan', 'Hadi Anggota'])
      expect(await agreeToSwitch(house, of(name)), name).toMatchObject(notSecond)
    expect(await agreeToSwitch(house, of('Rizal Tetangga'))).toMatchObject(notFound)
    expect(await house.keyRing.isHere(oldKey)).toBe(true)
    shares = granted(await agreeToSwitch(house, of('Gita Anggota')))
    expect(shares).toHaveLength(3)
    // What was in flight may still seal to it for two minutes; then its file is gone, and only it.
    expect(await destroyReleased(house)).toBe(0)
    const soon = { ...house, clock: () => addHours(house.clock(), 1) }
    // A round that is cut off leaves the key to the next one.
    const cut = { ...house.uploads, handOver: () => Promise.reject(new Error('cut')) }
    await expect(destroyReleased({ ...soon, uploads: cut })).rejects.toThrow('cut')
    expect(await house.keyRing.isHere(oldKey)).toBe(true)
    expect(await destroyReleased(soon)).toBe(1)
    expect(await destroyReleased(soon)).toBe(0)
    for (const id of [oldKey, (await currentKey()).id]) expect(await house.keyRing.isHere(id)).toBe(false)
    expect(await serverOpens()).toEqual([])
    await expect(house.openFile(receiptForm, oldKey)).rejects.toThrow(/no identity matched/)
    // The control: the same search finds a wrap once the server knows one key too many.
    const { identity, recipient } = await house.keyRing.makePair()
    expect(await opensWith(identity, await house.keyRing.wrap('x', recipient))).toBe(true)
  })

  /** Every wrapped or closed key in the database that anything in the key folder opens. */
  async function serverOpens(): Promise<readonly string[]> {
    const installation = readFileSync(join(folder, 'installation.age-key'), 'utf8')
    const ids = readdirSync(join(folder, 'offices')).filter((name) => name.endsWith('.age-key'))
    expect(ids.length).toBeGreaterThan(0)
    const identities = await Promise.all(ids.map((name) => house.keyRing.take(name.replace('.age-key', ''))))
    const wraps = await clone.owner.selectFrom('netra.office_key_wraps').select(['id', 'wrapped']).execute()
    expect(wraps.length).toBeGreaterThan(0)
    const found: string[] = []
    for (const { id, wrapped } of wraps)
      for (const identity of [installation, ...identities]) if (await opensWith(identity, wrapped)) found.push(id)
    return found
  }

  async function opensWith(identity: string, bytes: Uint8Array): Promise<boolean> {
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    return decrypter.decrypt(bytes).then(
      () => true,
      () => false,
    )
  }

  test('opens an identity by the passphrase of whoever opens, also what was sealed before, and not without it', async () => {
    const fresh = await reported({ reporter: { name: `Contoh ${mark}`, address: 'Jalan 3' } }, 'web', house)
    const { id: freshKey } = await currentKey()
    const sealedTo = await clone.owner
      .selectFrom('netra.sealed_identities')
      .select(['office_key_id', 'ciphertext'])
      .where('report_id', '=', fresh.reportId)
      .executeTakeFirstOrThrow()
    expect(sealedTo.office_key_id).toBe(freshKey)
    await expect(house.openIdentity(sealedTo.ciphertext, freshKey)).rejects.toThrow(/ENOENT/)
    for (const report of [fresh, { caseId, reportId }]) {
      const lookNow = await opened('Eka Penanganan', report)
      const looks = () => clone.owner.selectFrom('netra.identity_looks').select('id').execute()
      const before = (await looks()).length
      expect(await lookNow()).toMatchObject(refusedAs('passphrase-needed'))
      expect(await lookNow('bukan kata sandinya')).toMatchObject(refusedAs('wrong-passphrase'))
      expect((await looks()).length).toBe(before)
      expect(JSON.stringify(granted(await lookNow(passphraseOf('Eka Penanganan'))).parts)).toContain(mark)
    }
    // A file that names no reporter was sealed anew, and opens as it did.
    const kept = { actor: who('Eka Penanganan'), caseId, shelf: 'bertanda-tangan', id: scan } as const
    expect(granted(await openKept(house, kept)).mediaType).toBe('image/png')
  })

  test('opens a thread by the passphrase of whoever reads, what was sealed before and after, and not without it', async () => {
    granted(await writes(`${word} tiga`))
    granted(await answers(`${word} empat`))
    const read = (name: string, passphrase?: string) =>
      openThreads(house, {
        ...{ actor: who(name), caseId: early.caseId },
        ...(passphrase === undefined ? {} : { passphrase }),
      })
    const wordsOf = (opened: Awaited<ReturnType<typeof read>>) =>
      granted(opened).shown?.messages.map(({ words }) => words)
    const all = ['satu', 'dua', 'tiga', 'empat'].map((said) => `${word} ${said}`)
    const closed = await read('Eka Penanganan')
    expect(granted(closed)).toMatchObject({ reports: [{ unread: 2 }], shown: { asksPassphrase: true } })
    expect(wordsOf(closed)).toEqual(all.map(() => null))
    expect(await read('Eka Penanganan', '')).toMatchObject(refusedAs('passphrase-needed'))
    expect(await read('Eka Penanganan', 'bukan kata sandinya')).toMatchObject(refusedAs('wrong-passphrase'))
    expect(await read('Hadi Anggota', passphraseOf('Hadi Anggota'))).toMatchObject(refusedAs('no-key'))
    expect(await read('Rizal Tetangga', passphraseOf('Eka Penanganan'))).toMatchObject(notFound)
    // Who could read nothing has not read it.
    const opened = await read('Eka Penanganan', passphraseOf('Eka Penanganan'))
    expect(granted(opened)).toMatchObject({ reports: [{ unread: 2 }], shown: { asksPassphrase: false } })
    expect(wordsOf(opened)).toEqual(all)
    expect(granted(await read('Eka Penanganan'))).toMatchObject({ reports: [{ unread: 0 }] })
    // The reporter has his own copies, and types nothing but his receipt.
    expect((await readThread(house, early.receipt))?.messages.map(({ words }) => words)).toEqual(all)
  })

  /** What the officer's page does with what it is handed; null: the passphrase was another. */
  async function inPage({ locked, question, wraps }: BrowserTry, passphrase: string) {
    const own = await house.keyRing.open(locked, passphrase)
    if (own === null) return null
    const answer = await house.keyRing.unwrap(question, own)
    const opened = wraps.map(
      async ({ officeKeyId, wrapped }) => [officeKeyId, await house.keyRing.unwrap(wrapped, own)] as const,
    )
    return { answer, keys: new Map(await Promise.all(opened)) }
  }
  const triesOf = async (name: string) =>
    (
      await sql<{ tries: number; hits: number }>`
        select count(*)::int as tries, count(h.try_id)::int as hits from netra.officer_key_tries t
        left join netra.officer_key_hits h on h.try_id = t.id where t.tried_by = ${who(name)}`.execute(clone.owner)
    ).rows[0]

  test('opens a thread in the officer’s own page: the try is a row first, and no sealed byte comes without what only the opened key says', async () => {
    granted(await writes(`${word} lima`))
    const which = { actor: who('Eka Penanganan'), caseId: early.caseId, reportId: early.reportId }
    expect(await beginThread(house, { by: 'kata-sandi', ...which, proof: 'password' })).toMatchObject({
      refusal: { reason: 'one-factor' },
    })
    expect(await beginThread(house, { by: 'kata-sandi', ...which, actor: who('Rizal Tetangga'), proof })).toMatchObject(
      notFound,
    )
    const before = await triesOf('Eka Penanganan')
    const begun = granted(await beginThread(house, { by: 'kata-sandi', ...which, proof }))
    expect(await triesOf('Eka Penanganan')).toEqual({ tries: (before?.tries ?? 0) + 1, hits: before?.hits })
    const { tryId } = begun
    // The control of what follows: with the passphrase the page opens what it was handed.
    expect(await inPage(begun, 'bukan kata sandinya')).toBeNull()
    const page = await inPage(begun, passphraseOf('Eka Penanganan'))
    if (page === null) throw new Error('the passphrase did not open')
    for (const answer of [
      '',
      'tebakan',
      granted(await beginThread(house, { by: 'kata-sandi', ...which, proof })).tryId,
    ])
      expect(await takeThread(house, { ...which, tryId, answer })).toMatchObject(refusedAs('wrong-passphrase'))
    const theirs = { ...which, actor: who('Gita Anggota'), tryId, answer: page.answer }
    expect(await takeThread(house, theirs)).toMatchObject(refusedAs('wrong-passphrase'))
    const taken = granted(await takeThread(house, { ...which, tryId, answer: page.answer }))
    const words = taken.map(({ officeKeyId, sealed }) =>
      house.messages.ofIdentity(page.keys.get(officeKeyId) ?? '')(sealed),
    )
    expect((await Promise.all(words)).at(-1)).toBe(`${word} lima`)
    // Once: whoever overhears the answer has no use for it.
    expect(await takeThread(house, { ...which, tryId, answer: page.answer })).toMatchObject(
      refusedAs('wrong-passphrase'),
    )
    const late = granted(await beginThread(house, { by: 'kata-sandi', ...which, proof }))
    const lateAnswer = (await inPage(late, passphraseOf('Eka Penanganan')))?.answer ?? ''
    await sql`update netra.officer_key_tries set tried_at = tried_at - interval '11 minutes' where id = ${late.tryId}`.execute(
      clone.owner,
    )
    const tooLate = { ...which, tryId: late.tryId, answer: lateAnswer }
    expect(await takeThread(house, tooLate)).toMatchObject(refusedAs('wrong-passphrase'))
  })

  test('opens an identity in the officer’s own page: two people and the look, as a row and an event, before its sealed bytes', async () => {
    const which = { actor: who('Eka Penanganan'), proof } as const
    const openingId = granted(await ask())
    const waiting = { refusal: { reason: 'identity-closed', stand: 'ditunggu' } }
    expect(await beginLook(house, { by: 'kata-sandi', ...which, openingId })).toMatchObject(waiting)
    granted(await decide(openingId, 'Malik Provinsi'))
    for (const actor of [who('Gita Anggota'), who('Malik Provinsi')])
      expect(await beginLook(house, { by: 'kata-sandi', ...which, actor, openingId })).toMatchObject(notFound)
    const looks = async () =>
      (await clone.owner.selectFrom('netra.identity_looks').select('id').where('opening_id', '=', openingId).execute())
        .length
    const begun = granted(await beginLook(house, { by: 'kata-sandi', ...which, openingId }))
    const { tryId } = begun
    expect(await takeLook(house, { ...which, openingId, tryId, answer: '' })).toMatchObject(
      refusedAs('wrong-passphrase'),
    )
    expect(await looks()).toBe(0)
    const page = await inPage(begun, passphraseOf('Eka Penanganan'))
    const parts = granted(await takeLook(house, { ...which, openingId, tryId, answer: page?.answer ?? '' }))
    expect(await looks()).toBe(1)
    const [part] = parts
    if (part === undefined || !('sealed' in part)) throw new Error('no sealed part was handed out')
    expect(Buffer.from(part.sealed).toString('latin1')).not.toContain(mark)
    expect(await house.keyRing.unwrap(part.sealed, page?.keys.get(part.officeKeyId) ?? '')).toContain(mark)
    expect((await historyOf(receipt)).filter(({ type }) => type === 'identity-opened').length).toBeGreaterThan(0)
  })

  test('is closed by a passkey by who opened it minutes ago alone; the passkey gets what it closed and not what the passphrase did', async () => {
    const which = { actor: who('Eka Penanganan'), proof } as const
    const threadOf = { ...which, caseId: early.caseId, reportId: early.reportId }
    const locked = Buffer.from(`age-encryption.org/v1\n-> age-encryption.org/fido2prf ${'A'.repeat(22)}\nContoh`)
    const credential = 'AGE-PLUGIN-FIDO2PRF-1CONTQH'
    const own = await clone.owner
      .selectFrom('netra.officer_keys')
      .select('id')
      .where('account_id', '=', which.actor)
      .orderBy('made_at', 'desc')
      .executeTakeFirstOrThrow()
    const slip = (name: string, file = locked) =>
      asActor(clone.netra.db, who(name), (tx) =>
        sql`insert into netra.officer_key_passkeys (id, officer_key_id, credential, locked, made_at)
          values (${newId()}::uuid, ${own.id}::uuid, ${credential}, ${file}, now())`.execute(tx),
      )
    // Minutes later a session alone adds none.
    await sql`update netra.officer_key_tries set tried_at = tried_at - interval '11 minutes'`.execute(clone.owner)
    await expect(slip('Eka Penanganan')).rejects.toThrow(/row-level security/)
    expect(await beginThread(house, { by: 'passkey', ...threadOf })).toMatchObject(refusedAs('no-passkey'))
    const begun = granted(await beginPasskey(house, which))
    const answer = (await inPage(begun, passphraseOf('Eka Penanganan')))?.answer ?? ''
    const kept = { actor: which.actor, tryId: begun.tryId, credential, locked }
    expect(await keepPasskey(house, { ...kept, answer: 'tebakan' })).toMatchObject(refusedAs('wrong-passphrase'))
    granted(await keepPasskey(house, { ...kept, answer }))
    await expect(slip('Gita Anggota')).rejects.toThrow(/row-level security/)
    // The control of the first refusal: now he has opened it.
    await slip('Eka Penanganan')
    await expect(slip('Eka Penanganan', Buffer.from('AGE-SECRET-KEY-1CONTOH'))).rejects.toThrow(/locked_check/)

    const byPasskey = granted(await beginThread(house, { by: 'passkey', ...threadOf }))
    expect(byPasskey.credential).toBe(credential)
    expect(Buffer.from(byPasskey.locked).equals(locked)).toBe(true)
    expect(byPasskey.wraps.length).toBeGreaterThan(0)
    const byWord = granted(await beginThread(house, { by: 'kata-sandi', ...threadOf }))
    expect([byWord.credential, await inPage(byWord, passphraseOf('Eka Penanganan'))]).toEqual([null, expect.anything()])
    expect(await beginThread(house, { by: 'passkey', ...threadOf, actor: who('Gita Anggota') })).toMatchObject(
      refusedAs('no-passkey'),
    )
    await expect(
      asActor(clone.netra.db, which.actor, (tx) => sql`select locked from netra.officer_key_passkeys`.execute(tx)),
    ).rejects.toThrow(/permission/)
    granted(await takeOffPasskey(house, which.actor))
    expect(await beginThread(house, { by: 'passkey', ...threadOf })).toMatchObject(refusedAs('no-passkey'))
  })

  test('leaves evidence to the server, of before, of after, and what was half here: each opens with its hash', async () => {
    const fresh = picture(100)
    granted(await addEvidence(house, from(), fresh))
    expect((await part(70_000, slow.length)).reached).toBe(slow.length)
    const eka = { actor: who('Eka Penanganan'), caseId: early.caseId }
    const { evidence } = granted(await openEvidencePage(house, eka))
    const hashes = new Map([photo, fresh, slow].map((bytes) => [sha256Of(bytes).toString('hex'), bytes]))
    expect(new Set(evidence.map(({ sha256 }) => sha256))).toEqual(new Set(hashes.keys()))
    expect(evidence.filter(({ copy }) => copy === null)).toEqual([])
    for (const { id, sha256 } of evidence) {
      const { bytes } = granted(await openEvidence(house, { ...eka, id }))
      expect(sha256Of(Buffer.concat(await Array.fromAsync(bytes))).toString('hex')).toBe(sha256)
      for (const size of ['salinan', 'kecil'] as const)
        expect(hashes.get(sha256)?.equals(granted(await openCopy(house, { ...eka, id, size })))).toBe(true)
    }
  })

  test('reaches a new officer from one who has it; a post that ends ends it at once and asks for a rotation', async () => {
    const fresh = await reported({ reporter: { name: `Contoh ${mark}`, address: 'Jalan 4' } }, 'web', house)
    const toKeyId = granted(await makeKey('Ira Anggota'))
    const lookNow = await opened('Ira Anggota', fresh)
    expect(await lookNow(passphraseOf('Ira Anggota'))).toMatchObject(refusedAs('not-given'))
    const give = (passphrase: string) => giveKeys(house, { ...of('Eka Penanganan'), toKeyId, passphrase })
    expect(await give('salah salah salah salah')).toMatchObject(refusedAs('wrong-passphrase'))
    granted(await give(passphraseOf('Eka Penanganan')))
    expect(await give(passphraseOf('Eka Penanganan'))).toMatchObject({ refusal: { problem: 'told-before' } })
    expect((await lookNow(passphraseOf('Ira Anggota'))).ok).toBe(true)

    const before = await opened('Eka Penanganan', fresh)
    const posted = (until: string | null) =>
      sql`update netra.memberships set valid_to = ${until}::date where account_id = ${who('Eka Penanganan')}`.execute(
        clone.owner,
      )
    expect((await statusOf('Gita Anggota'))?.isDue).toBe(false)
    await posted('2024-10-01')
    expect(await before(passphraseOf('Eka Penanganan'))).toMatchObject(notFound)
    expect(await give(passphraseOf('Eka Penanganan'))).toMatchObject(notFound)
    expect((await statusOf('Gita Anggota'))?.isDue).toBe(true)
    const { id: old } = await currentKey()
    const rotated = granted(await rotateKey(house, of('Gita Anggota')))
    expect(rotated).not.toBe(old)
    expect((await statusOf('Gita Anggota'))?.isDue).toBe(false)
    await posted(null)
    // Back at his post he opens what he could open before, and nothing that came after.
    const after = await reported({ reporter: { name: `Contoh ${mark}`, address: 'Jalan 5' } }, 'web', house)
    expect((await before(passphraseOf('Eka Penanganan'))).ok).toBe(true)
    const closed = await opened('Eka Penanganan', after)
    expect(await closed(passphraseOf('Eka Penanganan'))).toMatchObject(refusedAs('not-given'))
    expect((await (await opened('Ira Anggota', after))(passphraseOf('Ira Anggota'))).ok).toBe(true)
  })

  test('a report sealed by a client to the key before the rotation is refused, and told which office to ask for the new one', async () => {
    const officeKey = { id: oldKey, officeId: office, recipient: (await currentKey()).recipient }
    const bytes = await house.sealer.seal('Contoh', officeKey)
    await expect(reported({ sealed: { reporter: bytes, keyId: oldKey } }, 'api', house)).rejects.toThrow(/other-key/)
  })

  test('comes back by two shares to an officer who is signed in, and not by one', async () => {
    const [one = '', , three = ''] = shares
    const recover = (name: string, typed: readonly [string, string]) =>
      recoverKeys(house, { ...of(name), shares: typed })
    granted(await makeKey('Hadi Anggota'))
    const wrong = { refusal: { reason: 'shares-wrong' } }
    for (const typed of [
      [one, one],
      [one, ''],
      [one, three.replace(/.$/, (sign) => (sign === 'Z' ? 'Y' : 'Z'))],
    ] as const)
      expect(await recover('Hadi Anggota', typed)).toMatchObject(wrong)
    for (const name of ['Rizal Tetangga', 'Hana Sekretariat'])
      expect(await recover(name, [one, three])).toMatchObject(notFound)
    expect(granted(await recover('Hadi Anggota', [one, three]))).toBe(3)
    const lookNow = await opened('Hadi Anggota', { caseId, reportId })
    expect((await lookNow(passphraseOf('Hadi Anggota'))).ok).toBe(true)
    // New shares take the place of these: the old ones give no key of this office any more.
    const renewed = granted(
      await renewRecovery(house, { ...of('Hadi Anggota'), passphrase: passphraseOf('Hadi Anggota') }),
    )
    expect(await recover('Eka Penanganan', [one, three])).toMatchObject(wrong)
    expect(granted(await recover('Eka Penanganan', [renewed[2] ?? '', renewed[1] ?? '']))).toBe(1)
  })

  test('a lost key of an officer loses nothing: a colleague gives the office key to his next one', async () => {
    const toKeyId = granted(await makeKey('Ira Anggota', { before: 'hilang' }))
    expect((await statusOf('Gita Anggota'))?.isDue).toBe(true)
    const lookNow = await opened('Ira Anggota', { caseId, reportId })
    expect(await lookNow(passphraseOf('Ira Anggota'))).toMatchObject(refusedAs('not-given'))
    granted(await giveKeys(house, { ...of('Gita Anggota'), toKeyId, passphrase: passphraseOf('Gita Anggota') }))
    expect((await lookNow(passphraseOf('Ira Anggota'))).ok).toBe(true)
  })

  test('closes for a day after ten wrong passphrases, by the rule of the database; each is an event', async () => {
    const lookNow = await opened('Eka Penanganan', { caseId, reportId })
    const { id } = await clone.owner
      .selectFrom('netra.officer_keys')
      .select('id')
      .where('account_id', '=', who('Eka Penanganan'))
      .executeTakeFirstOrThrow()
    expect((await lookNow(passphraseOf('Eka Penanganan'))).ok).toBe(true)
    for (let at = 0; at < 9; at++)
      await sql`insert into netra.officer_key_tries (id, officer_key_id, tried_by)
        values (${newId()}::uuid, ${id}, ${who('Eka Penanganan')})`.execute(clone.owner)
    expect(await lookNow('salah salah salah salah')).toMatchObject(refusedAs('closed'))
    expect(await lookNow(passphraseOf('Eka Penanganan'))).toMatchObject(refusedAs('closed'))
    const bare = asActor(clone.netra.db, who('Eka Penanganan'), (tx) =>
      sql`select * from netra.try_officer_key(${newId()}::uuid, array[${oldKey}]::uuid[])`.execute(tx),
    )
    expect((await bare).rows).toEqual([])
    const { rows } = await sql<{ type: string }>`
      select type from netra.events where account_id = ${who('Eka Penanganan')} and type like 'officer-key-%'`.execute(
      clone.owner,
    )
    expect(rows.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        'officer-key-made',
        'officer-key-refused',
        'officer-key-closed',
        'officer-key-handed-out',
      ]),
    )
    await sql`update netra.officer_key_tries set tried_at = tried_at - interval '24 hours'`.execute(clone.owner)
    expect((await lookNow(passphraseOf('Eka Penanganan'))).ok).toBe(true)
  })

  test('past the use case: nobody reads a closed key, gives himself one, or is the last to be cut off', async () => {
    const as = (name: string, statement: ReturnType<typeof sql>) =>
      asActor(clone.netra.db, who(name), (tx) => statement.execute(tx))
    const [key] = (
      await sql<{ id: string }>`select netra.officer_key_of(${who('Gita Anggota')}) as id`.execute(clone.owner)
    ).rows
    const wrap = (by: ActorId) => sql`
      insert into netra.office_key_wraps (id, office_key_id, officer_key_id, wrapped, given_from, given_by, given_at)
      values (${newId()}::uuid, ${oldKey}, ${key?.id}, convert_to(E'age-encryption.org/v1\n-> X25519 x', 'UTF8'), 'petugas', ${by}, now())`
    for (const name of ['Rizal Tetangga', 'Hana Sekretariat', 'Malik Provinsi'])
      await expect(as(name, wrap(who(name))), name).rejects.toThrow(/row-level security/)
    await expect(as('Eka Penanganan', wrap(who('Gita Anggota')))).rejects.toThrow(/row-level security/)
    await as('Eka Penanganan', wrap(who('Eka Penanganan')))
    for (const column of ['netra.officer_keys.locked', 'netra.office_key_wraps.wrapped']) {
      const [, table, name] = column.split('.')
      await expect(
        as('Gita Anggota', sql`select ${sql.raw(name ?? '')} from netra.${sql.raw(table ?? '')}`),
      ).rejects.toThrow(/permission/)
    }
    for (const table of [
      'officer_keys',
      'officer_key_tries',
      'office_key_wraps',
      'office_key_releases',
      'office_recoveries',
    ])
      await expect(as('Gita Anggota', sql`delete from netra.${sql.raw(table)}`)).rejects.toThrow(/permission/)
    await expect(
      as(
        'Gita Anggota',
        sql`insert into netra.officer_key_tries (id, officer_key_id, tried_by) values (${newId()}, ${key?.id}, ${who('Gita Anggota')})`,
      ),
    ).rejects.toThrow(/permission/)
    expect((await as('Rizal Tetangga', sql`select * from netra.key_people(${office}::uuid)`)).rows).toEqual([])
    expect(
      (await as('Eka Penanganan', sql`select * from netra.key_people(${office}::uuid)`)).rows.length,
    ).toBeGreaterThan(3)
    const cut = (name: string) =>
      asActor(clone.netra.db, who(name), (tx) =>
        sql<{ id: string }>`select netra.officer_key_of(${who(name)}) as id`.execute(tx),
      ).then(({ rows }) => cutOff(house, { ...of('Gunawan Ketua'), keyId: rows[0]?.id ?? '' }))
    for (const name of ['Eka Penanganan', 'Ira Anggota', 'Hadi Anggota']) granted(await cut(name))
    granted(await cut('Gita Anggota'))
    expect(await cut('Gunawan Ketua')).toMatchObject({ refusal: { reason: 'last-holder' } })
  })

  test('a public half that was slipped into the database is sealed to by nobody', async () => {
    const { recipient } = await house.keyRing.makePair()
    const { id } = await currentKey()
    await sql`update netra.office_keys set recipient = ${recipient} where id = ${id}`.execute(clone.owner)
    const again = { ...house }
    await expect(reported({ reporter: { name: 'Contoh', address: 'Jalan 6' } }, 'web', again)).rejects.toThrow(
      /no private half/,
    )
  })

  test('neither a passphrase nor a private half is in any row, job or file of the database', async () => {
    const secrets = [word, 'AGE-SECRET-KEY', ...shares.map((share) => share.slice(2, 21))]
    // The control, in the same searches: what a passphrase closed is found by how it was closed.
    expect(await rowsWith(...secrets, '-> scrypt ')).toEqual(['netra.officer_keys: -> scrypt '])
    expect(new Set(await filesWith(...secrets, '-> scrypt '))).toEqual(new Set(['-> scrypt ', '']))
  })
})
