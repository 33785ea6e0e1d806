import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addEvidence,
  appendPart,
  beginUpload,
  beginViewing,
  cancelUpload,
  evidenceByReceipt,
  expireUploads,
  findViewing,
  openByCode,
  openCasePage,
  openCopy,
  openEvidence,
  openEvidencePage,
  openReferralPage,
  openShownAtReferral,
  openShownByCode,
  readViewing,
  recordLink,
  showEvidence,
  standOfUpload,
  type EvidenceFrom,
  type ShowEvidence,
  type Slice,
} from '#app'
import { custodyOf } from '#core'
import { addHours } from '#law'
import { caseFileOf } from '#lib/naskah/case-file.ts'
import { custodyPaperOf, custodyPapers } from '#lib/naskah/custody-paper.ts'
import { asActor, newId, newReceipt, printReceipt, receiptHash, type ActorId } from '#store'
import { accusedCodeHash } from '../../src/store/klarifikasi/code-hash.ts'
import { openWorld, type World } from './desk-world.ts'
import { granted } from './granted.ts'

/** 10.00 in Kudus, a Wednesday. */
const now = '2024-10-16T03:00:00.000Z'
const address = '192.0.2.7'
/** Where nothing is asked of a picture: a copy costs a process. */
const paper = Buffer.from(`%PDF-1.7\n${'Contoh '.repeat(400)}`)

let world: World
let staff: ActorId
let neighbour: ActorId
let above: ActorId
let photo: Buffer
beforeAll(async () => {
  world = await openWorld(now)
  staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
  neighbour = await world.person('staf-penanganan', 'BAWASLU-33.18')
  above = await world.person('anggota', 'BAWASLU-33')
  photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#806040' } })
    .withExif({ IFD0: { Make: 'TELEPON-CONTOH' } })
    .jpeg()
    .toBuffer()
})
afterAll(() => world.close())

/** A case with one report, and what its reporter holds. */
async function reported(seed: Parameters<World['openedCase']>[0] = {}) {
  const caseId = await world.openedCase({ state: 'klarifikasi', ...seed })
  const receipt = newReceipt()
  await world.owner.query('update netra.reports set receipt_hash = $2 where case_id = $1', [
    caseId,
    receiptHash(receipt),
  ])
  const typed = printReceipt(receipt)
  return { caseId, typed, from: { by: 'resi', typed, address } satisfies EvidenceFrom }
}
const fingerprintOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const announce = (from: EvidenceFrom, bytes: Uint8Array) =>
  beginUpload(world.desk, from, { size: bytes.length, fingerprint: fingerprintOf(bytes) })
const begun = async (from: EvidenceFrom, bytes: Uint8Array) => granted(await announce(from, bytes)).id
const send = (from: EvidenceFrom, id: string, bytes: Uint8Array, at = 0) =>
  appendPart(world.desk, from, { id, from: at, length: bytes.length, bytes: [bytes] })
const rows = async <Row>(text: string, values: readonly unknown[]) =>
  (await world.owner.query(text, [...values])).rows as Row[]
const kept = (caseId: string) =>
  rows<{ id: string; kind: string; sha256: Buffer; report_id: string | null }>(
    'select * from netra.bukti where case_id = $1 order by received_at, id',
    [caseId],
  )
const outcomeOf = async (id: string) =>
  (await rows<{ outcome: string | null }>('select outcome from netra.uploads where id = $1', [id]))[0]?.outcome
const events = (caseId: string, type: string) =>
  rows<{ data: Record<string, unknown>; actor_id: string }>(
    'select data, actor_id from netra.events where case_id = $1 and type = $2',
    [caseId, type],
  )
const read = async (bytes: AsyncIterable<Uint8Array>) => Buffer.concat(await Array.fromAsync(bytes))

describe('by the receipt of a report', () => {
  test('a photo that comes in parts is evidence with its hash, its custody and a safe copy', async () => {
    const { caseId, typed, from } = await reported()
    const id = await begun(from, photo)
    expect(await begun(from, photo)).toBe(id)
    expect(granted(await send(from, id, photo.subarray(0, 100)))).toEqual({
      size: photo.length,
      reached: 100,
      promise: null,
    })
    expect(await kept(caseId)).toEqual([])
    // What is whole is promised to its sender; of an officer's file nobody holds a receipt.
    expect(granted(await send(from, id, photo.subarray(100), 100)).promise).toMatchObject({
      index: expect.any(Number) as number,
    })
    const sha256 = fingerprintOf(photo).toString('hex')
    expect(await events(caseId, 'evidence-received')).toMatchObject([
      { data: { evidenceId: id, sha256, kind: 'gambar', mediaType: 'image/jpeg', size: photo.length, door: 'resi' } },
    ])
    expect(await events(caseId, 'evidence-copied')).toHaveLength(1)
    const page = granted(await openEvidencePage(world.desk, { caseId, actor: staff }))
    expect(page.evidence).toMatchObject([{ id, sha256, broughtBy: null, copy: { width: 300, height: 200 } }])
    const own = granted(await evidenceByReceipt(world.desk, { typed, address }))
    expect(own).toMatchObject({ isOver: false, coming: [], kept: [{ id, sha256, size: photo.length }] })
    // Announced again by another line, it is whole, and asked for no byte.
    expect(await begun(from, photo)).toBe(id)
    expect(granted(await standOfUpload(world.desk, from, id)).reached).toBe(photo.length)
  })

  test('the original opens to the byte, each time as an event; the copy without what the camera wrote', async () => {
    const { caseId, from } = await reported()
    granted(await addEvidence(world.desk, from, photo))
    const [{ id } = { id: '' }] = await kept(caseId)
    const opened = granted(await openEvidence(world.desk, { caseId, actor: staff, id }))
    expect((await read(opened.bytes)).equals(photo)).toBe(true)
    expect(await events(caseId, 'evidence-opened')).toMatchObject([{ actor_id: staff, data: { evidenceId: id } }])
    for (const actor of [neighbour, above])
      expect((await openCopy(world.desk, { caseId, actor, id, size: 'salinan' })).ok).toBe(false)
    const copy = granted(await openCopy(world.desk, { caseId, actor: staff, id, size: 'salinan' }))
    expect([photo.includes('TELEPON'), Buffer.from(copy).includes('TELEPON')]).toEqual([true, false])
    expect(await events(caseId, 'evidence-opened')).toHaveLength(1)
    const { history } = granted(await openEvidencePage(world.desk, { caseId, actor: staff }))
    expect(
      custodyOf(history, id)
        .map(({ type }) => type)
        .toSorted(),
    ).toEqual(['evidence-copied', 'evidence-opened', 'evidence-received'])
  })

  test('another receipt, a wrong one and another officer reach neither the upload nor the evidence; their own does', async () => {
    const { caseId, from } = await reported()
    const other = await reported()
    const id = await begun(from, paper)
    const nobody: EvidenceFrom = { by: 'resi', typed: printReceipt(newReceipt()), address: '192.0.2.77' }
    const elsewhere: EvidenceFrom = { by: 'meja', actor: neighbour, caseId }
    for (const stranger of [other.from, nobody, elsewhere]) {
      const reason = stranger === nobody ? 'unknown' : 'no-upload'
      expect(await standOfUpload(world.desk, stranger, id)).toMatchObject({ refusal: { reason } })
      expect(await send(stranger, id, paper)).toMatchObject({ refusal: { reason } })
      expect(await cancelUpload(world.desk, stranger, id)).toMatchObject({ refusal: { reason } })
    }
    expect(await announce(nobody, paper)).toMatchObject({ refusal: { reason: 'unknown' } })
    expect(await announce(elsewhere, paper)).toMatchObject({ refusal: { reason: 'no-upload' } })
    expect(granted(await send(from, id, paper)).reached).toBe(paper.length)
    for (const actor of [neighbour, above]) {
      const wanted = { caseId, actor, id }
      expect((await openEvidencePage(world.desk, wanted)).ok).toBe(false)
      expect((await openEvidence(world.desk, wanted)).ok).toBe(false)
    }
    const seen = (actor: ActorId) =>
      asActor(world.clone.db, actor, async (tx) => {
        const { rows: found } =
          await sql`select b.id from netra.bukti b join netra.uploads u on u.id = b.id where b.case_id = ${caseId}`.execute(
            tx,
          )
        return found.length
      })
    expect([await seen(neighbour), await seen(above), await seen(staff)]).toEqual([0, 0, 1])
    expect(await read(granted(await openEvidence(world.desk, { caseId, actor: staff, id })).bytes)).toEqual(paper)
    // Under another case of the same office it is not there.
    expect((await openEvidence(world.desk, { caseId: other.caseId, actor: staff, id })).ok).toBe(false)
  })

  test('the rank above reads in the history that evidence came, and not what it shows', async () => {
    const { caseId, from } = await reported()
    granted(await addEvidence(world.desk, from, paper))
    const { timeline } = granted(await openCasePage(world.desk, { caseId, actor: above }))
    expect(timeline.filter(({ type }) => type === 'evidence-received')).toHaveLength(1)
  })
})

describe('watched from the sealed store', () => {
  const film = Buffer.concat([Buffer.from('\x00\x00\x00\x18ftypisom', 'latin1'), randomBytes(200_000)])

  test('one sitting is one event, whatever places are asked for, and each place is right to the byte', async () => {
    const { caseId, from } = await reported()
    granted(await addEvidence(world.desk, from, film))
    const [{ id } = { id: '' }] = await kept(caseId)
    const viewing = granted(await beginViewing(world.desk, { caseId, actor: staff, id }))
    const place = async (slice: Slice) => {
      const read = granted(await readViewing(world.desk, { caseId, actor: staff, id, viewing }, () => slice))
      return Buffer.concat(await Array.fromAsync(read.bytes))
    }
    for (const [at, to] of [
      [0, 100],
      [65_530, 65_545],
      [199_000, film.length],
    ] as const)
      expect((await place({ from: at, to })).equals(film.subarray(at, to))).toBe(true)
    expect(await events(caseId, 'evidence-viewed')).toMatchObject([{ actor_id: staff, data: { evidenceId: id } }])
    const behind = await readViewing(world.desk, { caseId, actor: staff, id, viewing }, () => null)
    expect(behind).toMatchObject({ refusal: { reason: 'no-such-place', size: film.length } })
  })

  test('it opens to whoever sat down, until it ends; not to a colleague, another case or an officer elsewhere', async () => {
    const { caseId, from } = await reported()
    const other = await reported()
    granted(await addEvidence(world.desk, from, film))
    granted(await addEvidence(world.desk, from, paper))
    const ofKind = async (kind: string) => (await kept(caseId)).find((one) => one.kind === kind)?.id ?? ''
    const [id, paperId] = [await ofKind('video'), await ofKind('dokumen')]
    const viewing = granted(await beginViewing(world.desk, { caseId, actor: staff, id }))
    const colleague = await world.person('staf-penanganan', 'BAWASLU-33.19')
    const seen = async (actor: ActorId, inCase = caseId, piece = id) =>
      (await findViewing(world.desk, { caseId: inCase, actor, id: piece, viewing })).ok
    expect([
      await seen(colleague),
      await seen(neighbour),
      await seen(staff, other.caseId),
      await seen(staff, caseId, paperId),
    ]).toEqual([false, false, false, false])
    expect((await beginViewing(world.desk, { caseId, actor: neighbour, id })).ok).toBe(false)
    // Neither a paper nor what nobody opens here is played.
    expect((await beginViewing(world.desk, { caseId, actor: staff, id: paperId })).ok).toBe(false)
    expect(await seen(staff)).toBe(true)
    try {
      world.at('2024-10-16T07:00:00.001Z')
      expect(await seen(staff)).toBe(false)
    } finally {
      world.at(now)
    }
    const insert = (actor: ActorId) =>
      asActor(world.clone.db, actor, (tx) =>
        sql`insert into netra.bukti_viewings (id, bukti_id, account_id, begun_at, ends_at)
          values (${newId()}, ${id}, ${actor}, ${now}, ${addHours(now, 4)})`.execute(tx),
      ).then(
        () => 'written',
        (error: unknown) => (error as { code?: string }).code,
      )
    expect([await insert(neighbour), await insert(staff)]).toEqual(['42501', 'written'])
  })
})

test('an original that somebody swapped in the store never comes whole', async () => {
  const { caseId, from } = await reported()
  granted(await addEvidence(world.desk, from, paper))
  const [{ id } = { id: '' }] = await kept(caseId)
  await world.owner.query('update netra.bukti set sha256 = $2 where id = $1', [id, randomBytes(32)])
  const opened = granted(await openEvidence(world.desk, { caseId, actor: staff, id }))
  await expect(read(opened.bytes)).rejects.toThrow(/does not have the hash/)
})

describe('a link', () => {
  const link = {
    address: 'https://contoh.invalid/unggahan/1?x=%20y',
    seenAt: '2024-10-16T02:00:00.000Z',
    seen: 'Contoh: ajakan memilih, 12 suka.',
  }
  const record = (actor: ActorId, caseId: string, more: Partial<Parameters<typeof recordLink>[1]> = {}) =>
    recordLink(world.desk, { actor, caseId, ...link, captures: [], ...more })

  test('keeps address, time and words, and what was captured by its hash; the rank above reads that there was one', async () => {
    const { caseId } = await reported()
    granted(await record(staff, caseId, { captures: [photo] }))
    const { links, evidence } = granted(await openEvidencePage(world.desk, { caseId, actor: staff }))
    const sha256 = fingerprintOf(photo).toString('hex')
    expect(links).toMatchObject([{ ...link, captures: [{ sha256, id: evidence[0]?.id }] }])
    const { timeline } = granted(await openCasePage(world.desk, { caseId, actor: above }))
    const told = timeline.filter(({ type }) => type === 'link-recorded')
    expect(told).toMatchObject([{ happenedAt: link.seenAt, data: { captures: [sha256] } }])
    expect(JSON.stringify(told)).not.toContain('contoh.invalid')
    const seen = (actor: ActorId) =>
      asActor(world.clone.db, actor, async (tx) => {
        const { rows: found } = await sql`select l.id from netra.bukti_links l
          join netra.bukti_link_captures k on k.link_id = l.id where l.case_id = ${caseId}`.execute(tx)
        return found.length
      })
    expect([await seen(neighbour), await seen(above), await seen(staff)]).toEqual([0, 0, 1])
  })

  test.each([
    ['javascript:alert(1)', 'alamat'],
    ['https://nama:sandi@contoh.invalid/', 'alamat'],
    ['contoh.invalid/unggahan', 'alamat'],
    [`https://contoh.invalid/${'a'.repeat(2000)}`, 'alamat'],
  ])('%s is no address to keep', async (address, field) => {
    const { caseId } = await reported()
    expect(await record(staff, caseId, { address })).toMatchObject({ refusal: { reason: 'field', field } })
  })

  test('not of tomorrow, not without words, not at a case of another office', async () => {
    const { caseId } = await reported()
    expect(await record(staff, caseId, { seenAt: addHours(now, 1) })).toMatchObject({ refusal: { field: 'dilihat' } })
    expect(await record(staff, caseId, { seen: ' ' })).toMatchObject({ refusal: { field: 'terlihat' } })
    expect(await record(neighbour, caseId)).toMatchObject({ refusal: { reason: 'not-found' } })
    expect(await record(neighbour, caseId, { captures: [photo] })).toMatchObject({ refusal: { reason: 'no-upload' } })
    granted(await record(staff, caseId))
  })
})

describe('before a picture is put before somebody', () => {
  /** A case with a picture, its terlapor, a second one who is not meant, and a body that has the file. */
  async function pictured() {
    const { caseId, from } = await reported()
    granted(await addEvidence(world.desk, from, photo))
    const [{ id } = { id: '' }] = await kept(caseId)
    const allegationId = await world.allegation(caseId)
    const otherId = await world.allegation(caseId, { ordinal: 2 })
    await world.owner.query(`update netra.allegations set subject_name = 'Contoh Lain' where id = $1`, [otherId])
    const referralId = newId()
    await world.owner.query(
      `insert into netra.referrals (id, case_id, from_office_id, receiving_office_id, route, sent_at, contents, allegation_ids, state, state_since, walled_office_ids)
       values ($1, $2, $3, $4, 'bkn', $5, '{}', $6, 'dikirim', $5, '{}')`,
      [referralId, caseId, world.office('BAWASLU-33.19'), world.office('BKPSDM-33.19'), now, [allegationId]],
    )
    return { caseId, id, allegationId, otherId, referralId }
  }
  const show = (of: { caseId: string; id: string }, more: Partial<ShowEvidence> = {}, actor = staff) =>
    showEvidence(world.desk, {
      actor,
      ...of,
      to: { allegationId: '' },
      makers: 'banyak',
      reason: 'Acara terbuka, ratusan orang.',
      ...more,
    })
  async function codeOf(allegationId: string) {
    const code = newReceipt()
    await world.owner.query(
      `insert into netra.accused_codes (id, case_id, allegation_id, office_id, code_hash, made_at, made_by, expires_at)
       select $1, a.case_id, a.id, $3, $4, $5, $6, $5::timestamptz + interval '30 days' from netra.allegations a where a.id = $2`,
      [newId(), allegationId, world.office('BAWASLU-33.19'), accusedCodeHash(code), now, staff],
    )
    return printReceipt(code)
  }

  test('it is asked who could have made it: what few people could have made is put before nobody', async () => {
    const { allegationId, referralId, ...of } = await pictured()
    for (const makers of ['sedikit', 'satu'] as const)
      for (const to of [{ allegationId }, { referralId }])
        expect(await show(of, { to, makers })).toMatchObject({ refusal: { reason: 'points-to-maker' } })
    expect(await show(of, { to: { allegationId }, reason: ' ' })).toMatchObject({ refusal: { field: 'alasan' } })
    expect(await show(of, { to: { allegationId } }, neighbour)).toMatchObject({ refusal: { reason: 'not-found' } })
    // Past the use case, too: the table cannot hold it.
    const written = await asActor(world.clone.db, staff, (tx) =>
      sql`insert into netra.bukti_showings (id, bukti_id, case_id, allegation_id, makers, reason, copy_id, office_key_id, sha256, shown_at, shown_by)
        select ${newId()}::uuid, b.id, b.case_id, ${allegationId}::uuid, 'satu', 'x', k.copy_id, b.office_key_id, k.sha256, ${now}::timestamptz, ${staff}::uuid
        from netra.bukti b join netra.bukti_copies k on k.bukti_id = b.id where b.id = ${of.id}::uuid`.execute(tx),
    ).then(
      () => 'written',
      (error: unknown) => (error as { code?: string }).code,
    )
    expect(written).toBe('23514')
    expect(await events(of.caseId, 'evidence-shown')).toEqual([])
    granted(await show(of, { to: { allegationId } }))
    expect(await show(of, { to: { allegationId } })).toMatchObject({ refusal: { problem: 'told-before' } })
    expect(await events(of.caseId, 'evidence-shown')).toMatchObject([{ actor_id: staff, data: { makers: 'banyak' } }])
  })

  test('only a copy, and only of this case: not a paper, and not before the terlapor of another', async () => {
    const { allegationId, ...of } = await pictured()
    const elsewhere = await pictured()
    granted(await addEvidence(world.desk, { by: 'meja', actor: staff, caseId: of.caseId }, paper))
    const document = (await kept(of.caseId)).find(({ kind }) => kind === 'dokumen')?.id ?? ''
    expect(await show({ ...of, id: document }, { to: { allegationId } })).toMatchObject({
      refusal: { reason: 'no-safe-copy' },
    })
    for (const to of [{ allegationId: elsewhere.allegationId }, { referralId: elsewhere.referralId }])
      await expect(show(of, { to })).rejects.toThrow(/row-level security/)
    granted(await show(of, { to: { allegationId } }))
  })

  test('where a part of it was covered, the covered piece goes and never the one before', async () => {
    const { allegationId, referralId, ...of } = await pictured()
    const officer: EvidenceFrom = { by: 'meja', actor: staff, caseId: of.caseId }
    const covered = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#777777' } })
      .jpeg()
      .toBuffer()
    const announced = { size: covered.length, fingerprint: fingerprintOf(covered), editedOf: of.id }
    const editedId = granted(await beginUpload(world.desk, officer, announced)).id
    granted(await send(officer, editedId, covered))
    granted(await show(of, { to: { allegationId } }))
    const { shown } = granted(await openByCode(world.desk, await codeOf(allegationId), address))
    const copyOf = async (id: string) =>
      fingerprintOf(granted(await openCopy(world.desk, { ...of, id, actor: staff, size: 'salinan' }))).toString('hex')
    expect(shown.map(({ sha256 }) => sha256)).toEqual([await copyOf(editedId)])
    expect(shown[0]?.sha256).not.toBe(await copyOf(of.id))
    expect(await events(of.caseId, 'evidence-shown')).toMatchObject([{ data: { evidenceId: editedId } }])
    // Past the use case, too: the table takes no piece that was covered since.
    const written = await asActor(world.clone.db, staff, (tx) =>
      sql`insert into netra.bukti_showings (id, bukti_id, case_id, referral_id, makers, reason, copy_id, office_key_id, sha256, shown_at, shown_by)
        select ${newId()}::uuid, b.id, b.case_id, ${referralId}::uuid, 'banyak', 'x', k.copy_id, b.office_key_id, k.sha256, ${now}::timestamptz, ${staff}::uuid
        from netra.bukti b join netra.bukti_copies k on k.bukti_id = b.id where b.id = ${of.id}::uuid`.execute(tx),
    ).then(
      () => 'written',
      (error: unknown) => (error as { code?: string }).code,
    )
    expect(written).toBe('42501')
  })

  test('the terlapor sees by his code what was put before him, the other one nothing; the body its own file alone', async () => {
    const { allegationId, otherId, referralId, ...of } = await pictured()
    const [his, other] = [await codeOf(allegationId), await codeOf(otherId)]
    const shownTo = async (typed: string) => granted(await openByCode(world.desk, typed, address)).shown
    expect(await shownTo(his)).toEqual([])
    granted(await show(of, { to: { allegationId } }))
    const [shown] = await shownTo(his)
    expect(await shownTo(other)).toEqual([])
    const look = (typed: string) => openShownByCode(world.desk, { typed, address, showing: shown?.id ?? '' })
    const bytes = granted(await look(his))
    expect([Buffer.from(bytes).includes('TELEPON'), fingerprintOf(bytes).toString('hex')]).toEqual([
      false,
      shown?.sha256,
    ])
    expect((await look(other)).ok).toBe(false)

    const body = await world.person('bkpsdm', 'BKPSDM-33.19')
    const elsewhere = await world.person('kepala-opd', 'DINAS-33.19')
    granted(await show(of, { to: { referralId } }))
    const { shown: put } = granted(await openReferralPage(world.desk, { referralId, actor: body }))
    expect(put).toHaveLength(1)
    const lookAt = (actor: ActorId, showing: string) => openShownAtReferral(world.desk, { actor, referralId, showing })
    expect(fingerprintOf(granted(await lookAt(body, put[0]?.id ?? ''))).toString('hex')).toBe(put[0]?.sha256)
    expect((await lookAt(elsewhere, put[0]?.id ?? '')).ok).toBe(false)
    // What was put before the terlapor is not part of the file.
    expect((await lookAt(body, shown?.id ?? '')).ok).toBe(false)
    expect((await openCopy(world.desk, { ...of, actor: body, size: 'salinan' })).ok).toBe(false)
  })
})

test('the certificate has file, hash and every hand by its post, and names nobody', async () => {
  const { caseId, from } = await reported()
  granted(await addEvidence(world.desk, from, photo))
  granted(await addEvidence(world.desk, { by: 'meja', actor: staff, caseId }, paper))
  const [first = { id: '' }, second = { id: '' }] = await kept(caseId)
  for (const id of [first.id, second.id])
    await read(granted(await openEvidence(world.desk, { caseId, actor: staff, id })).bytes)
  const page = granted(await openCasePage(world.desk, { caseId, actor: staff }))
  const all = custodyPapers(page).map((one) => one.write({ page, specimen: false }))
  const one = custodyPaperOf(page, second.id)?.write({ page, specimen: false })
  if (all[0]?.kind !== 'sertifikat-bukti' || one?.kind !== 'sertifikat-bukti') throw new Error('no certificate')
  expect(all[0].pieces.map(({ chain }) => chain.length)).toEqual([3, 2])
  expect(one.pieces).toHaveLength(1)
  const words = JSON.stringify([all, one])
  for (const sha256 of [fingerprintOf(photo), fingerprintOf(paper)]) expect(words).toContain(sha256.toString('hex'))
  // The control: his name stands in the history that it is made of.
  const { rows: named } = await world.owner.query<{ name: string }>('select name from netra.accounts where id = $1', [
    staff,
  ])
  const name = named[0]?.name ?? '?'
  expect([JSON.stringify(page.timeline).includes(name), words.includes(name)]).toEqual([true, false])
  expect(words).toContain('BAWASLU-33.19')
  expect(custodyPaperOf(page, newId())).toBeNull()
  expect(caseFileOf(page, [], false).papers.map((filed) => filed.name)).toContainEqual(
    expect.stringMatching(/^naskah\/\d+-sertifikat-bukti.*-salinan\.pdf$/),
  )
  const seen = granted(await openCasePage(world.desk, { caseId, actor: above }))
  expect(custodyPapers(seen)).toEqual([])
})

describe('from the desk', () => {
  test('who handles the case adds to it, by name; whom the case accuses does not, in the same office', async () => {
    const { caseId } = await reported()
    granted(await addEvidence(world.desk, { by: 'meja', actor: staff, caseId }, paper))
    expect(await events(caseId, 'evidence-received')).toMatchObject([{ actor_id: staff, data: { door: 'meja' } }])
    const walled = await world.person('staf-penanganan', 'BAWASLU-33.19')
    await world.joins(walled, 'kepala-opd', 'DINAS-33.19')
    const accusing = await reported({ walled: [world.office('DINAS-33.19')] })
    const add = (actor: ActorId) => addEvidence(world.desk, { by: 'meja', actor, caseId: accusing.caseId }, paper)
    expect(await add(walled)).toMatchObject({ refusal: { reason: 'no-upload' } })
    granted(await add(staff))
  })
})

describe('what is not taken', () => {
  test('nothing, three gigabytes, and more than was announced', async () => {
    const { from } = await reported()
    expect(await announce(from, Buffer.alloc(0))).toMatchObject({ refusal: { reason: 'empty-file' } })
    const huge = { size: 3 * 1024 ** 3, fingerprint: randomBytes(32) }
    expect(await beginUpload(world.desk, from, huge)).toMatchObject({
      refusal: { reason: 'file-too-large', megabytes: 2048 },
    })
    const id = await begun(from, paper)
    expect(await send(from, id, Buffer.concat([paper, paper]))).toMatchObject({
      refusal: { reason: 'more-than-announced' },
    })
    expect(granted(await send(from, id, paper)).reached).toBe(paper.length)
  })

  test('a picture of two gigabytes, as soon as its first bytes say that it is one; a film of that size goes on', async () => {
    const { from, caseId } = await reported()
    const size = 2 * 1024 ** 3
    const first = (begins: string) => Buffer.concat([Buffer.from(begins, 'latin1'), Buffer.alloc(70_000)])
    const [picture, film] = [first('\xff\xd8\xff'), first('\x00\x00\x00\x18ftypisom')]
    const start = async (part: Buffer) => {
      const { id } = granted(await beginUpload(world.desk, from, { size, fingerprint: fingerprintOf(part) }))
      return { id, sent: await send(from, id, part) }
    }
    const refused = await start(picture)
    expect(refused.sent).toMatchObject({ refusal: { reason: 'file-too-large', kind: 'gambar', megabytes: 50 } })
    expect(await outcomeOf(refused.id)).toBe('ditolak')
    expect(await world.desk.uploads.reached(refused.id, size)).toBeNull()
    expect(await send(from, refused.id, picture)).toMatchObject({ refusal: { reason: 'upload-ended' } })
    const going = await start(film)
    expect(granted(going.sent).reached).toBe(film.length)
    granted(await cancelUpload(world.desk, from, going.id))
    expect(await outcomeOf(going.id)).toBe('dibatalkan')
    expect(await kept(caseId)).toEqual([])
  })

  test('a part whose checksum is wrong leaves the file where it stood, and so does one that does not follow', async () => {
    const { from } = await reported()
    const id = await begun(from, paper)
    granted(await send(from, id, paper.subarray(0, 50)))
    const rest = paper.subarray(50)
    const resume = (sha256: Buffer, at = 50) =>
      appendPart(world.desk, from, { id, from: at, length: rest.length, bytes: [rest], sha256 })
    expect(await resume(randomBytes(32))).toMatchObject({ refusal: { reason: 'wrong-checksum' } })
    expect(await send(from, id, paper.subarray(60), 60)).toMatchObject({ refusal: { reason: 'other-offset' } })
    expect(granted(await standOfUpload(world.desk, from, id)).reached).toBe(50)
    expect(granted(await resume(fingerprintOf(rest))).reached).toBe(paper.length)
  })

  test('the fifty-first file of a report; an officer has room of his own', async () => {
    const { caseId, from } = await reported()
    await world.owner.query(
      `insert into netra.uploads (id, case_id, report_id, office_key_id, size, fingerprint, started_at)
       select gen_random_uuid(), r.case_id, r.id, k.id, 1, sha256(n::text::bytea), $2
       from netra.reports r, netra.office_keys k, generate_series(1, 50) n where r.case_id = $1 and k.office_id = $3 limit 50`,
      [caseId, now, world.office('BAWASLU-33.19')],
    )
    expect(await announce(from, paper)).toMatchObject({ refusal: { reason: 'full', files: 50 } })
    granted(await addEvidence(world.desk, { by: 'meja', actor: staff, caseId }, paper))
  })

  test('anything once the case has ended', async () => {
    const { from, typed } = await reported({ state: 'tidak-diregister' })
    expect(await announce(from, paper)).toMatchObject({ refusal: { reason: 'case-over' } })
    expect(granted(await evidenceByReceipt(world.desk, { typed, address })).isOver).toBe(true)
  })
})

test.each([
  ['an archive that unfolds to petabytes', Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(500)])],
  ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['a photo that is a page too', Buffer.from('\xff\xd8\xff<script>alert(1)</script>', 'latin1')],
])('%s is kept to the byte, as what nobody opens here', async (_, bytes) => {
  const { caseId, from } = await reported()
  granted(await addEvidence(world.desk, from, bytes))
  const [evidence] = granted(await openEvidencePage(world.desk, { caseId, actor: staff })).evidence
  expect(evidence).toMatchObject({ kind: 'lain', mediaType: 'application/octet-stream', copy: null, copyRefused: null })
  const opened = granted(await openEvidence(world.desk, { caseId, actor: staff, id: evidence?.id ?? '' }))
  expect((await read(opened.bytes)).equals(bytes)).toBe(true)
})

test('a picture that cannot be opened is kept without a copy, and the history says why', async () => {
  const { caseId, from } = await reported()
  granted(await addEvidence(world.desk, from, Buffer.from('\xff\xd8\xff rusak', 'latin1')))
  expect(await events(caseId, 'evidence-copied')).toMatchObject([{ data: { refused: 'image-unreadable' } }])
  expect(await kept(caseId)).toMatchObject([{ kind: 'gambar' }])
})

describe('nothing is doubled', () => {
  test('the same bytes of one reporter are kept once; of another reporter of the same event they are his', async () => {
    const { caseId, from } = await reported()
    granted(await addEvidence(world.desk, from, paper))
    const id = await begun(from, paper)
    granted(await send(from, id, paper))
    expect([await outcomeOf(id), (await kept(caseId)).length]).toEqual(['kembar', 1])
    const linked = await reported()
    await world.owner.query(`update netra.cases set state = 'ditautkan', linked_case_id = $2 where id = $1`, [
      linked.caseId,
      caseId,
    ])
    granted(await addEvidence(world.desk, linked.from, paper))
    const both = await kept(caseId)
    expect([both.length, new Set(both.map(({ report_id }) => report_id)).size]).toEqual([2, 2])
    const own = granted(await evidenceByReceipt(world.desk, { typed: linked.typed, address }))
    expect(own.kept).toHaveLength(1)
  })

  test('a file that was whole when the process ended is noted when its sender asks', async () => {
    const { caseId, from } = await reported()
    const id = await begun(from, paper)
    await world.desk.uploads.append(id, { from: 0, size: paper.length }, [paper])
    expect(await kept(caseId)).toEqual([])
    const asked = await Promise.all([1, 2, 3].map(() => standOfUpload(world.desk, from, id)))
    expect(asked.map((one) => granted(one).reached)).toEqual([paper.length, paper.length, paper.length])
    expect([(await kept(caseId)).length, (await events(caseId, 'evidence-received')).length]).toEqual([1, 1])
  })
})

test('what nobody finishes in seven days is given up: its bytes go, and it is not gone on with', async () => {
  const { from } = await reported()
  const id = await begun(from, paper)
  granted(await send(from, id, paper.subarray(0, 9)))
  try {
    world.at('2024-10-23T02:59:00.000Z')
    await expireUploads(world.desk)
    expect(await outcomeOf(id)).toBeNull()
    world.at('2024-10-23T03:00:01.000Z')
    await expireUploads(world.desk)
    expect(await outcomeOf(id)).toBe('kedaluwarsa')
    expect(await world.desk.uploads.reached(id, paper.length)).toBeNull()
    expect(await send(from, id, paper.subarray(9), 9)).toMatchObject({ refusal: { reason: 'upload-ended' } })
    expect(await begun(from, paper)).not.toBe(id)
  } finally {
    world.at(now)
  }
})

test('no officer writes, changes or removes a row of it, past the functions that do', async () => {
  const { caseId, from } = await reported()
  granted(await addEvidence(world.desk, from, paper))
  const tries = (statement: string) =>
    asActor(world.clone.db, staff, (tx) => sql.raw(statement).execute(tx)).then(
      () => 'written',
      (error: unknown) => (error as { code?: string }).code,
    )
  for (const table of [
    'bukti',
    'bukti_copies',
    'bukti_edits',
    'bukti_imprints',
    'uploads',
    'bukti_links',
    'bukti_link_captures',
    'bukti_showings',
    'bukti_viewings',
  ])
    expect([
      await tries(`delete from netra.${table}`),
      await tries(`update netra.${table} set demonstration = true`),
      await tries(`insert into netra.${table} default values`),
    ]).toEqual(['42501', '42501', '42501'])
  expect(await tries(`select fingerprint from netra.uploads`)).toBe('42501')
  expect(await tries(`select id from netra.uploads where case_id = '${caseId}'`)).toBe('written')
})

describe('an edited copy', () => {
  const edit = (light: number) =>
    sharp({ create: { width: 300, height: 200, channels: 3, background: { r: light, g: light, b: light } } })
      .jpeg()
      .toBuffer()
  const announceEdit = (from: EvidenceFrom, bytes: Uint8Array, editedOf: string) =>
    beginUpload(world.desk, from, { size: bytes.length, fingerprint: fingerprintOf(bytes), editedOf })

  test('is paired with its original, and what an officer covers stands on what is covered already; the history has both hashes', async () => {
    const { caseId, from } = await reported()
    const officer: EvidenceFrom = { by: 'meja', actor: staff, caseId }
    const [first, second] = [await edit(40), await edit(200)]
    const original = await begun(from, photo)
    const edited = granted(await announceEdit(from, first, original)).id
    granted(await send(from, edited, first))
    expect(granted(await openEvidencePage(world.desk, { caseId, actor: staff })).edits).toEqual([])
    granted(await send(from, original, photo))
    const hash = (bytes: Uint8Array) => fingerprintOf(bytes).toString('hex')
    const pair = { evidenceId: original, editedId: edited, sha256: hash(photo), editedSha256: hash(first) }
    expect(await events(caseId, 'evidence-edited')).toMatchObject([{ data: pair }])
    // Named as one of the original, it stands on what covers it already: nothing is uncovered by it.
    const again = granted(await announceEdit(officer, second, original)).id
    granted(await send(officer, again, second))
    const told = (actor: ActorId) =>
      asActor(world.clone.db, actor, async (tx) => {
        const { rows: found } =
          await sql`select from netra.bukti_edits where original_id in (${original}, ${edited})`.execute(tx)
        return found.length
      })
    expect([await told(staff), await told(neighbour), await told(above)]).toEqual([2, 0, 0])
    expect(await events(caseId, 'evidence-edited')).toMatchObject([
      { data: pair },
      { actor_id: staff, data: { evidenceId: edited, editedId: again, sha256: hash(first) } },
    ])
  })

  test('is said by whoever sent the original, or who handles the case; another reporter and another officer say nothing of it', async () => {
    const { caseId, from } = await reported()
    const other = await reported()
    const original = await begun(from, photo)
    granted(await send(from, original, photo))
    const covered = await edit(90)
    const strangers: readonly EvidenceFrom[] = [
      other.from,
      { by: 'meja', actor: neighbour, caseId },
      { by: 'meja', actor: staff, caseId: other.caseId },
    ]
    for (const stranger of strangers)
      expect(await announceEdit(stranger, covered, original)).toMatchObject({ refusal: { reason: 'no-upload' } })
    granted(await announceEdit({ by: 'meja', actor: staff, caseId }, covered, original))
  })
})

test('how a picture looks is kept with it, for its officers alone', async () => {
  const { caseId, from } = await reported()
  const scene = await sharp(Buffer.from(Array.from({ length: 90 * 60 }, (_, at) => (at % 90) * 2)), {
    raw: { width: 90, height: 60, channels: 1 },
  })
    .jpeg()
    .toBuffer()
  granted(await addEvidence(world.desk, from, scene))
  const [{ id } = { id: '' }] = await kept(caseId)
  const seen = (actor: ActorId) =>
    asActor(world.clone.db, actor, async (tx) => {
      const { rows: found } = await sql<{ imprint: string }>`
        select encode(imprint, 'hex') as imprint from netra.bukti_imprints where bukti_id = ${id}`.execute(tx)
      return found.map(({ imprint }) => imprint)
    })
  expect([await seen(staff), await seen(neighbour), await seen(above)]).toEqual([['ffffffffffffffff'], [], []])
})
