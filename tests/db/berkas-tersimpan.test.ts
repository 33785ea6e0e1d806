/**
 * No stored file is forgotten by the night (N249). The catalogue of the database is read for every column that a stored file could be found or known by: each
 * table that has one is read each night, or has its reason here. And every place of the program that stores one is known by the kind it is read as.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rereadFiles, writeByReceipt, type Netra, type Reread } from '#app'
import type { Instant } from '#law'
import { newId } from '#store'
import { openLogWorld, type LogWorld } from '../support/log-world.ts'
import { granted } from './granted.ts'

const now: Instant = '2024-10-21T19:30:00.000Z'
const night = (nth: number): Instant => new Date(Date.parse(now) + nth * 86_400_000).toISOString()
const all = { nights: 30, atLeast: 1024 ** 3 }

let world: LogWorld
let desk: Netra
beforeEach(async () => {
  world = await openLogWorld(now)
  desk = world.desk
})
afterEach(() => world.close())

/** Tables that have such a column and store no file of their own, each with its reason. */
const storesNone: Readonly<Record<string, string>> = {
  bukti_showings: 'names the copy of evidence, which is read as that',
  disposals: 'of what was destroyed',
  field_bundles: 'of what was taken in; its bytes went with that',
  file_readings: 'of the readings themselves',
  followers: 'an address, sealed in its row',
  hearing_recordings: 'of a recording that is kept elsewhere',
  issued_papers: 'of a paper that was handed out and is not kept',
  kajian: 'names the file of a kajian, which is read as that',
  lhp_files: 'what a phone announced; what came of it is read by its upload',
  office_key_handovers: 'of keys',
  office_key_releases: 'of keys',
  office_key_wraps: 'a key, wrapped in its row',
  officer_key_ends: 'of keys',
  officer_key_passkeys: 'a key, wrapped in its row',
  officer_key_tries: 'of keys',
  open_data_runs: 'how large an edition was, which is written anew each night',
  pakta_texts: 'of a text that stands in its row',
  plenos: 'how many sit in one',
  register_imports:
    'a list that is read whole when it is worked, minutes later, by a seal of its own, and is then gone',
  report_messages: 'words, sealed in their row, which the nightly comparison holds against the event',
  risk_station_lists: 'of a list whose rows were taken',
  roll_imports: 'a list that is read whole when it is worked, minutes later, by a seal of its own, and is then gone',
  sealed_identities: 'names, sealed in their row, which the nightly comparison holds against the event',
  second_look_words: 'words, sealed in their row',
  swept_files: 'of what was destroyed',
  thread_nudges: 'an address, sealed in its row',
  uploads: 'on its way; read as evidence once it is',
}

test('every table by which a stored file could be found is read at night, or says why not', async () => {
  const { rows } = await world.owner.query<{ name: string; columns: string }>(
    `select c.table_name as name, string_agg(c.column_name, ' ' order by c.column_name) as columns
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'netra' and t.table_type = 'BASE TABLE'
       and (c.column_name ~ '(^|_)(file|scan|photo|copy|thumbnail|bundle|look)_id$' and c.udt_name = 'uuid'
         or c.column_name ~ '(sha256|original_hash)$'
         or c.column_name ~ '_key_id$' or c.column_name in ('size', 'bytes', 'media_type'))
     group by 1 order by 1`,
  )
  const { rows: sources } = await world.owner.query<{ source: string }>(
    `select prosrc as source from pg_proc where oid = 'netra.stored_files()'::regprocedure`,
  )
  const read = new Set((sources[0]?.source ?? '').match(/netra\.[a-z_]+/g) ?? [])
  const forgotten = rows.filter(({ name }) => !read.has(`netra.${name}`) && !(name in storesNone))
  expect(forgotten).toEqual([])
  // And nothing is excused that is not there, or that is read after all.
  const names = rows.map(({ name }) => name)
  expect(Object.keys(storesNone).filter((name) => !names.includes(name) || read.has(`netra.${name}`))).toEqual([])
})

/** Where bytes are stored, and as which kinds the night reads them; null: as none, with its reason above. */
const stores: Readonly<Record<string, readonly string[] | null>> = {
  'bukti/complete-upload.ts': ['bukti', 'salinan', 'gambar-kecil'],
  'edaran/add-version.ts': ['surat-edaran'],
  'edaran/draft-circular.ts': ['surat-edaran'],
  'daftar-lain/bring-register.ts': null,
  'identitas/print-annex.ts': ['lampiran-identitas'],
  'kegiatan/add-photo.ts': ['foto-kegiatan'],
  'kegiatan/take-activity-photo.ts': ['foto-kegiatan'],
  'klarifikasi/state-by-code.ts': ['berkas-terlapor'],
  'lapangan/bundle-key.ts': ['kunci-bundel'],
  'lapangan/complete-field-file.ts': ['lampiran-lhp'],
  'lapangan/open-bundle.ts': ['bundel'],
  'laporan/seal-scan.ts': [
    ...['pindaian-laporan', 'pindaian-tindak-lanjut', 'pindaian-tanda-terima', 'pindaian-rekap'],
    ...['daftar-edaran', 'daftar-hadir', 'foto-deklarasi', 'foto-ikrar'],
  ],
  'naskah/kajian-word.ts': ['berkas-kajian'],
  'naskah/keep-signed.ts': ['naskah-bertanda-tangan'],
  'pegawai/bring-roll.ts': null,
  'pegawai/import-outcome.ts': null,
  'pencocokan/match-subject.ts': ['nomor-pegawai'],
  'pesan/write-by-receipt.ts': ['lampiran-pesan'],
  'pesan/write-to-reporter.ts': ['lampiran-pesan'],
}

test('every place of the program that stores a file is known by what the night reads it as', async () => {
  const app = join(import.meta.dirname, '../../src/app')
  const places = readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter((file) => /\b(files|rollFiles|uploads)\.keep\(/.test(readFileSync(join(app, file), 'utf8')))
  expect(places.toSorted()).toEqual(Object.keys(stores).toSorted())
  const { rows } = await world.owner.query<{ source: string }>(
    `select prosrc as source from pg_proc where oid = 'netra.stored_files()'::regprocedure`,
  )
  const kinds = new Set(Object.values(stores).flatMap((some) => some ?? []))
  const read = [...(rows[0]?.source ?? '').matchAll(/, '([a-z-]+)', /g)].map(([, kind]) => kind)
  expect(new Set(read)).toEqual(kinds)
})

const found = ({ differences }: Reread) => differences.map(({ kind, of }) => `${kind} ${of}`)
const reread = () => rereadFiles(desk, all)

test('a file beside a message is read as it was sealed: exchanged or removed, it is named, and put back it is not', async () => {
  const { receipt: typed } = await world.report()
  const file = Buffer.from(`%PDF-1.7\n${'Lampiran contoh. '.repeat(20)}`)
  const sent = { typed, address: '127.0.0.1', key: newId(), says: { words: 'Dengan lampiran.' }, file }
  granted(await writeByReceipt(desk, sent))
  const { rows } = await world.owner.query<{ id: string }>('select message_id as id from netra.report_message_files')
  const id = rows[0]?.id ?? ''
  expect(await reread()).toMatchObject({ files: 1, differences: [] })
  const good = await desk.files.read(id)
  world.at(night(30))
  await desk.files.replace(id, Buffer.from('age-encryption.org/v1 palsu'))
  expect(found(await reread())).toEqual(['changed-file lampiran-pesan'])
  await desk.files.destroy(id)
  world.at(night(31))
  expect(found(await reread())).toEqual(['missing-file lampiran-pesan'])
  await desk.files.keep(id, good ?? Buffer.of())
  world.at(night(32))
  expect(found(await reread())).toEqual([])
})

/** As a counter keeps a scan of a form, under the key of the office of the first case. */
async function scanned(bytes: Buffer) {
  await world.report()
  const id = newId()
  const { rows } = await world.owner.query<{ id: string; officeId: string; recipient: string }>(
    `select k.id, k.office_id as "officeId", k.recipient from netra.office_keys k join netra.cases c on c.handling_office_id = k.office_id where k.retired_at is null limit 1`,
  )
  const key = rows[0]
  if (key === undefined) throw new Error('the office has no key')
  await desk.files.keep(id, await desk.sealer.seal(bytes.toString('base64'), key))
  await world.attack(
    `insert into netra.report_scans (id, report_id, case_id, office_id, office_key_id, media_type, size, sha256, kept_at, kept_by)
     select '${id}', r.id, r.case_id, c.handling_office_id, '${key.id}', 'application/pdf', ${String(bytes.length)},
       decode('${createHash('sha256').update(bytes).digest('hex')}', 'hex'), now(), (select id from netra.accounts limit 1)
     from netra.reports r join netra.cases c on c.id = r.case_id limit 1`,
  )
  return { id, key }
}

test('a scan is opened and held against its hash; one that opens by no key that is here, against what lay there before', async () => {
  const { id, key } = await scanned(Buffer.from('%PDF-1.7\nFormulir contoh'))
  expect(await reread()).toMatchObject({ files: 1, differences: [] })
  const good = (await desk.files.read(id)) ?? Buffer.of()
  const other = await desk.sealer.seal(Buffer.from('lain').toString('base64'), key)
  world.at(night(30))
  await desk.files.replace(id, other)
  expect(found(await reread())).toEqual(['changed-file pindaian-laporan'])
  await desk.files.replace(id, good)
  world.at(night(31))
  expect(found(await reread())).toEqual([])
  // The server has destroyed its half of the key.
  const away: Netra = {
    ...desk,
    openFile: () => Promise.reject(new Error('no identity matched')),
    keyRing: { ...desk.keyRing, isHere: () => Promise.resolve(false) },
  }
  world.at(night(61))
  expect(await rereadFiles(away, all)).toMatchObject({ files: 1, differences: [] })
  await desk.files.replace(id, other)
  world.at(night(92))
  expect(found(await rereadFiles(away, all))).toEqual(['changed-file pindaian-laporan'])
  // It goes on until the one that came is back, and what was put there is not taken for it.
  world.at(night(93))
  expect(found(await rereadFiles(away, all))).toEqual(['changed-file pindaian-laporan'])
  await desk.files.replace(id, good)
  world.at(night(94))
  expect(found(await rereadFiles(away, all))).toEqual([])
})

test('what has no hash in its row is held against what lay there before', async () => {
  const id = newId()
  await desk.files.keep(id, Buffer.from('gambar kegiatan'))
  await world.attack(
    `insert into netra.activity_photos (id, activity_id, caption, shown, original_hash, width, height, added_at, added_by)
     values ('${id}', gen_random_uuid(), 'Contoh', false, sha256('x'), 10, 10, now(), gen_random_uuid())`,
  )
  expect(await reread()).toMatchObject({ files: 1, differences: [] })
  world.at(night(30))
  await desk.files.replace(id, Buffer.from('gambar lain'))
  expect(found(await reread())).toEqual(['changed-file foto-kegiatan'])
  await desk.files.replace(id, Buffer.from('gambar kegiatan'))
  world.at(night(31))
  expect(found(await reread())).toEqual([])
})
