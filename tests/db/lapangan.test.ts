import { createHash, randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  announceFiles,
  appendPart,
  beginUpload,
  bundleKeyFor,
  codesOfLhp,
  draftLhp,
  expireUploads,
  letDeviceIn,
  listFieldFiles,
  listNotedCodes,
  makeFieldCard,
  noteCode,
  openFieldCopy,
  openFieldOriginal,
  shortCode,
  shutDeviceOut,
  standOfUpload,
  submitLhp,
  takeCopy,
  takeDraft,
  whoSends,
  type AnnouncedFile,
  type EvidenceFrom,
  type LhpParts,
} from '#app'
import { beginDraft, keepCode, writeDraft, type Draft } from '#lib/lapangan/draft.ts'
import type { HeldFile } from '#lib/lapangan/held-file.ts'
import { planBundles } from '#lib/lapangan/bundle-plan.ts'
import { makeBundle } from '#lib/lapangan/bundle.ts'
import { importBundle } from '#lib/lapangan/import-bundle.ts'
import type { FieldPart } from '#core'
import { plainDate } from '#law'
import { asActor, newId, recordEvent, type ActorId } from '#store'
import { openWorld, type World } from './desk-world.ts'
import { granted } from './granted.ts'

/** What phones bring besides the text of an LHP. */

const now = '2024-10-10T02:00:00.000Z'
const notFound = { ok: false, refusal: { reason: 'not-found', basis: null } }

let world: World
let admin: ActorId
let author: ActorId
let beside: ActorId
let superior: ActorId
let phone: { readonly deviceId: string; readonly token: string }
let photo: Buffer
let copy: Buffer
beforeAll(async () => {
  world = await openWorld(now)
  author = await world.person('panwascam', 'PANWASCAM-33.19.01')
  beside = await world.person('staf-penanganan', 'BAWASLU-33.18')
  superior = await world.person('staf-penanganan', 'BAWASLU-33.19')
  admin = await world.person('administrator', 'BAWASLU-RI')
  phone = await phoneOf(author)
  const picture = sharp({ create: { width: 300, height: 200, channels: 3, background: '#806040' } })
  photo = await picture
    .clone()
    .withExif({ IFD0: { Make: 'TELEPON-CONTOH' } })
    .jpeg({ quality: 95 })
    .toBuffer()
  copy = await picture.clone().jpeg({ quality: 60 }).toBuffer()
})
afterAll(() => world.close())

async function phoneOf(account: ActorId) {
  const token = `${newId()}${newId()}`.replaceAll('-', '').slice(0, 43)
  const { code } = granted(await makeFieldCard(world.desk, admin, account))
  return { token, ...granted(await letDeviceIn(world.desk, { code, token })) }
}

const parts = (narrative: string): LhpParts => ({
  supervisor: { name: 'Contoh Panwas', position: 'Anggota', assignmentLetter: 'ST-1', address: 'Kaliwungu' },
  activity: { form: 'langsung', purpose: 'Pengawasan', target: 'Peserta', time: '09.00', place: 'Lapangan' },
  account: { narrative, checklist: [] },
  suspicion: null,
  dispute: null,
  signed: { place: 'Kaliwungu', on: '2024-10-10' },
})
const fields = (narrative = 'Uraian.') => ({
  electionId: 'pilkada-2024',
  regionCode: '33.19.01',
  stage: 'kampanye',
  happenedOn: plainDate('2024-10-09'),
  discoveredOn: plainDate('2024-10-09'),
  parts: parts(narrative),
})
const drafted = async () =>
  granted(await draftLhp(world.desk, { actor: author, officeId: world.office('PANWASCAM-33.19.01'), ...fields() }))
    .lhpId
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const photoFile = (more: Partial<AnnouncedFile> = {}): AnnouncedFile => ({
  id: newId(),
  kind: 'foto',
  sha256: hashOf(photo),
  size: photo.length,
  copy: { sha256: hashOf(copy), size: copy.length },
  // By a clock that is a day ahead.
  takenAt: '2024-10-11T01:30:00.000Z',
  ...more,
})
const announce = (lhpId: string, files: readonly AnnouncedFile[], actor = author) =>
  announceFiles(world.desk, { actor, deviceId: phone.deviceId, lhpId, files, phoneClock: '2024-10-11T02:00:00.000Z' })
const from = (fileId: string | null, part: 'salinan' | 'asli', actor = author): EvidenceFrom => ({
  by: 'ponsel',
  actor,
  fileId,
  part,
})
const begin = (sender: EvidenceFrom, bytes: Uint8Array) =>
  beginUpload(world.desk, sender, { size: bytes.length, fingerprint: createHash('sha256').update(bytes).digest() })
const append = (sender: EvidenceFrom, id: string, bytes: Uint8Array, at = 0) =>
  appendPart(world.desk, sender, { id, from: at, length: bytes.length, bytes: [bytes] })
const send = async (fileId: string, part: 'salinan' | 'asli', bytes: Uint8Array) => {
  const { id } = granted(await begin(from(fileId, part), bytes))
  return { id, answer: await append(from(null, part), id, bytes) }
}
const listed = async (lhpId: string, actor = author) => granted(await listFieldFiles(world.desk, { actor, lhpId }))
const read = async (bytes: AsyncIterable<Uint8Array>) => Buffer.concat(await Array.fromAsync(bytes))

describe('a photo of a phone', () => {
  test('is announced by its hash, comes as a safe copy in parts, and as the original that matches it', async () => {
    const lhpId = await drafted()
    const file = photoFile()
    expect(await announce(newId(), [file])).toEqual({ ok: false, refusal: { reason: 'no-lhp' } })
    granted(await announce(lhpId, [file]))
    granted(await announce(lhpId, [{ ...file, takenAt: now }]))
    expect(await listed(lhpId)).toMatchObject({
      files: [
        {
          id: file.id,
          takenAt: file.takenAt,
          announcedAt: now,
          clockAhead: 86_400,
          copyCame: null,
          originalCame: null,
        },
      ],
      custody: [{ type: 'lhp-file-announced', data: { fileId: file.id, sha256: file.sha256 } }],
    })
    const sender = from(file.id, 'salinan')
    const { id } = granted(await begin(sender, copy))
    expect(granted(await append(sender, id, copy.subarray(0, 90))).reached).toBe(90)
    // From another tab, that knows the upload alone.
    expect(granted(await begin(sender, copy)).id).toBe(id)
    expect(granted(await standOfUpload(world.desk, from(null, 'salinan'), id)).reached).toBe(90)
    granted(await append(from(null, 'salinan'), id, copy.subarray(90), 90))
    expect(granted(await begin(sender, copy)).id).toBe(id)
    expect(granted(await standOfUpload(world.desk, sender, id)).reached).toBe(copy.length)
    granted((await send(file.id, 'asli', photo)).answer)
    const page = await listed(lhpId)
    expect(page.files).toMatchObject([
      {
        copyCame: { stand: 'cocok', mediaType: 'image/jpeg' },
        originalCame: { stand: 'cocok', sha256: file.sha256, size: photo.length },
      },
    ])
    expect(page.custody.map(({ type, data }) => [type, data['matches']])).toEqual([
      ['lhp-file-announced', undefined],
      ['lhp-copy-received', true],
      ['lhp-original-received', true],
    ])
    expect(granted(await openFieldCopy(world.desk, { actor: author, lhpId, id: file.id }))).toEqual(copy)
  })

  test('that was announced and whose answer was lost stays with its LHP, also when it is announced for another', async () => {
    const [first, second] = [await drafted(), await drafted()]
    const [file, other] = [photoFile(), photoFile()]
    granted(await announce(first, [file]))
    const said = granted(await announce(second, [file, other]))
    expect(said.map(({ id, copy: came }) => [id, came])).toEqual([
      [file.id, 'belum'],
      [other.id, 'belum'],
    ])
    granted((await send(file.id, 'salinan', copy)).answer)
    expect((await listed(first)).files.map(({ id }) => id)).toEqual([file.id])
    expect((await listed(second)).files.map(({ id }) => id)).toEqual([other.id])
    expect((await listed(second)).custody.map(({ data }) => data['fileId'])).toEqual([other.id])
    // Of somebody else's file nothing is told, and it stays his.
    const stranger = await world.person('panwascam', 'PANWASCAM-33.19.01')
    const { deviceId } = await phoneOf(stranger)
    const place = { actor: stranger, officeId: world.office('PANWASCAM-33.19.01') }
    const { lhpId } = granted(await draftLhp(world.desk, { ...place, ...fields() }))
    const sent = { actor: stranger, deviceId, lhpId, files: [file], phoneClock: '2024-10-11T02:00:00.000Z' }
    expect(granted(await announceFiles(world.desk, sent))).toEqual([])
    expect((await listed(first)).files.map(({ id }) => id)).toEqual([file.id])
  })

  test('that arrives as other bytes is kept, and said', async () => {
    const lhpId = await drafted()
    const file = photoFile()
    granted(await announce(lhpId, [file]))
    const other = Buffer.from(photo)
    other[photo.length - 3] = (other[photo.length - 3] ?? 0) ^ 1
    granted((await send(file.id, 'asli', other)).answer)
    const { files, custody } = await listed(lhpId)
    expect(files).toMatchObject([{ originalCame: { stand: 'beda', sha256: hashOf(other) } }])
    expect(custody.at(-1)?.data).toMatchObject({ matches: false, announced: file.sha256, sha256: hashOf(other) })
  })

  test('is not taken as a safe copy with what the camera wrote, nor in another size; a bare one still is', async () => {
    const lhpId = await drafted()
    const file = photoFile({ copy: { sha256: hashOf(photo), size: photo.length } })
    granted(await announce(lhpId, [file]))
    expect((await begin(from(file.id, 'salinan'), copy)).ok).toBe(false)
    const { id, answer } = await send(file.id, 'salinan', photo)
    expect(answer).toEqual({ ok: false, refusal: { reason: 'not-a-safe-copy' } })
    expect((await standOfUpload(world.desk, from(null, 'salinan'), id)).ok).toBe(false)
    expect(await openFieldCopy(world.desk, { actor: author, lhpId, id: file.id })).toEqual(notFound)
    const bare = photoFile()
    granted(await announce(lhpId, [bare]))
    granted((await send(bare.id, 'salinan', copy)).answer)
  })

  test('comes whole with its announcement, once however often it is sent, also where the first answer was cut short', async () => {
    const lhpId = await drafted()
    const [file, cut, half] = [photoFile(), photoFile(), photoFile()]
    granted(await announce(lhpId, [file, cut, half]))
    const sender = (fileId: string, actor = author) => ({ by: 'ponsel', actor, fileId, part: 'salinan' }) as const
    const whole = { size: copy.length, bytes: copy }
    const came = granted(await takeCopy(world.desk, sender(file.id), whole))
    expect(came.reached).toBe(copy.length)
    // Again, and by the way of parts: it is there.
    expect(granted(await takeCopy(world.desk, sender(file.id), whole)).id).toBe(came.id)
    expect(granted(await begin(sender(file.id), copy)).id).toBe(came.id)
    expect(granted(await openFieldCopy(world.desk, { actor: author, lhpId, id: file.id }))).toEqual(copy)
    // The process ended when the bytes lay there and before that was noted: a row that is coming, and nothing that grows.
    const begun = granted(await begin(sender(cut.id), copy))
    await world.desk.uploads.forget(begun.id)
    expect(granted(await takeCopy(world.desk, sender(cut.id), whole))).toEqual({ id: begun.id, reached: copy.length })
    // The line broke on the way: what came stays, and the rest goes on from there.
    const part = granted(await takeCopy(world.desk, sender(half.id), { ...whole, bytes: copy.subarray(0, 70) }))
    expect(part.reached).toBe(70)
    expect(granted(await takeCopy(world.desk, sender(half.id), whole))).toEqual({ id: part.id, reached: copy.length })
    const { files, custody } = await listed(lhpId)
    expect(files.map(({ copyCame }) => copyCame?.stand)).toEqual(['cocok', 'cocok', 'cocok'])
    expect(custody.filter(({ type }) => type === 'lhp-copy-received')).toHaveLength(3)
    for (const { id } of files)
      expect(granted(await openFieldCopy(world.desk, { actor: author, lhpId, id }))).toEqual(copy)
  })

  test('that comes whole is held to the same: no other bytes unsaid, nothing beside the picture, nobody else, no other size', async () => {
    const lhpId = await drafted()
    const [other, spoken, mine] = [photoFile(), photoFile(), photoFile()]
    granted(await announce(lhpId, [other, spoken, mine]))
    const take = (fileId: string, bytes: Uint8Array, more: object = {}) =>
      takeCopy(
        world.desk,
        { by: 'ponsel', actor: author, fileId, part: 'salinan', ...more },
        { size: bytes.length, bytes },
      )
    const another = Buffer.from(copy)
    // Within the scan: a picture still, and another one.
    another[another.length - 20] = (another[another.length - 20] ?? 0) ^ 1
    granted(await take(other.id, another))
    expect((await listed(lhpId)).files.find(({ id }) => id === other.id)?.copyCame?.stand).toBe('beda')
    const speaks = Buffer.concat([copy.subarray(0, 2), Buffer.from('fffe0006ABCD', 'latin1'), copy.subarray(2)])
    expect(await take(spoken.id, speaks)).toMatchObject({ refusal: { reason: 'no-upload' } })
    const sameSize = Buffer.alloc(copy.length, 'x')
    expect(await take(spoken.id, sameSize)).toMatchObject({ refusal: { reason: 'not-a-safe-copy' } })
    for (const actor of [beside, superior])
      expect(await take(mine.id, copy, { actor })).toMatchObject({ refusal: { reason: 'no-upload' } })
    expect(await take(newId(), copy)).toMatchObject({ refusal: { reason: 'no-upload' } })
    granted(await take(mine.id, copy))
  })

  test('belongs to no more than fifty of an LHP', async () => {
    const lhpId = await drafted()
    granted(
      await announce(
        lhpId,
        Array.from({ length: 50 }, () => photoFile()),
      ),
    )
    expect(await announce(lhpId, [photoFile()])).toEqual({ ok: false, refusal: { reason: 'too-many-files', most: 50 } })
  })

  test('is read by who reads its LHP, sent by nobody but its phone, and its opening is an event', async () => {
    const lhpId = await drafted()
    granted(await submitLhp(world.desk, { actor: author, lhpId }))
    // Signal came after the text was submitted.
    const file = photoFile()
    granted(await announce(lhpId, [file]))
    granted((await send(file.id, 'salinan', copy)).answer)
    const { id } = granted(await begin(from(file.id, 'asli'), photo))
    for (const actor of [beside, superior]) {
      expect(await announce(lhpId, [photoFile()], actor)).toEqual({ ok: false, refusal: { reason: 'no-lhp' } })
      expect((await begin(from(file.id, 'asli', actor), photo)).ok).toBe(false)
      expect((await append(from(null, 'asli', actor), id, photo)).ok).toBe(false)
    }
    granted(await append(from(null, 'asli'), id, photo))
    const wanted = { lhpId, id: file.id }
    expect(await listFieldFiles(world.desk, { actor: beside, lhpId })).toEqual(notFound)
    expect(await openFieldCopy(world.desk, { actor: beside, ...wanted })).toEqual(notFound)
    expect(await openFieldOriginal(world.desk, { actor: beside, ...wanted })).toEqual(notFound)
    expect((await listed(lhpId, superior)).files).toHaveLength(1)
    const opened = granted(await openFieldOriginal(world.desk, { actor: superior, ...wanted }))
    expect((await read(opened.bytes)).equals(photo)).toBe(true)
    expect((await listed(lhpId, superior)).custody.at(-1)).toMatchObject({
      type: 'lhp-original-opened',
      data: { fileId: file.id, sha256: file.sha256 },
    })
  })

  test('is never changed by whoever sent it, and announced for nobody else', async () => {
    const lhpId = await drafted()
    const file = photoFile()
    granted(await announce(lhpId, [file]))
    const { id } = await send(file.id, 'salinan', copy)
    const change = (table: 'netra.lhp_files' | 'netra.lhp_uploads') =>
      asActor(world.desk.db, author, (tx) => tx.deleteFrom(table).where('id', '=', id).execute())
    await expect(change('netra.lhp_files')).rejects.toThrow(/permission denied/)
    await expect(change('netra.lhp_uploads')).rejects.toThrow(/permission denied/)
    const reopened = await asActor(world.desk.db, author, (tx) =>
      tx.updateTable('netra.lhp_uploads').set({ media_type: 'text/html' }).where('id', '=', id).executeTakeFirst(),
    )
    expect(reopened.numUpdatedRows).toBe(0n)
    const forged = { id: newId(), lhp_id: lhpId, account_id: superior, device_id: phone.deviceId, kind: 'foto' }
    const row = { ...forged, original_sha256: Buffer.alloc(32), original_size: 1, taken_at: now, announced_at: now }
    await expect(
      asActor(world.desk.db, superior, (tx) => tx.insertInto('netra.lhp_files').values(row).execute()),
    ).rejects.toThrow(/row-level security/)
  })

  test('is told of in the history by its own rows alone', async () => {
    const lhpId = await drafted()
    granted(await submitLhp(world.desk, { actor: author, lhpId }))
    const file = photoFile()
    granted(await announce(lhpId, [file]))
    const tell = (actor: ActorId, type: string, data: Record<string, string>) =>
      asActor(world.desk.db, actor, (tx) =>
        recordEvent(tx, {
          ...{ stream: 'lhp', type, about: { lhpId }, actor, happenedAt: now, recordedAt: now, data },
        }),
      )
    const here = { fileId: file.id, sha256: file.sha256 }
    const member = await world.person('panwascam', 'PANWASCAM-33.19.01')
    for (const [actor, type, data] of [
      // Announced in another transaction; never come; of no file here; of an LHP that he does not see.
      [author, 'lhp-file-announced', here],
      [author, 'lhp-original-received', here],
      [member, 'lhp-original-opened', { ...here, fileId: newId() }],
      [beside, 'lhp-original-opened', here],
    ] as const)
      await expect(tell(actor, type, data)).rejects.toThrow(/row-level security/)
    await tell(member, 'lhp-original-opened', here)
  })

  test('goes with a draft that is deleted by rule, and an unfinished one after seven days; what is kept stays', async () => {
    const [gone, stays] = [await drafted(), await drafted()]
    const [one, two, half] = [photoFile(), photoFile(), photoFile()]
    granted(await announce(gone, [one]))
    granted(await announce(stays, [two, half]))
    const lost = await send(one.id, 'salinan', copy)
    const kept = await send(two.id, 'salinan', copy)
    const begun = granted(await begin(from(half.id, 'salinan'), copy))
    // As the sweep of drafts does.
    await world.owner.query('delete from netra.lhps where id = $1', [gone])
    world.at('2024-10-18T02:00:00.000Z')
    await expireUploads(world.desk)
    world.at(now)
    expect([await world.desk.files.read(lost.id), (await world.desk.files.read(kept.id)) === null]).toEqual([
      null,
      false,
    ])
    expect((await standOfUpload(world.desk, from(null, 'salinan'), begun.id)).ok).toBe(false)
    const { rows } = await world.owner.query<{ outcome: string }>(
      'select outcome from netra.lhp_uploads where id = any ($1) order by outcome',
      [[lost.id, kept.id, begun.id]],
    )
    expect(rows).toEqual([{ outcome: 'diterima' }, { outcome: 'kedaluwarsa' }])
  })
})

describe('a short code', () => {
  const note = (code: string, actor = superior, office: 'BAWASLU-33.19' | 'BAWASLU-33.18' = 'BAWASLU-33.19') =>
    noteCode(world.desk, {
      ...{ actor, officeId: world.office(office), code, via: 'telepon' },
      ...{ calledBy: 'Contoh Panwas, Kaliwungu', calledAt: '2024-10-10T01:50:00.000Z' },
    })
  const values = (uraian: string) => ({ tahapan: 'kampanye', uraian })
  /** A text on the phone, with the code it showed for it. */
  const coded = async (lhpId: string, uraian = 'Saat itu.') => {
    const text = { key: newId(), writtenAt: '2024-10-10T01:45:00.000Z', values: values(uraian) }
    return { ...text, shown: await shortCode({ ...text, lhpId }) }
  }
  const arrive = (lhpId: string, codes: readonly Awaited<ReturnType<typeof coded>>[], uraian = 'Saat itu.') =>
    takeDraft(world.desk, {
      ...fields(uraian),
      ...{ actor: author, deviceId: phone.deviceId, officeId: world.office('PANWASCAM-33.19.01'), lhpId, key: newId() },
      ...{ base: null, after: [], writtenAt: '2024-10-10T01:45:00.000Z', codes },
    })
  const notedCode = async (code: string, actor = superior) =>
    granted(await listNotedCodes(world.desk, actor)).find((one) => one.code === code)

  test('that was noted is proven by the text that arrives later, also while that is a draft nobody else reads', async () => {
    const lhpId = newId()
    const text = await coded(lhpId)
    granted(await note(text.shown.toLowerCase()))
    expect(await note(text.shown)).toEqual({ ok: false, refusal: { reason: 'noted-before' } })
    expect(await notedCode(text.shown)).toMatchObject({ notedAt: now, via: 'telepon', arrival: null })
    world.at('2024-10-12T02:00:00.000Z')
    granted(await arrive(lhpId, [text]))
    const arrival = { isTrue: true, receivedAt: '2024-10-12T02:00:00.000Z' }
    expect(await notedCode(text.shown)).toMatchObject({ arrival: { ...arrival, lhpId: null } })
    granted(await submitLhp(world.desk, { actor: author, lhpId }))
    world.at(now)
    expect(await notedCode(text.shown)).toMatchObject({ arrival: { ...arrival, lhpId } })
    expect(granted(await codesOfLhp(world.desk, { actor: superior, lhpId }))).toMatchObject([
      { code: text.shown, shown: text.shown, values: text.values, noted: { notedAt: now, office: 'BAWASLU-33.19' } },
    ])
    expect(granted(await codesOfLhp(world.desk, { actor: beside, lhpId }))).toEqual([])
    // Another chain sees neither the note nor that anything came.
    expect(await notedCode(text.shown, beside)).toBeUndefined()
    expect(await note(text.shown, superior, 'BAWASLU-33.18').catch(String)).toMatch(/row-level security/)
  })

  test('for which another text arrives proves nothing, and that is said', async () => {
    const lhpId = newId()
    const text = await coded(lhpId)
    granted(await note(text.shown))
    granted(await arrive(lhpId, [{ ...text, values: values('Ditulis kemudian.') }]))
    expect(await notedCode(text.shown)).toMatchObject({ arrival: { isTrue: false } })
    const [kept] = granted(await codesOfLhp(world.desk, { actor: author, lhpId }))
    expect(kept?.shown).toBe(text.shown)
    expect(kept?.code).not.toBe(text.shown)
  })

  test('that was heard wrong is none, one of the future is refused, and a text is kept as it came first', async () => {
    const lhpId = newId()
    const text = await coded(lhpId)
    const wrong = (text.shown.startsWith('A') ? 'B' : 'A') + text.shown.slice(1)
    expect(await note(wrong)).toEqual({ ok: false, refusal: { reason: 'not-a-code' } })
    world.at('2024-10-10T01:00:00.000Z')
    expect(await note(text.shown)).toMatchObject({ refusal: { field: 'calledAt', problem: 'in-the-future' } })
    world.at(now)
    granted(await arrive(lhpId, [text]))
    const again = { ...text, values: values('Lain.') }
    const next = { actor: author, deviceId: phone.deviceId, officeId: world.office('PANWASCAM-33.19.01'), lhpId }
    granted(
      await takeDraft(world.desk, {
        ...{ ...fields('Lain.'), ...next, key: newId(), base: 1, after: [], writtenAt: now, codes: [again] },
      }),
    )
    expect(granted(await codesOfLhp(world.desk, { actor: author, lhpId }))).toMatchObject([{ values: text.values }])
  })
})

describe("a day's work, carried by hand", () => {
  const at = '2024-10-10T01:30:00.000Z'
  const stamp = () => ({ key: newId(), at })
  const values = {
    bentuk: 'langsung',
    tahapan: 'kampanye',
    pemilihan: 'pilkada-2024',
    uraian: 'Tanpa jaringan.',
    'nama-pengawas': 'Contoh',
  }
  const held = (draftId: string): HeldFile => ({
    ...{ id: newId(), draftId, form: 'lhp', kind: 'foto', takenAt: at, pieces: [photo.length] },
    stand: { at: 'menunggu', sha256: hashOf(photo), copy: { sha256: hashOf(copy), size: copy.length } },
  })
  type Bytes = Uint8Array<ArrayBuffer>
  const bundlesOf = async (
    owned: typeof phone,
    drafts: readonly Draft[],
    files: readonly HeldFile[] = [],
    { bytesOf, most }: { readonly bytesOf?: Uint8Array; readonly most?: number } = {},
  ) => {
    const sender = await whoSends(world.desk, owned.token)
    const key = sender && (await bundleKeyFor(world.desk, sender, null))
    if (key === null) throw new Error('the phone was given no key')
    const plan = planBundles(files, most)
    const read = (_: HeldFile, part: FieldPart, from: number, length: number): Promise<Bytes> =>
      Promise.resolve(Uint8Array.from(part === 'salinan' ? copy : (bytesOf ?? photo)).slice(from, from + length))
    const rest = { key, token: owned.token, madeAt: at, drafts, read, of: plan.length }
    return Promise.all(plan.map((slices, n) => makeBundle({ ...rest, slices, number: n + 1 })))
  }
  const bundleOf = async (...of: Parameters<typeof bundlesOf>): Promise<string> => {
    const [text, ...more] = await bundlesOf(...of)
    if (text === undefined || more.length > 0) throw new Error('it is not one bundle')
    return text
  }
  const bring = (text: string, actor = superior, office: 'BAWASLU-33.19' | 'BAWASLU-33.18' = 'BAWASLU-33.19') =>
    importBundle(world.desk, { actor, officeId: world.office(office), text })
  const rows = async () =>
    (
      await world.owner.query<Record<string, number>>(
        `select (select count(*)::int from netra.lhps where author_id = $1) as lhps,
           (select count(*)::int from netra.lhp_files where account_id = $1) as files,
           (select count(*)::int from netra.lhp_uploads where outcome = 'diterima') as parts`,
        [author],
      )
    ).rows[0]

  test('is taken at an office of its chain, twice it is the same, and the line finds it there', async () => {
    const first = beginDraft(newId(), values, stamp())
    const shown = keepCode(first, await shortCode({ ...first, lhpId: first.id }))
    const drafts = [
      writeDraft(shown, { ...values, uraian: 'Ditambah.' }, stamp()),
      beginDraft(newId(), values, stamp()),
    ]
    const file = held(first.id)
    const text = await bundleOf(phone, drafts, [file])
    // It says whose key it needs, and nothing else.
    for (const word of ['Tanpa jaringan', 'Contoh', phone.token])
      expect(atob(text.split('\n')[2] ?? '')).not.toContain(word)
    expect(granted(await bring(text))).toMatchObject({
      drafts: [{ how: 'baru' }, { how: 'baru' }],
      files: 1,
      refusedFiles: 0,
    })
    const once = await rows()
    expect((await listed(first.id)).files).toMatchObject([{ copyCame: { stand: 'cocok' }, clockAhead: null }])
    expect(granted(await codesOfLhp(world.desk, { actor: author, lhpId: first.id }))).toHaveLength(1)
    world.at('2024-10-10T05:00:00.000Z')
    // A messenger wrote other ends of lines.
    const again = granted(await bring(text.replaceAll('\n', '\r\n')))
    expect(again).toMatchObject({ drafts: [{ how: 'sama' }, { how: 'sama' }], files: 1 })
    world.at(now)
    expect(await rows()).toEqual(once)
    const { rows: noted } = await world.owner.query<{ n: number }>(
      `select count(*)::int as n from netra.events where type = 'field-bundle-imported' and actor_id = $1`,
      [superior],
    )
    expect(noted).toEqual([{ n: 2 }])
  })

  test('is refused at another office, damaged, or of a phone that was shut out, and nothing of it is taken', async () => {
    const owned = await phoneOf(author)
    const text = await bundleOf(owned, [beginDraft(newId(), values, stamp())])
    const before = await rows()
    const says = async (
      given: string,
      actor = superior,
      office: 'BAWASLU-33.19' | 'BAWASLU-33.18' = 'BAWASLU-33.19',
    ) => {
      const brought = await bring(given, actor, office)
      return brought.ok ? 'taken' : brought.refusal.reason
    }
    expect(await says(text, beside, 'BAWASLU-33.18')).toBe('not-your-chain')
    expect(await says('Catatan biasa.')).toBe('not-a-bundle')
    const damaged = text.slice(0, -40) + (text.at(-40) === 'A' ? 'B' : 'A') + text.slice(-39)
    expect(await says(damaged)).toBe('bundle-broken')
    // Under the key of somebody else's phone.
    const other = await bundleOf(phone, [])
    expect(await says([...other.split('\n').slice(0, 2), text.split('\n')[2]].join('\n'))).toBe('bundle-broken')
    granted(await shutDeviceOut(world.desk, admin, owned.deviceId))
    expect(await says(text)).toBe('unknown-device')
    expect(await rows()).toEqual(before)
  })

  test('that was changed elsewhere since overwrites nothing', async () => {
    const draft = beginDraft(newId(), values, stamp())
    const sender = { actor: author, deviceId: phone.deviceId, officeId: world.office('PANWASCAM-33.19.01') }
    const stored = {
      ...fields('Dari meja.'),
      ...sender,
      lhpId: draft.id,
      key: newId(),
      base: null,
      after: [],
      writtenAt: at,
    }
    granted(await takeDraft(world.desk, stored))
    const text = await bundleOf(phone, [draft])
    expect(granted(await bring(text))).toMatchObject({ drafts: [{ how: 'bentrok' }], files: 0, refusedFiles: 0 })
  })

  const long = randomBytes(250_000)
  /** A recording that needs three bundles of a hundred thousand bytes. */
  const threeOf = async () => {
    const draft = beginDraft(newId(), values, stamp())
    const sound: HeldFile = {
      ...held(draft.id),
      ...{ kind: 'rekaman', pieces: [long.length], stand: { at: 'menunggu', sha256: hashOf(long), copy: null } },
    }
    const bundles = await bundlesOf(phone, [draft], [sound], { bytesOf: long, most: 100_000 })
    const stands = async () => (await listed(draft.id)).files.map(({ originalCame }) => originalCame?.stand ?? null)
    return { bundles, stands }
  }
  const waiting = async () => {
    const { rows: found } = await world.owner.query<{ id: string }>(
      'select bundle_id as id from netra.field_bundles_waiting order by 1',
    )
    return found.map(({ id }) => id)
  }

  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 0],
    [2, 0, 1],
  ])
    test(`in three parts is whole once all have come, brought in the order ${order.map((n) => n + 1).join(', ')}`, async () => {
      const { bundles, stands } = await threeOf()
      expect(bundles).toHaveLength(3)
      for (const [nth, n] of order.entries()) {
        if (nth > 0) expect(await stands()).toEqual([null])
        expect(granted(await bring(bundles[n] ?? ''))).toMatchObject({ number: n + 1, of: 3, refusedFiles: 0 })
      }
      expect(await stands()).toEqual(['cocok'])
      expect(await waiting()).toEqual([])
      const once = await rows()
      for (const text of bundles) expect(granted(await bring(text))).toMatchObject({ early: 0, refusedFiles: 0 })
      expect(await rows()).toEqual(once)
    })

  test('that waits for another lies sealed, once however often it is brought, seen by its chain alone, and goes after its days', async () => {
    const { bundles, stands } = await threeOf()
    const last = bundles[2] ?? ''
    expect(granted(await bring(last))).toMatchObject({ early: 1, files: 0, drafts: [{ how: 'baru' }] })
    expect(granted(await bring(last))).toMatchObject({ early: 1, files: 0 })
    const [id, ...more] = await waiting()
    expect(more).toEqual([])
    expect(Buffer.from((await world.desk.files.read(id ?? '')) ?? []).toString()).toBe(last)
    const seen = (actor: ActorId) =>
      asActor(world.desk.db, actor, (tx) => tx.selectFrom('netra.field_bundles_waiting').select('bundle_id').execute())
    const removed = (actor: ActorId) =>
      asActor(world.desk.db, actor, async (tx) => {
        const { numDeletedRows } = await tx.deleteFrom('netra.field_bundles_waiting').executeTakeFirst()
        return numDeletedRows
      })
    expect(await seen(superior)).toHaveLength(1)
    expect([await seen(beside), await removed(beside)]).toEqual([[], 0n])
    world.at('2024-10-16T02:00:00.000Z')
    await expireUploads(world.desk)
    expect(await waiting()).toEqual([id])
    world.at('2024-10-18T02:00:00.000Z')
    await expireUploads(world.desk)
    expect([await waiting(), await world.desk.files.read(id ?? '')]).toEqual([[], null])
    world.at(now)
    // What it lacked may still come: then it is brought again.
    for (const text of bundles) granted(await bring(text))
    expect(await stands()).toEqual(['cocok'])
  })

  test('has a key that nobody but its owner and his chain sees', async () => {
    const seen = (actor: ActorId) =>
      asActor(world.desk.db, actor, (tx) => tx.selectFrom('netra.field_bundle_keys').select('id').execute())
    expect((await seen(author)).length).toBeGreaterThan(0)
    expect((await seen(superior)).length).toBeGreaterThan(0)
    expect(await seen(beside)).toEqual([])
    const sender = await whoSends(world.desk, phone.token)
    const key = sender && (await bundleKeyFor(world.desk, sender, null))
    expect(sender && (await bundleKeyFor(world.desk, sender, key?.id ?? null))).toBeNull()
  })
})
