import type { Words } from '#law'
import { day, moment, notOfThis, notSaid, number, text, whole, yesNo } from './columns.ts'
import { settled, words } from './dataset-heads.ts'
import type { Dataset } from './dataset.ts'
import { tableColumns } from './table-columns.ts'

/** Beside numbers of ours in somebody's table, the row itself says whose it is. */
const notOurs = yesNo('ours', 'angka Netra sendiri; selalu tidak', 'a number of Netra itself; never')

const tooFew: Words = {
  id: 'tidak dikatakan, karena terlalu sedikit orang yang dapat dimaksud',
  en: 'not told, because too few people would be meant',
}

const waiting: Words = { id: 'belum diputus', en: 'not decided yet' }

/** Rows that are no counts: allegations without anybody in them, what others published, requests, regions. */
export const recordDatasets = [
  {
    ...settled,
    id: 'tabel-dugaan',
    title: { id: 'Satu baris untuk setiap dugaan', en: 'One row for each allegation' },
    says: {
      id: 'Setiap dugaan dalam perkara yang diregister, tanpa nama dan tanpa nomor, dikaburkan sampai paling sedikit lima orang berbagi baris yang sama. Satu triwulan diterbitkan satu kali (N172).',
      en: 'Every allegation in a registered case, without name or number, coarsened until at least five people share the same row. A quarter is told once (N172).',
    },
    columns: tableColumns.map(({ name, mayBeEmpty, meaning }) =>
      text(name, meaning.id, meaning.en, mayBeEmpty ? { empty: tooFew } : {}),
    ),
    key: [],
    page: '/data/tabel-dugaan',
  },
  {
    ...settled,
    id: 'terbitan',
    title: { id: 'Angka yang diterbitkan pihak lain', en: 'Numbers that others published' },
    says: {
      id: 'Angka pihak lain seperti diterbitkan, dengan sumber dan tanda keyakinannya. Bukan angka kami.',
      en: 'Numbers of others as they were published, each with its source and how sure we are. They are not ours.',
    },
    source: { id: 'penerbit yang disebut di setiap baris', en: 'the publisher named in each row' },
    columns: [
      text('id', 'id angka', 'id of the figure'),
      whole('version', 'versi; koreksi adalah versi baru', 'version; a correction is a new one'),
      notOurs,
      text('publisher', 'penerbit', 'the publisher'),
      text('subject', 'pokok', 'the subject'),
      text('region_code', 'kode Kemendagri', 'Kemendagri code', { empty: notSaid }),
      ...words('title', 'judul', 'title'),
      number('value', 'angka seperti diterbitkan', 'the number as published', {
        empty: { id: 'pernyataan dengan kata-kata', en: 'a statement in words' },
      }),
      text('unit', 'apa yang dihitung', 'what it counts', { empty: notSaid }),
      text('as_of', 'per hari, bulan, atau tahun', 'as of a day, month or year', { empty: notSaid }),
      text('said_on', 'hari, bulan, atau tahun terbit', 'the day, month or year of publication', { empty: notSaid }),
      text('source_name', 'dibaca di', 'where it was read'),
      text('source_url', 'alamat', 'its address', { empty: notSaid }),
      text(
        'mark',
        'C2: dua sumber, C1: satu, U: tidak terlihat, X: sumber bertentangan',
        'C2: two sources, C1: one, U: none seen, X: sources conflict',
      ),
      text('measure', 'id angka kami yang menghitung hal yang sama', 'id of our measure that counts the same', {
        empty: { id: 'tidak ada', en: 'none' },
      }),
      text('corrected_because', 'alasan koreksi', 'why it was corrected', {
        empty: { id: 'versi pertama', en: 'the first version' },
      }),
      moment('recorded_at', 'saat dicatat di sini', 'when it was recorded here'),
    ],
    key: ['id'],
    page: '/angka/terbitan',
  },
  {
    ...settled,
    id: 'kerawanan',
    title: { id: 'Kerawanan menurut penerbitnya', en: 'Vulnerability as published' },
    says: {
      id: 'Skor, kelas, dan urutan kerawanan setiap daerah seperti diterbitkan. Dua metode tidak pernah satu skala.',
      en: 'Scores, classes and orders of vulnerability of regions as they were published. Two methods are never one scale.',
    },
    source: { id: 'sumber yang disebut di setiap baris', en: 'the sources named in each row' },
    columns: [
      notOurs,
      text('method', 'metode', 'the method'),
      text('region_code', 'kode Kemendagri', 'Kemendagri code'),
      text(
        'kind',
        'skor, kelas, urutan, hitungan, dimensi, teratas',
        'skor (score), kelas (class), urutan (order), hitungan (count), dimensi (dimension), teratas (highest)',
      ),
      number('value', 'skor, urutan, atau jumlah indikator', 'score, order, or number of indicators', {
        empty: notOfThis,
      }),
      text('class', 'tinggi, sedang, rendah', 'tinggi (high), sedang (medium), rendah (low)', { empty: notOfThis }),
      ...words('dimension', 'dimensi', 'dimension', notOfThis),
      text(
        'mark',
        'C2: dua sumber, C1: satu, U: tidak terlihat, X: sumber bertentangan',
        'C2: two sources, C1: one, U: none seen, X: sources conflict',
      ),
      text('sources', 'alamat sumber', 'addresses of the sources'),
      ...words('elsewhere', 'yang dicetak penerbit lain', 'what another publisher prints', {
        id: 'tidak ada',
        en: 'nothing',
      }),
    ],
    key: ['method', 'region_code', 'kind', 'dimension_id'],
    page: '/kerawanan',
  },
  {
    ...settled,
    id: 'permohonan-informasi',
    title: { id: 'Permohonan informasi kepada PPID', en: 'Requests for information to the PPID' },
    says: {
      id: 'Setiap permohonan informasi dengan jangka, putusan, pengecualian yang dipakai, dan alasannya, seperti yang ditulis kantor. Kata-kata pemohon tidak diterbitkan. Jangkanya dari aturan yang belum dipastikan (L-KIP, U).',
      en: 'Every request for information with its term, the decision, the exemption relied on and the reason, as the office wrote them. The words of whoever asked are not published. The term is of a rule that is not confirmed (L-KIP, U).',
    },
    source: { id: 'kantor yang menjawab', en: 'the office that answers' },
    columns: [
      text('id', 'id permohonan', 'id of the request'),
      text('office', 'kantor Bawaslu', 'the Bawaslu office'),
      day('asked_on', 'hari masuk', 'day on which it came'),
      day('due_on', 'hari terakhir jangkanya', 'last day of its term'),
      text('extension_reason', 'alasan perpanjangan', 'why the term was extended', {
        empty: { id: 'tidak diperpanjang', en: 'not extended' },
      }),
      text(
        'decision',
        'dikabulkan, sebagian, ditolak, tidak-dikuasai',
        'dikabulkan (granted), sebagian (partly), ditolak (refused), tidak-dikuasai (not held)',
        { empty: waiting },
      ),
      day('decided_on', 'hari putusan', 'day of the decision', { empty: waiting }),
      yesNo('in_time', 'diputus dalam jangka', 'decided in time', { empty: waiting }),
      text('matter', 'perihal', 'the matter', { empty: waiting }),
      text('answer', 'jawaban', 'the answer', { empty: { id: 'tidak ada jawaban', en: 'there is no answer' } }),
      text('exemption', 'pengecualian yang dipakai', 'the exemption relied on', { empty: notSaid }),
      text('reason', 'alasan', 'the reason', { empty: notSaid }),
    ],
    key: ['id'],
    page: '/permohonan',
  },
  {
    id: 'wilayah',
    licence: 'ODbL-1.0',
    provisional: false,
    title: { id: 'Wilayah', en: 'Regions' },
    says: {
      id: 'Wilayah yang berlaku, dari negara sampai desa dan kelurahan, dengan kode Kemendagri.',
      en: 'Regions in force, from the nation down to desa and kelurahan, with their Kemendagri codes.',
    },
    source: { id: 'idn-area-data 4.0.1, basis data berlisensi ODbL', en: 'idn-area-data 4.0.1, a database under ODbL' },
    columns: [
      text('region_code', 'kode Kemendagri', 'Kemendagri code'),
      text('level', 'tingkat', 'level'),
      text('name', 'nama', 'name'),
      text('parent_code', 'wilayah di atasnya', 'the region above it', {
        empty: { id: 'tidak ada di atasnya', en: 'nothing is above it' },
      }),
      text('zone', 'WIB, WITA, atau WIT', 'WIB, WITA or WIT'),
      day('valid_from', 'berlaku sejak', 'in force since'),
    ],
    key: ['region_code'],
    page: '/wilayah',
  },
] as const satisfies readonly Dataset[]
