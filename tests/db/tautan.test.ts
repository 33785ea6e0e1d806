import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  answerByLink,
  firstCode,
  makeReferralLink,
  openByLink,
  openCasePage,
  openSlip,
  openReferralPage,
  recordFollowUp,
  revokeReferralLink,
  type AnswerByLink,
} from '#app'
import { contentKept } from '#core'
import { plainDate, type SubjectKind } from '#law'
import {
  asActor,
  issuedPapers,
  linkDoor,
  newId,
  newReceipt,
  parseReceipt,
  printReceipt,
  systemActors,
  type ActorId,
} from '#store'
import { openWorld, type OfficeCode, type World } from './desk-world.ts'
import { granted } from './granted.ts'

const now = '2024-10-21T02:00:00.000Z'
let world: World
let [staff, neighbour, above] = [] as unknown as [ActorId, ActorId, ActorId]
beforeAll(async () => {
  world = await openWorld(now)
  staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
  neighbour = await world.person('staf-penanganan', 'BAWASLU-33.18')
  above = await world.person('anggota', 'BAWASLU-33')
})
beforeEach(() => world.at(now))
afterAll(() => world.close())

let numbered = 0
/** Each test asks from an address of its own: wrong codes are counted by address. */
const newAddress = () => `192.0.2.${String((numbered += 1))}`

type Wanted = {
  readonly to?: OfficeCode
  readonly subject?: SubjectKind
  readonly name?: string
  readonly position?: string
  readonly office?: OfficeCode
  readonly route?: string
}

/** A file of one accused, sent the day before; the letter it went with has a code. */
async function sentFile({
  to = 'BUPATI-33.19',
  subject = 'pns',
  name = 'Drs. Contoh Sasmita Wijaya, M.Si.',
  position = 'Kepala Bidang',
  office = 'DINAS-33.19',
  route = 'RUTE-ASN-DAERAH',
}: Wanted = {}) {
  const caseId = await world.openedCase({
    state: 'diteruskan',
    since: '2024-10-20T02:00:00.000Z',
    registerNumber: `T/${String((numbered += 1))}`,
  })
  const allegationId = await world.allegation(caseId, { route, officeId: world.office(office) })
  await world.owner.query(
    'update netra.allegations set subject_name = $2, subject_position = $3, subject_kind = $4 where id = $1',
    [allegationId, name, position, subject],
  )
  const referralId = newId()
  const line = { id: allegationId, subject, subjectName: name, subjectPosition: position, route }
  const contents = { registerNumber: 'T/1', summary: 'Ringkasan', allegations: [line] }
  await world.owner.query(
    `insert into netra.referrals (id, case_id, from_office_id, receiving_office_id, route, sent_at, contents, allegation_ids, state, state_since, walled_office_ids)
     values ($1, $2, $3, $4, $5, '2024-10-20T02:00:00.000Z', $6, $7, 'dikirim', '2024-10-20T02:00:00.000Z', '{}')`,
    [referralId, caseId, world.office('BAWASLU-33.19'), world.office(to), route, contents, [allegationId]],
  )
  return { caseId, allegationId, referralId, paper: await printed(referralId) }
}

/** The letter of a file as it was issued: of the paper only its code matters here. */
async function printed(referralId: string, kind: 'surat-penerusan' | 'lembar-jawaban' = 'surat-penerusan') {
  const code = newReceipt()
  await asActor(world.desk.db, staff, (tx) =>
    issuedPapers.record(tx, {
      code,
      fileSha256: Buffer.from(newId().replaceAll('-', '').repeat(2), 'hex'),
      sealSha256: null,
      contentSha256: Buffer.alloc(32),
      paper: { kind, version: 'keluar', writtenAt: 0 },
      goesOut: true,
      partId: referralId,
      about: { referralId, officeId: world.office('BAWASLU-33.19') },
      issuedBy: staff,
      issuedAt: now,
    }),
  )
  return printReceipt(code)
}

/** A file with a link that opens, and what its bearer types. */
async function linkedFile(wanted: Wanted = {}, secondWay: 'naskah' | 'telepon' = 'naskah') {
  const file = await sentFile(wanted)
  const { code, spoken } = granted(
    await makeReferralLink(world.desk, { referralId: file.referralId, actor: staff, secondWay }),
  )
  const codes = { link: code, second: spoken ?? file.paper, address: newAddress() }
  return { ...file, codes }
}

const he = { name: 'Contoh Sari Kusuma', capacity: 'Kepala BKPSDM' }
type Answer = AnswerByLink['answer']
const received: Answer = { kind: 'diterima', happenedOn: plainDate('2024-10-21') }
const answer = (codes: Parameters<typeof openByLink>[1], what: Answer = received, declared = he) =>
  answerByLink(world.desk, { ...codes, ...declared, answer: what })
const toldOf = async (referralId: string) =>
  granted(await openReferralPage(world.desk, { referralId, actor: staff })).followUps
const eventsOf = async (caseId: string) =>
  granted(await openCasePage(world.desk, { caseId, actor: staff })).timeline.map(({ type }) => type)

describe('with both codes', () => {
  test.each(['naskah', 'telepon'] as const)('the addressee opens its own file (%s)', async (way) => {
    const { codes, referralId } = await linkedFile({}, way)
    const opened = granted(await openByLink(world.desk, codes))
    expect(opened.page).toMatchObject({ id: referralId, registerNumber: 'T/1', behind: null })
  })

  test('it tells a step as its own, through the link, and the case goes on', async () => {
    const { codes, referralId, caseId } = await linkedFile()
    expect(granted(await answer(codes))).toMatchObject({ kind: 'diterima', again: false })
    expect(await toldOf(referralId)).toMatchObject([
      { kind: 'diterima', accordingTo: 'BUPATI-33.19', statedName: he.name, statedCapacity: he.capacity },
    ])
    expect(await eventsOf(caseId)).toContain('case-moved')
    const page = granted(await openReferralPage(world.desk, { referralId, actor: staff }))
    expect(page.state).toBe('diterima')
  })

  test('a sanction with its decree and its scan', async () => {
    const { codes, referralId, allegationId } = await linkedFile()
    granted(await answer(codes))
    const bytes = new TextEncoder().encode('%PDF-1.7\n%%EOF')
    granted(
      await answer(codes, {
        kind: 'sanksi',
        happenedOn: plainDate('2024-10-21'),
        allegationId,
        sanctionWords: 'Teguran menurut surat',
        decreeNumber: '800/1',
        decreeOn: plainDate('2024-10-21'),
        scan: { bytes },
      }),
    )
    expect((await toldOf(referralId)).map(({ kind, scanHash }) => [kind, scanHash === null])).toEqual([
      ['diterima', true],
      ['sanksi', false],
    ])
  })

  test('not ours goes back with its reason, and not without one', async () => {
    const { codes, referralId } = await linkedFile()
    const notOurs: Answer = { kind: 'bukan-pegawai', happenedOn: plainDate('2024-10-21') }
    expect(await answer(codes, notOurs)).toMatchObject({ ok: false, refusal: { reason: 'field', field: 'note' } })
    granted(await answer(codes, { ...notOurs, note: 'Pegawai kementerian.' }))
    expect(granted(await openReferralPage(world.desk, { referralId, actor: staff })).state).toBe('dikembalikan')
  })

  test('the same step twice is told once, and says when', async () => {
    const { codes, referralId } = await linkedFile()
    const first = granted(await answer(codes))
    world.at('2024-10-22T02:00:00.000Z')
    expect(granted(await answer(codes, received, { name: 'Contoh Lain', capacity: 'Sekretaris' }))).toEqual({
      ...first,
      again: true,
    })
    expect(await toldOf(referralId)).toHaveLength(1)
  })

  test('of two forms at once one is told', async () => {
    const { codes, referralId } = await linkedFile()
    const both = (await Promise.all([answer(codes), answer(codes)])).map(granted)
    expect(both.map(({ again }) => again).toSorted()).toEqual([false, true])
    expect(await toldOf(referralId)).toHaveLength(1)
  })

  test('a step of another body is refused', async () => {
    const { codes } = await linkedFile()
    const what: Answer = { kind: 'verifikasi-satgas', happenedOn: plainDate('2024-10-21') }
    expect(await answer(codes, what)).toMatchObject({ ok: false, refusal: { reason: 'step-of-another' } })
  })

  test('who answers must be named', async () => {
    const { codes } = await linkedFile()
    expect(await answer(codes, received, { name: ' ', capacity: 'x' })).toMatchObject({
      ok: false,
      refusal: { field: 'name', problem: 'blank' },
    })
  })
})

describe('what opens nothing', () => {
  test('a link after its days; on the last of them it opens', async () => {
    const { codes } = await linkedFile()
    world.at('2024-11-04T01:59:59.000Z')
    granted(await openByLink(world.desk, codes))
    world.at('2024-11-04T02:00:00.000Z')
    const expired = { ok: false, refusal: { reason: 'link-expired', office: 'BAWASLU-33.19' } }
    expect(await openByLink(world.desk, codes)).toMatchObject(expired)
    expect(await answer(codes)).toMatchObject(expired)
  })

  test('a revoked one, and one that another was made for', async () => {
    const { codes, referralId } = await linkedFile()
    granted(await makeReferralLink(world.desk, { referralId, actor: staff, secondWay: 'naskah' }))
    expect(await answer(codes)).toMatchObject({ ok: false, refusal: { reason: 'link-revoked' } })
    granted(await revokeReferralLink(world.desk, { referralId, actor: staff }))
    expect(await revokeReferralLink(world.desk, { referralId, actor: staff })).toMatchObject({ ok: false })
  })

  test('a changed link, and the code of a reporter', async () => {
    const { codes } = await linkedFile()
    const changed = `${codes.link.startsWith('A') ? 'B' : 'A'}${codes.link.slice(1)}`
    const unknown = { ok: false, refusal: { reason: 'unknown' } }
    expect(await openByLink(world.desk, { ...codes, link: changed })).toEqual(unknown)
    expect(await answer({ ...codes, link: printReceipt(newReceipt()) })).toEqual(unknown)
    expect(await firstCode(world.desk, changed, codes.address)).toEqual(unknown)
    expect(granted(await firstCode(world.desk, codes.link, codes.address))).toMatchObject({ half: 'link' })
    expect(granted(await firstCode(world.desk, codes.second, codes.address))).toMatchObject({ half: 'paper' })
  })

  test('the paper of another file, and the telephone code of another link', async () => {
    const [one, other] = [await linkedFile(), await linkedFile()]
    const wrong = { ok: false, refusal: { reason: 'wrong-second', secondWay: 'naskah' } }
    expect(await openByLink(world.desk, { ...one.codes, second: other.codes.second })).toEqual(wrong)
    expect(await answer({ ...one.codes, second: other.codes.second })).toEqual(wrong)
    const [told, toldToo] = [await linkedFile({}, 'telepon'), await linkedFile({}, 'telepon')]
    for (const second of [toldToo.codes.second, told.paper, ''])
      expect(await openByLink(world.desk, { ...told.codes, second })).toMatchObject({ ok: false })
  })

  test('wrong second codes are counted with all wrong codes of an address, and the right one is heard all the same', async () => {
    const { codes } = await linkedFile()
    for (let tries = 0; tries < 10; tries += 1)
      expect(await openByLink(world.desk, { ...codes, second: 'ABCD-1234' })).toMatchObject({
        refusal: { reason: 'wrong-second' },
      })
    expect(await openByLink(world.desk, { ...codes, second: 'ABCD-1234' })).toMatchObject({
      refusal: { reason: 'slow-down' },
    })
    granted(await openByLink(world.desk, codes))
  })

  test('a file that has gone elsewhere since takes no step', async () => {
    const { codes, referralId } = await linkedFile()
    await world.owner.query(`update netra.referrals set state = 'diteruskan' where id = $1`, [referralId])
    expect(await answer(codes)).toMatchObject({ ok: false, refusal: { reason: 'file-elsewhere' } })
  })
})

describe('the accused', () => {
  test('gives his name and is refused; the desk sees it, once', async () => {
    const { codes, referralId, caseId } = await linkedFile()
    const himself = { name: 'Contoh Sasmita', capacity: 'Sekretaris' }
    for (const _ of [1, 2])
      expect(await answer(codes, received, himself)).toMatchObject({ ok: false, refusal: { reason: 'by-the-accused' } })
    expect(await toldOf(referralId)).toEqual([])
    expect((await eventsOf(caseId)).filter((type) => type === 'referral-link-refused')).toHaveLength(1)
    granted(await answer(codes))
  })

  const make = async (wanted: Wanted) =>
    makeReferralLink(world.desk, { referralId: (await sentFile(wanted)).referralId, actor: staff, secondWay: 'naskah' })
  const refused = { ok: false, refusal: { reason: 'accused-at-addressee', basis: 'N21' } }

  test('heads the addressee, and no link is made for it', async () => {
    const at = { to: 'DINAS-33.19', subject: 'honorer', route: 'RUTE-NONASN' } as const
    for (const position of ['Kepala Dinas', 'Plt. Kepala Dinas', ''])
      expect(await make({ ...at, position })).toEqual(refused)
    granted(await make({ ...at, position: 'Staf' }))
  })

  test('has a role at the addressee, under whatever degrees', async () => {
    const member = await world.person('bkpsdm', 'BKPSDM-33.19')
    await world.owner.query(`update netra.accounts set name = 'dr. H. Contoh  Berperan, S.H.' where id = $1`, [member])
    const at = { to: 'BKPSDM-33.19', position: 'Analis' } as const
    expect(await make({ ...at, name: 'Contoh Berperan, M.Si.' })).toEqual(refused)
    granted(await make({ ...at, name: 'Contoh Tanpa Peran' }))
    await world.owner.query(`update netra.memberships set valid_to = '2024-01-01' where account_id = $1`, [member])
    granted(await make({ ...at, name: 'Contoh Berperan, M.Si.' }))
  })

  test('nor by whoever goes around the rules above the database', async () => {
    const insert = async (wanted: Wanted, actor = staff) => {
      const { referralId } = await sentFile(wanted)
      return asActor(world.desk.db, actor, (tx) =>
        sql`insert into netra.referral_links (id, referral_id, office_id, code_hash, second_way, made_at, made_by, expires_at)
          values (${newId()}, ${referralId}, ${world.office('BAWASLU-33.19')}, ${Buffer.from(newId().replaceAll('-', '').repeat(2), 'hex')},
            'naskah', ${now}, ${actor}, '2024-11-01')`.execute(tx),
      )
    }
    const at = { to: 'DINAS-33.19', subject: 'honorer', route: 'RUTE-NONASN' } as const
    await expect(insert({ ...at, position: 'Kepala Dinas' })).rejects.toThrow(/row-level security/)
    for (const actor of [neighbour, above])
      await expect(insert({ ...at, position: 'Staf' }, actor)).rejects.toThrow(/row-level security/)
    await insert({ ...at, position: 'Staf' })
  })
})

describe('of a soldier', () => {
  const soldier = { subject: 'tni', route: 'RUTE-TNI', to: 'PROPAM-33.19' } as const

  test('number and day are asked, and nothing else is kept', async () => {
    const { codes, referralId } = await linkedFile(soldier)
    const back: Answer = { kind: 'dikembalikan', happenedOn: plainDate('2024-10-21'), note: 'ISI-RAHASIA' }
    expect(await answer(codes, back)).toMatchObject({ ok: false, refusal: { field: 'paperNumber', problem: 'blank' } })
    const scan = { bytes: new TextEncoder().encode('%PDF-1.7\n%%EOF') }
    granted(await answer(codes, { ...back, paperNumber: 'R/1', scan }))
    expect(await toldOf(referralId)).toMatchObject([
      { kind: 'dikembalikan', paperNumber: 'R/1', note: contentKept, scanHash: null },
    ])
  })

  test('of anybody else the reason is', async () => {
    const { codes, referralId } = await linkedFile()
    granted(await answer(codes, { kind: 'dikembalikan', happenedOn: plainDate('2024-10-21'), note: 'Alasan' }))
    expect(await toldOf(referralId)).toMatchObject([{ note: 'Alasan' }])
  })
})

describe('the bearer of a link', () => {
  test('sees one file, and of the case and any other file nothing', async () => {
    const [mine, other] = [await linkedFile(), await linkedFile()]
    const link = parseReceipt(mine.codes.link)
    if (link === null) throw new Error('no link')
    const seen = (second: string) =>
      linkDoor.opening(world.desk.db, { link, second, at: now }, async (tx) => ({
        referrals: (await tx.selectFrom('netra.referrals').select('id').execute()).map(({ id }) => id),
        cases: (await tx.selectFrom('netra.cases').select('id').execute()).length,
        reports: (await tx.selectFrom('netra.reports').select('id').execute()).length,
        allegations: (await tx.selectFrom('netra.allegations').select('id').execute()).length,
        links: (await tx.selectFrom('netra.referral_links').select('id').execute()).length,
      }))
    const nothing = { referrals: [], cases: 0, reports: 0, allegations: 0, links: 0 }
    expect(await seen(mine.codes.second)).toEqual({ ...nothing, referrals: [mine.referralId] })
    expect(await seen(other.codes.second)).toEqual(nothing)
  })

  test('tells nothing of another file, in no name but his own, and no event of another kind', async () => {
    const [mine, other] = [await linkedFile(), await linkedFile()]
    const link = parseReceipt(mine.codes.link)
    if (link === null) throw new Error('no link')
    const tell = (over: Readonly<Record<string, unknown>>) =>
      linkDoor.opening(world.desk.db, { link, second: mine.codes.second, at: now }, async (tx) => {
        const opened = await linkDoor.opened(tx)
        const row = {
          id: newId(),
          referral_id: mine.referralId,
          case_id: mine.caseId,
          kind: 'diterima',
          happened_on: '2024-10-21',
          recorded_at: now,
          according_to: 'x',
          office_id: world.office('BUPATI-33.19'),
          recorded_by: systemActors.tautan,
          link_id: opened?.linkId ?? null,
          stated_name: 'x',
          stated_capacity: 'x',
          ...over,
        }
        await tx.insertInto('netra.follow_ups').values(row).execute()
      })
    const denied = /row-level security/
    await expect(tell({ referral_id: other.referralId, case_id: other.caseId })).rejects.toThrow(denied)
    await expect(tell({ office_id: world.office('BKN') })).rejects.toThrow(denied)
    await expect(tell({ recorded_by: staff })).rejects.toThrow(denied)
    await expect(tell({ link_id: null, stated_name: null, stated_capacity: null })).rejects.toThrow(denied)
    await tell({})
  })

  test('nobody who signed in writes as told through a link', async () => {
    const { codes, referralId, caseId } = await linkedFile()
    granted(await answer(codes))
    const { rows } = await world.owner.query<{ id: string }>(
      'select id from netra.referral_links where referral_id = $1',
      [referralId],
    )
    const tell = (linkId: string | null) =>
      asActor(world.desk.db, staff, (tx) =>
        tx
          .insertInto('netra.follow_ups')
          .values({
            id: newId(),
            referral_id: referralId,
            case_id: caseId,
            kind: 'mulai-diperiksa',
            happened_on: '2024-10-21',
            recorded_at: now,
            according_to: 'x',
            office_id: world.office('BAWASLU-33.19'),
            recorded_by: staff,
            link_id: linkId,
            stated_name: linkId === null ? null : 'x',
            stated_capacity: linkId === null ? null : 'x',
          })
          .execute(),
      )
    await expect(tell(rows[0]?.id ?? '')).rejects.toThrow(/row-level security/)
    await tell(null)
  })
})

test('a link is made and revoked by the office that handles the case, and by no other', async () => {
  const { referralId } = await sentFile()
  const receiver = await world.person('ppk-kepegawaian', 'BUPATI-33.19')
  for (const actor of [neighbour, receiver]) {
    const notFound = { ok: false, refusal: { reason: 'not-found', basis: null } }
    expect(await makeReferralLink(world.desk, { referralId, actor, secondWay: 'naskah' })).toEqual(notFound)
    expect(await revokeReferralLink(world.desk, { referralId, actor })).toEqual(notFound)
  }
  granted(await makeReferralLink(world.desk, { referralId, actor: staff, secondWay: 'naskah' }))
})

describe('an answer slip that came back', () => {
  const slipOf = async (referralId: string, kind?: 'surat-penerusan') => {
    const typed = await printed(referralId, kind ?? 'lembar-jawaban')
    return { typed, opened: await openSlip(world.desk, { actor: staff, typed }) }
  }
  const record = (referralId: string, slipId: string) =>
    recordFollowUp(world.desk, {
      referralId,
      actor: staff,
      kind: 'diterima',
      happenedOn: plainDate('2024-10-21'),
      accordingTo: 'BUPATI-33.19',
      scan: { bytes: new TextEncoder().encode('%PDF-1.7\n%%EOF') },
      slipId,
    })

  test('opens its file for whoever may read that file, and a letter is no slip', async () => {
    const { referralId, caseId } = await sentFile()
    const { typed, opened } = await slipOf(referralId)
    expect(granted(opened)).toMatchObject({ referralId, caseId })
    const receiver = await world.person('ppk-kepegawaian', 'BUPATI-33.19')
    const scanned = `http://localhost/jawab#${typed.replaceAll('-', '')}`
    expect(granted(await openSlip(world.desk, { actor: receiver, typed: scanned }))).toMatchObject({
      referralId,
      caseId: null,
    })
    const notFound = { ok: false, refusal: { reason: 'not-found', basis: null } }
    expect(await openSlip(world.desk, { actor: neighbour, typed })).toEqual(notFound)
    expect((await slipOf(referralId, 'surat-penerusan')).opened).toEqual(notFound)
    expect(await openSlip(world.desk, { actor: staff, typed: 'x' })).toEqual(notFound)
  })

  test('is recorded as what its addressee says, bound to its scan and its print', async () => {
    const { referralId } = await sentFile()
    const { slipId } = granted((await slipOf(referralId)).opened)
    granted(await record(referralId, slipId))
    expect(await toldOf(referralId)).toMatchObject([
      { accordingTo: 'BUPATI-33.19', slipId, statedName: null, scanHash: expect.any(String) as string },
    ])
  })

  test('the slip of another file is refused, by the rules and by the database', async () => {
    const [mine, other] = [await sentFile(), await sentFile()]
    const { slipId } = granted((await slipOf(other.referralId)).opened)
    expect(await record(mine.referralId, slipId)).toMatchObject({
      ok: false,
      refusal: { field: 'slipId', problem: 'unknown' },
    })
    const insert = (slip: string | null) =>
      asActor(world.desk.db, staff, (tx) =>
        sql`insert into netra.follow_ups (id, referral_id, case_id, kind, happened_on, recorded_at, according_to, office_id, recorded_by, slip_id)
          values (${newId()}, ${mine.referralId}, ${mine.caseId}, 'diterima', '2024-10-21', ${now}, 'x', ${world.office('BAWASLU-33.19')}, ${staff},
            ${slip}::uuid)`.execute(tx),
      )
    await expect(insert(slipId)).rejects.toThrow(/row-level security/)
    await insert(null)
  })
})
