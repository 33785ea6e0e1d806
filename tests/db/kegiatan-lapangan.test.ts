import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  bundleKeyFor,
  letDeviceIn,
  makeFieldCard,
  openPhoto,
  shutDeviceOut,
  takeActivity,
  takeActivityPhoto,
  whoSends,
  writeSection,
} from '#app'
import { bareJpeg } from '#core'
import { activityReceipts, asActor, newId, type ActorId } from '#store'
import { beginDraft, markSent, type Draft } from '#lib/lapangan/draft.ts'
import { makeBundle } from '#lib/lapangan/bundle.ts'
import type { FieldActivityBody } from '#lib/lapangan/bodies.ts'
import type { HeldFile } from '#lib/lapangan/held-file.ts'
import { figureNames } from '#lib/kegiatan/release.ts'
import { readAllSections } from '#lib/kegiatan/section-form.ts'
import { importBundle } from '#lib/lapangan/import-bundle.ts'
import { bodyOf } from '#lib/lapangan/line.ts'
import { storeFieldActivity } from '#lib/lapangan/take-field-activity.ts'
import { openWorld, type World } from './desk-world.ts'
import { granted } from './granted.ts'

/** Activities as phones bring them: once, whichever answer was lost, and never over another text. */

const now = '2024-10-10T02:00:00.000Z'
let world: World
let admin: ActorId
let author: ActorId
let beside: ActorId
let superior: ActorId
let phone: { readonly deviceId: string; readonly token: string }
let copy: Uint8Array
const original = createHash('sha256').update('asli (contoh)').digest('hex')

beforeAll(async () => {
  world = await openWorld(now)
  author = await world.person('panwascam', 'PANWASCAM-33.19.01')
  beside = await world.person('panwascam', 'PANWASCAM-33.19.01')
  superior = await world.person('staf-penanganan', 'BAWASLU-33.19')
  admin = await world.person('administrator', 'BAWASLU-RI')
  phone = await phoneOf(author)
  const drawn = await sharp({ create: { width: 120, height: 80, channels: 3, background: '#806040' } })
    .jpeg()
    .toBuffer()
  copy = bareJpeg(drawn) ?? drawn
})
afterAll(() => world.close())

async function phoneOf(account: ActorId) {
  const token = `${newId()}${newId()}`.replaceAll('-', '').slice(0, 43)
  const { code } = granted(await makeFieldCard(world.desk, admin, account))
  return { token, ...granted(await letDeviceIn(world.desk, { code, token })) }
}

const complete = {
  jenis: 'sosialisasi',
  bentuk: '2',
  judul: 'Sosialisasi netralitas (contoh)',
  wilayah: '33.19.01',
  tanggal: '2024-10-09',
  tempat: 'Balai contoh',
  ringkasan: 'Panwascam menjelaskan larangan.',
  sasaran: 'desa masyarakat',
  pesan: 'netralitas politik-uang',
  'n-lembaga': '1',
  'lembaga-1-instansi': 'Contoh Karang Taruna',
  'lembaga-1-hadir': 'ya',
  'lembaga-1-orang': '14',
}
const begun = (values: Readonly<Record<string, string>> = complete): FieldActivityBody => ({
  ...{ id: newId(), key: newId(), base: null, after: [], writtenAt: '2024-10-09T22:00:00.000Z', submit: false },
  values,
})
const send = async (body: FieldActivityBody) => {
  const sender = await whoSends(world.desk, phone.token)
  if (sender === null) throw new Error('the phone is not let in')
  return storeFieldActivity(world.desk, sender, body)
}
const stored = (id: string) =>
  world.clone.owner
    .selectFrom('netra.activity_entries')
    .select(['state', 'version', 'draft_version as draftVersion', 'answers', 'author_id as author'])
    .where('id', '=', id)
    .execute()
const records = (id: string) =>
  world.clone.owner.selectFrom('netra.activities').select('code').where('id', '=', id).execute()
const count = async (id: string) => (await stored(id)).length

describe('a text of a phone', () => {
  test('is stored once, whether its answer was lost or not, and lies at the office of its author', async () => {
    const body = begun()
    const first = await send(body)
    expect(first).toMatchObject({ kind: 'taken', taken: { version: 1, state: 'draf', number: null } })
    expect(await send(body)).toEqual(first)
    expect(await stored(body.id)).toMatchObject([{ state: 'draf', draftVersion: 1, author }])
    // Written in further, without having heard the first answer.
    const more = { ...body, key: newId(), after: [body.key], values: { ...complete, waktu: '09.00' } }
    expect(await send(more)).toMatchObject({ kind: 'taken', taken: { version: 2 } })
    expect(await send(more)).toMatchObject({ kind: 'taken', taken: { version: 2 } })
    const { rows } = (await stored(body.id))[0]?.answers as { rows: Record<string, unknown[]> }
    expect(rows['lembaga']).toHaveLength(1)
  })

  test('meets what the desk wrote since: both texts are shown, and nothing is overwritten', async () => {
    const body = begun()
    await send(body)
    granted(
      await writeSection(world.desk, {
        actor: beside,
        id: body.id,
        answers: { section: 'pokok', fields: { judul: 'Dari meja (contoh)' }, rows: {} },
      }),
    )
    const mine = { ...body, key: newId(), base: 1, values: { ...complete, judul: 'Dari ponsel (contoh)' } }
    expect(await send(mine)).toMatchObject({
      kind: 'changed',
      theirs: { id: body.id, version: 2, values: { judul: 'Dari meja (contoh)', 'lembaga-1-orang': '14' } },
    })
    expect((await stored(body.id))[0]?.answers).toMatchObject({ fields: { judul: 'Dari meja (contoh)' } })
    // Its author has chosen his own.
    expect(await send({ ...mine, key: newId(), base: 2 })).toMatchObject({ kind: 'taken', taken: { version: 3 } })
    expect((await stored(body.id))[0]?.answers).toMatchObject({ fields: { judul: 'Dari ponsel (contoh)' } })
  })

  test('is entered once where that was asked, and its public record is one', async () => {
    const body = { ...begun(), submit: true }
    const entered = await send(body)
    expect(entered).toMatchObject({ kind: 'taken', taken: { state: 'masuk', unsubmitted: null } })
    expect(await send(body)).toEqual(entered)
    expect(await stored(body.id)).toMatchObject([{ state: 'masuk', version: 1 }])
    expect(await records(body.id)).toHaveLength(1)
    expect(entered.kind === 'taken' && entered.taken.number).toBe((await records(body.id))[0]?.code)
    // A correction has a reason, and the form of a phone asks for none.
    expect(await send({ ...body, key: newId(), base: 1 })).toMatchObject({ kind: 'faults' })
    expect(await stored(body.id)).toMatchObject([{ version: 1, draftVersion: 1 }])
  })

  test('that cannot stand is stored all the same, and says what is in its way', async () => {
    const { ringkasan: _, ...rest } = complete
    const body = {
      ...begun({ ...rest, tanggal: '2024-10-11', 'n-janji': '1', 'janji-1-siapa': 'Contoh' }),
      submit: true,
    }
    const answer = await send(body)
    expect(answer).toMatchObject({ kind: 'taken', taken: { state: 'draf', number: null } })
    const faults = answer.kind === 'taken' ? Object.keys(answer.taken.unsubmitted?.errors ?? {}) : []
    expect(faults.toSorted()).toEqual(['janji', 'ringkasan', 'tanggal'])
    expect(await records(body.id)).toEqual([])
    expect(await count(body.id)).toBe(1)
  })

  test('too long for its field is refused by the field, and leaves nothing', async () => {
    const body = begun({ ...complete, judul: 'x'.repeat(301) })
    const answer = await send(body)
    expect(answer.kind === 'faults' && Object.keys(answer.faults.errors)).toEqual(['judul'])
    expect(await count(body.id)).toBe(0)
  })

  test('of a phone of another office, or under the id of its activity, changes nothing there', async () => {
    const body = begun()
    await send(body)
    const stranger = await world.person('staf-penanganan', 'BAWASLU-33.18')
    const theirs = {
      ...{ actor: stranger, officeId: world.office('BAWASLU-33.18'), deviceId: phone.deviceId, base: null, after: [] },
      ...{ answers: readAllSections(complete), enter: false, writtenAt: now, figureNames },
    }
    const notFound = { ok: false, refusal: { reason: 'not-found', basis: null } }
    expect(await takeActivity(world.desk, { ...theirs, id: body.id, key: newId() })).toEqual(notFound)
    // Nor does the key of a text that was taken answer anybody else.
    await expect(takeActivity(world.desk, { ...theirs, id: newId(), key: body.key })).rejects.toThrow()
    expect(await stored(body.id)).toMatchObject([{ draftVersion: 1, author }])
    // The control: its own phone may.
    expect(await send({ ...body, key: newId(), base: 1 })).toMatchObject({ kind: 'taken', taken: { version: 2 } })
  })

  test('leaves a receipt that its owner alone reads, and none under a phone that was shut out', async () => {
    const body = begun()
    await send(body)
    const readBy = (actor: ActorId) => asActor(world.desk.db, actor, (tx) => activityReceipts.find(tx, body.key))
    expect(await readBy(author)).toMatchObject({ activityId: body.id, version: 1 })
    for (const actor of [beside, superior]) expect(await readBy(actor)).toBeNull()
    const lost = await phoneOf(author)
    granted(await shutDeviceOut(world.desk, admin, lost.deviceId))
    expect(await whoSends(world.desk, lost.token)).toBeNull()
    const forged = asActor(world.desk.db, author, (tx) =>
      activityReceipts.keep(tx, {
        ...{ key: newId(), activityId: body.id, deviceId: lost.deviceId, accountId: author },
        ...{ version: 9, writtenAt: now, receivedAt: now },
      }),
    )
    await expect(forged).rejects.toThrow(/row-level security/)
  })
})

describe('a photo of an activity', () => {
  const photo = (activityId: string, more: Partial<Parameters<typeof takeActivityPhoto>[1]> = {}) =>
    takeActivityPhoto(world.desk, { actor: author, activityId, original, copy, ...more })
  const photosOf = (id: string) =>
    world.clone.owner
      .selectFrom('netra.activity_photos')
      .select(['id', 'shown', 'width', 'height', 'original_hash as hash'])
      .where('activity_id', '=', id)
      .execute()

  test('comes once, as a bare picture that is not public, and its office opens it', async () => {
    const body = begun()
    await send(body)
    granted(await photo(body.id))
    granted(await photo(body.id))
    const [one, ...others] = await photosOf(body.id)
    expect(others).toEqual([])
    expect(one).toMatchObject({ shown: false, width: 120, height: 80 })
    expect(one?.hash.toString('hex')).toBe(original)
    const open = (actor: ActorId | null) => openPhoto(world.desk, { actor, id: body.id, photoId: one?.id ?? '' })
    expect(Buffer.from((await open(beside)) ?? [])).toEqual(Buffer.from(copy))
    expect(await open(superior)).toBeNull()
    expect(await open(null)).toBeNull()
  })

  test('with what a camera writes beside it, of another office, or before its text, is not taken', async () => {
    const body = begun()
    await send(body)
    const told = await sharp(copy)
      .withExif({ IFD0: { Make: 'TELEPON-CONTOH' } })
      .jpeg()
      .toBuffer()
    for (const bytes of [told, Buffer.from('bukan gambar'), Buffer.concat([Buffer.from(copy), Buffer.from('lagi')])])
      expect(await photo(body.id, { copy: bytes })).toEqual({ ok: false, refusal: { reason: 'not-a-safe-copy' } })
    const notFound = { ok: false, refusal: { reason: 'not-found', basis: null } }
    expect(await photo(newId())).toEqual(notFound)
    expect(await photo(body.id, { actor: superior })).toEqual(notFound)
    expect(await photosOf(body.id)).toEqual([])
    // The control.
    granted(await photo(body.id))
  })
})

test('what waits on a phone is carried by hand as it would have gone, once however often it is brought', async () => {
  const stamp = { key: newId(), at: now }
  const draft: Draft = markSent({ ...beginDraft(newId(), complete, stamp, 'kegiatan'), submit: true })
  const file: HeldFile = {
    ...{ id: newId(), draftId: draft.id, form: 'kegiatan', kind: 'foto', takenAt: now, pieces: [] },
    stand: { at: 'menunggu', sha256: original, copy: { sha256: original, size: copy.length } },
  }
  const sender = await whoSends(world.desk, phone.token)
  const key = sender && (await bundleKeyFor(world.desk, sender, null))
  if (key === null) throw new Error('the phone has no key')
  const text = await makeBundle({
    ...{ key, token: phone.token, madeAt: now, drafts: [draft], number: 1, of: 1 },
    slices: [{ file, part: 'salinan', from: 0, size: copy.length }],
    read: () => Promise.resolve(Uint8Array.from(copy)),
  })
  const bring = () => importBundle(world.desk, { actor: superior, officeId: world.office('BAWASLU-33.19'), text })
  expect(granted(await bring())).toMatchObject({ drafts: [], activities: [{ how: 'baru' }], files: 1, refusedFiles: 0 })
  world.at('2024-10-10T03:00:00.000Z')
  expect(granted(await bring())).toMatchObject({ activities: [{ how: 'sama' }], files: 1 })
  // And once more over the line.
  const { codes: _, ...body } = bodyOf(draft)
  expect(await send({ ...body, after: [...body.after] })).toMatchObject({ kind: 'taken', taken: { state: 'masuk' } })
  expect(await stored(draft.id)).toMatchObject([{ state: 'masuk', version: 1, draftVersion: 1 }])
  expect(
    await world.clone.owner
      .selectFrom('netra.activity_photos')
      .select('id')
      .where('activity_id', '=', draft.id)
      .execute(),
  ).toHaveLength(1)
})
