import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'
import { createFileVault } from '#gear'
import { newId } from '#store'
import { filesDir } from '../../src/main/folders.ts'

export const letter = Buffer.from('%PDF-1.4\n% surat contoh\n')

/** A school below Disdik with two teachers, a circular of the bupati to both offices, and the first teacher in the door with this token. The link of the school. */
export async function sendToSchool(owner: pg.Client, dataDir: string, token: string): Promise<string> {
  const fileId = newId()
  await createFileVault(filesDir(dataDir)).keep(fileId, letter)
  const by = '00000000-0000-7000-8000-000000000003'
  const [school, teacher, colleague, edaran] = [newId(), newId(), newId(), newId()]
  await owner.query(
    `insert into netra.offices (id, code, kind, rank, name, short_name, region_code, zone, parent_id, employer_office_id, valid_from, mark, source)
     select $1, 'SDN-CONTOH', 'sekolah', 'kabkota', 'SDN Contoh', 'SDN Contoh', '64.01', 'WITA', d.id, k.id, '2000-01-01', 'U', 'test'
     from netra.offices d, netra.offices k where d.code = 'OPD-64.01-DISDIK' and k.code = 'KDH-64.01'`,
    [school],
  )
  for (const [id, name] of [
    [teacher, 'Contoh Guru Satu'],
    [colleague, 'Contoh Guru Dua'],
  ]) {
    await owner.query(
      `insert into netra.pegawai (id, employer_office_id, kind, name, number_hmac, recorded_at, recorded_by)
       select $1, k.id, 'pns', $2, $3, now(), $4 from netra.offices k where k.code = 'KDH-64.01'`,
      [id, name, randomBytes(32), by],
    )
    await owner.query(
      `insert into netra.penempatan (id, pegawai_id, office_id, unit_name, post, region_code, valid_from, recorded_at, recorded_by)
       values ($1, $2, $3, 'SDN Contoh', 'Guru', '64.01', '2015-01-02', now(), $4)`,
      [newId(), id, school, by],
    )
  }
  await owner.query(
    `insert into netra.pegawai_sessions (token_hash, pegawai_id, opened_at, expires_at)
     values ($1, $2, now() - interval '1 second', now() + interval '20 minutes')`,
    [createHash('sha256').update(token).digest(), teacher],
  )
  await owner.query(
    `insert into netra.edaran (id, kind, number, letter_on, subject, basis, issuer_office_id, way, person_kinds, act_ids, deadline_at, state,
       created_at, created_by, sent_at, sent_by)
     select $1, 'surat-edaran', '800/01/Contoh/2026', '2026-11-01', 'Netralitas pegawai (Contoh)', 'SKB 2022', k.id, 'langsung', '{pns}',
       '{SKB-E-04,SKB-D-06}', now() + interval '3 days', 'terkirim', now(), $2, now(), $2 from netra.offices k where k.code = 'KDH-64.01'`,
    [edaran, by],
  )
  await owner.query(
    `insert into netra.edaran_versions (edaran_id, n, file_id, file_name, bytes, sha256, signatures, verdict, reopens, added_at, added_by)
     values ($1, 1, $2, 'surat-contoh.pdf', $3, $4, '[]', 'tanpa', 'semua', now(), $5)`,
    [edaran, fileId, letter.length, createHash('sha256').update(letter).digest(), by],
  )
  const { rows } = await owner.query<{ link_code: string }>(
    `with root as (
       insert into netra.edaran_nodes (id, edaran_id, office_id, line, office_kind, region_code, sent_at, people)
       select netra.new_id(), $1, o.id, array[o.id], o.kind, o.region_code, now(), 2 from netra.offices o where o.code = 'KDH-64.01' returning *),
     opd as (
       insert into netra.edaran_nodes (id, edaran_id, office_id, parent_id, line, office_kind, region_code, sent_at, people)
       select netra.new_id(), $1, o.id, r.id, r.line || o.id, o.kind, o.region_code, now(), 2
       from root r, netra.offices o where o.code = 'OPD-64.01-DISDIK' returning *)
     insert into netra.edaran_nodes (id, edaran_id, office_id, parent_id, line, office_kind, region_code, sent_at, own_people, people)
     select netra.new_id(), $1, o.id, d.id, d.line || o.id, o.kind, o.region_code, now(), 2, 2 from opd d, netra.offices o where o.id = $2
     returning link_code`,
    [edaran, school],
  )
  return rows[0]?.link_code ?? ''
}
