import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addEvidence,
  appendPart,
  beginUpload,
  cancelUpload,
  evidenceByReceipt,
  expireUploads,
  openCasePage,
  openCopy,
  openEvidence,
  openEvidencePage,
  openOutgoing,
  standOfUpload,
  type EvidenceFrom,
} from '#app'
import { asActor, newReceipt, printReceipt, receiptHash, type ActorId } from '#store'
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
    expect(granted(await send(from, id, photo.subarray(0, 100)))).toEqual({ size: photo.length, reached: 100 })
    expect(await kept(caseId)).toEqual([])
    granted(await send(from, id, photo.subarray(100), 100))
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
    const { custody } = granted(await openEvidencePage(world.desk, { caseId, actor: staff }))
    expect(custody.map(({ type }) => type).toSorted()).toEqual([
      'evidence-copied',
      'evidence-opened',
      'evidence-received',
    ])
    expect(custody.every(({ data }) => data['evidenceId'] === id)).toBe(true)
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
    expect((await openEvidence(world.desk, { caseId, actor: staff, id })).ok).toBe(true)
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
  for (const table of ['bukti', 'bukti_copies', 'bukti_edits', 'bukti_imprints', 'uploads'])
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

  test('goes out in the place of its original, and of it the one that an officer makes; the history has both hashes', async () => {
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
    const outside = async (id: string) =>
      Buffer.from(granted(await openOutgoing(world.desk, { caseId, actor: staff, id })).bytes)
    const copyOf = async (id: string) =>
      Buffer.from(granted(await openCopy(world.desk, { caseId, actor: staff, id, size: 'salinan' })))
    expect((await outside(original)).equals(await copyOf(edited))).toBe(true)
    expect((await copyOf(original)).equals(await copyOf(edited))).toBe(false)
    expect(await events(caseId, 'evidence-handed')).toMatchObject([
      { actor_id: staff, data: { evidenceId: original, handedId: edited } },
    ])
    // Named as one of the original, it stands on what covers it already: nothing is uncovered by it.
    const again = granted(await announceEdit(officer, second, original)).id
    granted(await send(officer, again, second))
    expect((await outside(original)).equals(await copyOf(again))).toBe(true)
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

  test('is none where there is none: the safe copy goes out, and to nobody who does not handle the case', async () => {
    const { caseId, from } = await reported()
    granted(await addEvidence(world.desk, from, photo))
    const [{ id } = { id: '' }] = await kept(caseId)
    for (const actor of [neighbour, above])
      expect((await openOutgoing(world.desk, { caseId, actor, id })).ok).toBe(false)
    expect(await events(caseId, 'evidence-handed')).toEqual([])
    granted(await openOutgoing(world.desk, { caseId, actor: staff, id }))
    expect(await events(caseId, 'evidence-handed')).toMatchObject([{ data: { evidenceId: id, handedId: id } }])
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
