/** Walls around what the public side keeps: who must not read a row does not, who may does, and where the wall is broken it is seen. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asActor, asPublic, systemActors, type ActorId, type Tx } from '#store'
import { actor } from '../../src/main/demonstration/cast.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'

let clone: Clone
beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
})
afterAll(() => clone.close())

const run = (statement: string) => clone.asRoot(async (root) => sql.raw(statement).execute(root))
const count = async (db: Tx | Parameters<typeof asPublic>[0], table: string, where = 'true') =>
  Number(
    (await sql.raw<{ n: string }>(`select count(*) as n from netra.${table} where ${where}`).execute(db)).rows[0]?.n ??
      0,
  )

type Reader = ActorId | 'public'
const seenBy = (reader: Reader, table: string, where?: string): Promise<number> =>
  reader === 'public'
    ? asPublic(clone.db, (db) => count(db, table, where))
    : asActor(clone.db, reader, (tx) => count(tx, table, where))

type Wall = {
  readonly table: string
  /** Makes a row that is not for everybody, as the owner of the database; `where` finds it. */
  readonly put: () => string
  readonly where: string
  readonly mayNot: readonly (() => Reader)[]
  readonly may: () => Reader
}
const office = (code: string) => `(select id from netra.offices where code = '${code}')`
const everyday = '2199-01-01'
const election = '(select id from netra.elections order by id limit 1)'
const clerk = () => `'${actor('Contoh Eka Penanganan')}'`
const comparison = '0190f000-0000-7000-8000-00000000d1d1'
/** Everybody, another office, the ranks above, and the employer. */
const strangers: Wall['mayNot'] = [
  () => 'public',
  () => actor('Contoh Nia Provinsi'),
  () => actor('Contoh Utami Ketua Pusat'),
  () => actor('Contoh Oki Kepegawaian'),
  () => actor('Contoh Bagus Gubernur'),
]

const walls: readonly Wall[] = [
  {
    table: 'rank_editions',
    put: () => `insert into netra.rank_editions (list, period, as_of, preview_on, public_on)
      values ('tindak-lanjut', '2198-T1', now(), '${everyday}', '${everyday}')`,
    where: "period = '2198-T1'",
    mayNot: [() => 'public', () => actor('Contoh Eka Penanganan'), () => actor('Contoh Bagus Gubernur')],
    may: () => systemActors.clock,
  },
  {
    table: 'releases',
    put: () => `insert into netra.releases (id, period, number, as_of, public_on, books, offices, reasons, certified_by)
      select gen_random_uuid(), period, 999, now(), '${everyday}', 1, 1, '{}', certified_by from netra.releases limit 1`,
    where: 'number = 999',
    mayNot: [() => 'public', () => actor('Contoh Eka Penanganan'), () => actor('Contoh Nia Provinsi')],
    may: () => actor('Contoh Utami Ketua Pusat'),
  },
  {
    table: 'release_numbers',
    put: () => `insert into netra.release_numbers (release_id, measure_id, region_code, shown, is_closed)
      select r.id, 'temuan', '00', 77, true from netra.releases r where r.number = 999`,
    where: 'shown = 77',
    mayNot: [() => 'public', () => actor('Contoh Eka Penanganan')],
    may: () => actor('Contoh Utami Ketua Pusat'),
  },
  {
    table: 'information_requests',
    put: () => `insert into netra.information_requests (id, office_id, region_code, words, asked_at)
      values (gen_random_uuid(), ${office('BAWASLU-64.01')}, '64.01', 'Permohonan rekaan untuk dinding.', now())`,
    where: "words = 'Permohonan rekaan untuk dinding.'",
    mayNot: [() => 'public', () => actor('Contoh Eka Penanganan'), () => actor('Contoh Utami Ketua Pusat')],
    may: () => actor('Contoh Bima Informasi'),
  },
  {
    table: 'monitored_reports',
    put: () => `insert into netra.monitored_reports (account_id, receipt_hash, added_at)
      values ('${actor('Contoh Citra Pemantau')}', sha256('dinding'), now())`,
    where: "receipt_hash = sha256('dinding')",
    mayNot: [() => 'public', () => actor('Contoh Gunawan Ketua'), () => actor('Contoh Fajar Pengelola')],
    may: () => actor('Contoh Citra Pemantau'),
  },
  {
    table: 'open_data_runs',
    put: () => `insert into netra.open_data_runs (id, begun_at, ended_at, outcome, files, bytes)
      values (gen_random_uuid(), now(), now(), 'tertutup', 0, 0)`,
    where: "outcome = 'tertutup'",
    mayNot: [() => 'public', () => actor('Contoh Eka Penanganan'), () => actor('Contoh Utami Ketua Pusat')],
    may: () => actor('Contoh Fajar Pengelola'),
  },
  {
    table: 'risk_findings',
    put: () => `insert into netra.risk_findings (id, office_id, region_code, election_id, nth, name, dimension, verdict, evidence, evidence_on, recorded_by, recorded_at)
      values (gen_random_uuid(), ${office('BAWASLU-64.01')}, '64.01', ${election}, 27, 'Contoh', 'kampanye', 'ada', 'BUKTI-DINDING', '2024-10-01', ${clerk()}, now())`,
    where: "evidence = 'BUKTI-DINDING'",
    mayNot: strangers,
    may: () => actor('Contoh Eka Penanganan'),
  },
  {
    table: 'risk_weights',
    put: () => `insert into netra.risk_weights (id, office_id, region_code, election_id, sosial_politik, pencalonan, kampanye, pungut_hitung, reason, recorded_by, recorded_at)
      values (gen_random_uuid(), ${office('BAWASLU-64.01')}, '64.01', ${election}, 40, 20, 20, 20, 'ALASAN-DINDING', ${clerk()}, now())`,
    where: "reason = 'ALASAN-DINDING'",
    mayNot: strangers,
    may: () => actor('Contoh Eka Penanganan'),
  },
  {
    table: 'risk_station_lists',
    put: () => `insert into netra.risk_station_lists (id, office_id, region_code, election_id, file_name, sha256, pairs, added, recorded_by, recorded_at)
      values (gen_random_uuid(), ${office('BAWASLU-64.01')}, '64.01', ${election}, 'dinding.csv', sha256('dinding'), 1, 1, ${clerk()}, now())`,
    where: "file_name = 'dinding.csv'",
    mayNot: strangers,
    may: () => actor('Contoh Eka Penanganan'),
  },
  {
    table: 'risk_station_marks',
    put: () => `insert into netra.risk_station_marks (id, office_id, region_code, election_id, village_code, tps, indicator, stands, note, recorded_by, recorded_at)
      select gen_random_uuid(), ${office('BAWASLU-64.01')}, '64.01', ${election}, code, 999, 'aparat-berpihak', true, 'TANDA-DINDING', ${clerk()}, now()
      from netra.regions where starts_with(code, '64.01.') and length(code) = 13 limit 1`,
    where: "note = 'TANDA-DINDING'",
    mayNot: strangers,
    may: () => actor('Contoh Eka Penanganan'),
  },
  {
    table: 'register_imports',
    put: () => `insert into netra.register_imports (id, office_id, source, state, file_name, file_sha256, file_size, rows_read, asked_at, asked_by, compared_at, compared_by)
      values ('${comparison}', ${office('BAWASLU-64.01')}, 'sbt', 'dibandingkan', 'dinding.xlsx', sha256('dinding'), 1, 1, now(), ${clerk()}, now(), ${clerk()})`,
    where: "file_name = 'dinding.xlsx'",
    mayNot: strangers,
    may: () => actor('Contoh Eka Penanganan'),
  },
  {
    table: 'register_import_rows',
    put: () => `insert into netra.register_import_rows (import_id, nth, outcome, row, institution)
      values ('${comparison}', 1, 'only-there', 2, 'INSTANSI-DINDING')`,
    where: "institution = 'INSTANSI-DINDING'",
    mayNot: strangers,
    may: () => actor('Contoh Eka Penanganan'),
  },
]

describe.each(walls)('a row of $table', ({ table, put, where, mayNot, may }) => {
  test('is seen by whom it is for and by nobody else, and where the policy is broken it would be', async () => {
    await run(put())
    expect(await seenBy(may(), table, where), 'whom it is for').toBe(1)
    for (const reader of mayNot) expect(await seenBy(reader(), table, where)).toBe(0)
    await run(`create policy broken on netra.${table} for select to netra_app using (true)`)
    for (const reader of mayNot) expect(await seenBy(reader(), table, where), 'with a broken policy').toBe(1)
    await run(`drop policy broken on netra.${table}`)
    for (const reader of mayNot) expect(await seenBy(reader(), table, where)).toBe(0)
  })
})

test.each(['report_ratings', 'followers', 'book_rows'])('no role of the product reads %s itself', async (table) => {
  for (const reader of [
    'public',
    actor('Contoh Gunawan Ketua'),
    actor('Contoh Fajar Pengelola'),
    systemActors.clock,
  ] as const)
    await expect(seenBy(reader, table)).rejects.toThrow(/permission denied/)
  await run(`grant select on netra.${table} to netra_app`)
  // The control: with the grant alone a row that is there is still nobody's, because no policy gives it.
  expect(await seenBy(actor('Contoh Gunawan Ketua'), table)).toBe(0)
  await run(`revoke select on netra.${table} from netra_app`)
})

/** What the public side keeps since it is public: each is read through policies, and what is history is added to and nothing else. */
const history = [
  'published_files',
  'published_steps',
  'published_institutions',
  'published_numbers',
  'method_changes',
  'rank_editions',
  'rank_values',
  'release_numbers',
  'release_changes',
  'releases',
  'book_steps',
  'allegation_editions',
  'open_data_runs',
  'information_steps',
  'risk_findings',
  'risk_weights',
  'risk_station_lists',
  'risk_station_marks',
  'risk_releases',
  'register_import_rows',
  'published_figures',
  'report_ratings',
]

test('what was said in public cannot be changed or taken back by the product, and no table is without its policies', async () => {
  const names = history.map((name) => `'${name}'`).join(', ')
  const { rows } = await run(`select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as guarded,
      has_any_column_privilege('netra_app', c.oid, 'update') or has_table_privilege('netra_app', c.oid, 'delete') as rewritten
    from pg_class c where c.relnamespace = 'netra'::regnamespace and c.relname in (${names})`)
  expect(rows).toHaveLength(history.length)
  expect(rows.filter((row) => !(row as { guarded: boolean }).guarded)).toEqual([])
  expect(rows.filter((row) => (row as { rewritten: boolean }).rewritten)).toEqual([])
})
