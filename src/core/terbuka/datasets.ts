import type { Words } from '#law'
import { measures, type MeasureId } from '../angka/measures.ts'
import { silenceMeasure } from '../angka/silence.ts'
import { undoneMeasure } from '../angka/undone.ts'
import { countColumns, day, moment, notOfThis, notSaid, number, regionColumns, text, whole } from './columns.ts'
import type { Column, Dataset } from './dataset.ts'
import { tableColumns } from './table-columns.ts'

const ours: Words = { id: 'hitungan publik Netra', en: 'the public count of Netra' }
const words = (name: string, id: string, en: string, empty?: Words): readonly Column[] => [
  text(`${name}_id`, id, en, empty ? { empty } : {}),
  text(`${name}_en`, `${id}, dalam bahasa Inggris`, `${en}, in English`, empty ? { empty } : {}),
]
const holder = text(
  'holder',
  'jenis instansi yang memegang; semua: jumlahnya',
  'kind of the body that has it; semua: their sum',
)
const band = text(
  'since_days',
  'paling sedikit sekian hari (0, 8, 31, 91), sampai kelompok berikutnya; semua: jumlahnya',
  'at least that many days (0, 8, 31, 91), up to the next group; semua: their sum',
)
const live = { licence: null, source: ours, provisional: true } as const
const settled = { licence: null, source: ours, provisional: false } as const

/** One for each measure: its id is that of the measure. */
const measureDatasets = measures.map((measure): Dataset & { readonly id: MeasureId } => ({
  ...live,
  id: measure.id,
  title: measure.title,
  says: measure.definition,
  columns: [
    text(
      'measure',
      'id angka; definisinya ada di himpunan ukuran',
      'id of the measure; its definition is in the dataset ukuran',
    ),
    ...regionColumns,
    ...countColumns(measure.unit),
  ],
  key: ['measure', 'region_code'],
  page: `/angka/definisi/${measure.id}`,
}))

const rankColumns: readonly Column[] = [
  text('list', 'daftar peringkat', 'the ranked list'),
  text(
    'over',
    'apa yang diurutkan: provinsi, kabkota, instansi, jabatan',
    'what is ranked: provinsi, kabkota, instansi, jabatan',
  ),
  text('period', 'triwulan (2026-T3) atau bulan (2026-11)', 'quarter (2026-T3) or month (2026-11)'),
  text(
    'unit_code',
    'kode wilayah, jenis instansi, atau jenis jabatan',
    'code of the region, kind of body, or kind of post',
  ),
  text('unit_name', 'namanya', 'its name'),
  text('within', 'provinsi dari kabupaten/kota', 'the province of a regency', { empty: notOfThis }),
  text(
    'state',
    'diurutkan; ditutup: angkanya tidak diumumkan, tanpa tempat; tanpa-nilai: tidak ada yang dapat diurutkan',
    'diurutkan: ranked; ditutup: the figure is not told, no place; tanpa-nilai: nothing to rank',
  ),
  whole(
    'position',
    'tempat di antara yang ditampilkan; yang sama berbagi tempat',
    'place among those shown; equals share one',
    { empty: notOfThis },
  ),
  whole('of', 'dari berapa yang ditampilkan', 'of how many that are shown', { empty: notOfThis }),
  whole('tied', 'berapa lainnya di tempat yang sama', 'how many others share the place', { empty: notOfThis }),
  whole('between_first', 'tempat pertama yang mungkin', 'the first place it could have', { empty: notOfThis }),
  whole('between_last', 'tempat terakhir yang mungkin', 'the last place it could have', { empty: notOfThis }),
  number('figure', 'jumlah, atau bagian dari satu', 'the count, or a share of one', { empty: notOfThis }),
  whole('share_met', 'bagian: yang dipenuhi', 'of a share: those met', { empty: notOfThis }),
  whole('share_of', 'bagian: semuanya', 'of a share: all of them', { empty: notOfThis }),
  number('interval_from', 'selang 95 %, dari', '95 % interval, from', { empty: notOfThis }),
  number('interval_to', 'selang 95 %, sampai', '95 % interval, to', { empty: notOfThis }),
  moment('as_of', 'saat dihitung', 'when it was counted', {
    empty: { id: 'belum pernah dihitung', en: 'never counted yet' },
  }),
]

const release = [
  text('period', 'masa buku', 'the period of the books'),
  whole('release', 'rilis keberapa dari masa itu', 'the how-manieth release of that period'),
] as const
const fewer: Words = {
  id: 'paling sedikit satu, dan terlalu sedikit untuk dikatakan',
  en: 'at least one, and too few to be told',
}

const tooFew: Words = {
  id: 'tidak dikatakan, karena terlalu sedikit orang yang dapat dimaksud',
  en: 'not told, because too few people would be meant',
}

/** What is not one measure by region. */
const otherDatasets = [
  {
    ...settled,
    id: 'ukuran',
    title: { id: 'Katalog angka', en: 'Catalogue of measures' },
    says: {
      id: 'Setiap angka publik dengan definisi, satuan, dan apa yang tidak boleh dibandingkan dengannya.',
      en: 'Every public measure with its definition, its unit, and what it must not be compared with.',
    },
    columns: [
      text('measure', 'id angka', 'id of the measure'),
      text(
        'topic',
        'penanganan, penolakan, atau pencegahan',
        'penanganan (handling), penolakan (refusals) or pencegahan (prevention)',
      ),
      text(
        'unit',
        'apa yang dihitung; satuan berbeda tidak dijumlahkan',
        'what is counted; different units are never added up',
      ),
      ...words('title', 'judul', 'title'),
      ...words('definition', 'definisi dalam satu kalimat', 'definition in one sentence'),
      ...words('population', 'di antara apa dihitung', 'among what is counted'),
      ...words('happened', 'hari yang menempatkannya dalam suatu masa', 'the day that puts it into a period'),
      ...words('known', 'kapan diketahui', 'when it is known'),
      text('finest', 'sampai tingkat wilayah mana', 'how far down it is told'),
      text('rhythm', 'menit: dalam semenit; harian: sekali sehari', 'menit: within a minute; harian: once a day'),
      whole('smallest', 'angka yang lebih kecil dari ini tidak ditampilkan', 'smaller counts are not shown'),
      text(
        'not_added_to',
        'id angka yang tidak boleh dijumlahkan dengannya',
        'ids of measures it must not be added to',
        { empty: { id: 'tidak ada', en: 'none' } },
      ),
      text('not_compared_with', 'id angka yang tidak boleh disandingkan', 'ids of measures it must not be set beside', {
        empty: { id: 'tidak ada', en: 'none' },
      }),
      ...words('not_compared_why', 'mengapa', 'why'),
      ...words('falls', 'apa yang dapat menurunkannya', 'what can make it fall', {
        id: 'hanya dapat naik',
        en: 'it can only rise',
      }),
    ],
    key: ['measure'],
    page: '/angka',
  },
  {
    ...live,
    id: 'penerusan-tanpa-kabar',
    title: silenceMeasure.title,
    says: {
      id: `${silenceMeasure.definition.id} Satu pohon saja yang diumumkan: semua, jenis, lama, wilayah. Baris yang tidak ada ialah nol, kecuali bila semuanya ditutup.`,
      en: `${silenceMeasure.definition.en} One tree alone is published: all, kinds, ages, regions. A row that is missing is none, unless all of it is hidden.`,
    },
    columns: [holder, band, ...regionColumns, ...countColumns(silenceMeasure.unit)],
    key: ['holder', 'since_days', 'region_code'],
    page: `/angka/definisi/${silenceMeasure.id}`,
  },
  {
    ...live,
    id: 'sanksi-belum-dilaksanakan',
    title: undoneMeasure.title,
    says: undoneMeasure.definition,
    columns: [holder, band, ...regionColumns, ...countColumns(undoneMeasure.unit)],
    key: ['holder', 'since_days'],
    page: `/angka/definisi/${undoneMeasure.id}`,
  },
  {
    ...live,
    id: 'corong',
    title: { id: 'Dari dugaan sampai sanksi', en: 'From allegation to sanction' },
    says: {
      id: 'Berapa dugaan mencapai setiap langkah; setiap langkah adalah bagian dari langkah di atasnya (N156).',
      en: 'How many allegations came to each step; each step is a part of the one above it (N156).',
    },
    columns: [text('step', 'langkah', 'the step'), ...countColumns('dugaan')],
    key: ['step'],
    page: '/angka/gambar',
  },
  {
    ...live,
    id: 'lama-tahap',
    title: { id: 'Lama setiap tahap berkas', en: 'How long each stage of a file takes' },
    says: {
      id: 'Dari satu langkah ke langkah berikutnya, dalam hari; hanya tahap yang dilewati paling sedikit 20 berkas (N155).',
      en: 'From one step to the next, in days; only stages that at least 20 files have behind them (N155).',
    },
    columns: [
      text('stage', 'tahap', 'the stage'),
      whole('files', 'berkas, dalam puluhan penuh ke bawah', 'files, in full tens rounded down', { unit: 'penerusan' }),
      whole(
        'quarter_days',
        'seperempat berkas paling lama sekian hari',
        'a quarter of the files took at most this many days',
      ),
      whole('half_days', 'setengahnya paling lama sekian hari', 'half of them at most'),
      whole('most_days', 'tiga perempatnya paling lama sekian hari', 'three quarters of them at most'),
      moment('as_of', 'saat dihitung', 'when it was counted'),
    ],
    key: ['stage'],
    page: '/angka/gambar',
  },
  {
    ...live,
    id: 'tenggat-dipenuhi',
    title: { id: 'Jangka yang dipenuhi, lewat, dan berjalan', en: 'Terms kept, missed and running' },
    says: {
      id: 'Jangka milik Bawaslu dan milik setiap jenis instansi. Satu pohon saja yang diumumkan; yang kecil ditutup.',
      en: 'Terms of Bawaslu and of each kind of body. One tree alone is published; what is small is hidden.',
    },
    columns: [
      text('holder', 'bawaslu atau jenis instansi; semua: jumlahnya', 'bawaslu or the kind of body; semua: their sum'),
      text(
        'held',
        'tepat, lewat, berjalan; semua: jumlahnya',
        'tepat (kept), lewat (missed), berjalan (running); semua: their sum',
      ),
      ...countColumns('jangka'),
    ],
    key: ['holder', 'held'],
    page: '/angka/gambar',
  },
  {
    ...live,
    id: 'lembaga',
    title: { id: 'Instansi penerima penerusan', en: 'Bodies that receive referrals' },
    says: {
      id: 'Instansi dengan paling sedikit 20 berkas, dalam puluhan penuh ke bawah (N155).',
      en: 'Bodies that at least 20 files came to, in full tens rounded down (N155).',
    },
    columns: [
      text('office_code', 'kode instansi', 'code of the body'),
      text('office_name', 'nama instansi', 'name of the body'),
      text('office_kind', 'jenis instansi', 'kind of body'),
      text(
        'counted',
        'berkas: yang diterima; tepat, lewat: jangka',
        'berkas: files received; tepat, lewat: terms kept and missed',
      ),
      whole('at_least', 'paling sedikit sekian', 'at least so many', { unit: 'penerusan' }),
      moment('as_of', 'saat dihitung', 'when it was counted'),
    ],
    key: ['office_code', 'counted'],
    page: '/lembaga',
  },
  {
    ...live,
    id: 'peringkat',
    title: { id: 'Peringkat', en: 'Ranks' },
    says: {
      id: 'Setiap daftar peringkat publik: daftar triwulanan dengan semua terbitannya, daftar berjalan untuk bulan ini. Yang ditutup tidak punya tempat. Apa yang tidak dikatakan setiap daftar tertulis di halamannya.',
      en: 'Every public ranked list: those by quarters in all their editions, running ones for this month. What is hidden has no place. What each list does not say stands on its page.',
    },
    columns: rankColumns,
    key: ['list', 'over', 'period', 'unit_code'],
    page: '/peringkat',
  },
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
    id: 'rilis',
    title: { id: 'Rilis buku yang ditutup', en: 'Releases of closed books' },
    says: {
      id: 'Angka satu masa yang ditandatangani kabupaten/kota, diperiksa provinsi, dan disahkan pusat.',
      en: 'Numbers of a period signed by the regencies, checked by the provinces and certified at national rank.',
    },
    columns: [
      ...release,
      moment('as_of', 'saat disahkan', 'when it was certified'),
      day('public_on', 'hari mulai umum', 'the day it became public'),
      whole('books', 'buku yang ditutup', 'books that are closed', { unit: 'kantor' }),
      whole('offices', 'buku yang seharusnya ada', 'books there should be', { unit: 'kantor' }),
      text('reasons', 'alasan perubahan sejak rilis sebelumnya', 'reasons for what changed since the release before', {
        empty: { id: 'tidak ada', en: 'none' },
      }),
    ],
    key: ['period', 'release'],
    page: '/angka/rilis',
  },
  {
    ...settled,
    id: 'rilis-angka',
    title: { id: 'Angka setiap rilis', en: 'Numbers of each release' },
    says: {
      id: 'Angka menurut wilayah di setiap rilis. Buku yang belum ditutup bukan nol.',
      en: 'Numbers by region in each release. A book that is not closed is not zero.',
    },
    columns: [
      ...release,
      text('measure', 'id angka', 'id of the measure'),
      ...regionColumns,
      whole('value', 'jumlah', 'the count', {
        empty: {
          id: 'ditutup, atau bukunya belum ditutup; lihat state',
          en: 'hidden, or the book is not closed; see state',
        },
      }),
      text(
        'state',
        'tampil, ditutup, atau belum-tutup-buku',
        'tampil (shown), ditutup (hidden) or belum-tutup-buku (book not closed)',
      ),
    ],
    key: ['period', 'release', 'measure', 'region_code'],
    page: '/angka/rilis',
  },
  {
    ...settled,
    id: 'rilis-perubahan',
    title: { id: 'Perubahan antarrilis', en: 'Changes between releases' },
    says: {
      id: 'Apa yang berubah sejak rilis sebelumnya dari masa yang sama: baru, pindah dari angka lain, hilang.',
      en: 'What changed since the release before of the same period: new, moved from another measure, gone.',
    },
    columns: [
      ...release,
      text('measure', 'id angka', 'id of the measure'),
      ...regionColumns,
      whole('appeared', 'baru', 'new', { empty: fewer }),
      whole('moved_in', 'pindah dari angka lain', 'moved from another measure', { empty: fewer }),
      whole('gone', 'tidak ada lagi', 'no longer there', { empty: fewer }),
    ],
    key: ['period', 'release', 'measure', 'region_code'],
    page: '/angka/rilis',
  },
  {
    ...live,
    id: 'angka-berubah',
    title: { id: 'Angka publik yang berubah', en: 'Public figures that changed' },
    says: {
      id: 'Setiap angka publik yang pada akhir suatu hari lain daripada pada akhir hari sebelumnya, 31 hari terakhir yang sudah lewat. Ditutup tetap ditutup.',
      en: 'Every public figure that at the end of a day was another than at the end of the day before, over the last 31 days that are over. Hidden stays hidden.',
    },
    columns: [
      day('day', 'hari menurut jam Jakarta', 'day by the clock of Jakarta'),
      text('measure', 'id angka', 'id of the measure'),
      ...regionColumns,
      whole('before', 'sebelumnya', 'before', { empty: { id: 'ditutup', en: 'hidden' } }),
      whole('after', 'sesudahnya', 'after', { empty: { id: 'ditutup', en: 'hidden' } }),
      ...words('method_note', 'cara menghitung yang berubah hari itu', 'how it is counted otherwise since that day', {
        id: 'caranya sama',
        en: 'counted as before',
      }),
    ],
    key: ['day', 'measure', 'region_code'],
    page: '/angka/perubahan',
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

export type OtherDatasetId = (typeof otherDatasets)[number]['id']
export type DatasetId = MeasureId | OtherDatasetId

/** All that leaves as files, each under an address of its own that stays. */
export const datasets: readonly (Dataset & { readonly id: DatasetId })[] = [...measureDatasets, ...otherDatasets]

export const findDataset = (id: string): (Dataset & { readonly id: DatasetId }) | null =>
  datasets.find((dataset) => dataset.id === id) ?? null
