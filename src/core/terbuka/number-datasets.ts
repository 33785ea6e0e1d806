import { inFull } from '../angka/measure.ts'
import { silenceMeasure } from '../angka/silence.ts'
import { undoneMeasure } from '../angka/undone.ts'
import { countColumns, day, moment, part, regionColumns, text, whole } from './columns.ts'
import { live, settled, words } from './dataset-heads.ts'
import type { Dataset } from './dataset.ts'

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
/** Numbers of ours that are no measure by region. */
export const numberDatasets = [
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
      ...words('more', 'apa yang perlu diketahui di luar kalimat itu', 'what a reader should know besides', {
        id: 'tidak ada',
        en: 'none',
      }),
      ...words('population', 'di antara apa dihitung', 'among what is counted'),
      ...words('happened', 'hari yang menempatkannya dalam suatu masa', 'the day that puts it into a period'),
      ...words('known', 'kapan diketahui', 'when it is known'),
      text('filters', 'menurut apa dapat ditanyakan', 'by what it may be asked for', {
        empty: { id: 'hanya menurut saatnya', en: 'by its moment alone' },
      }),
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
      text('query', 'kueri yang menghitungnya', 'the query that counts it'),
      text('file', 'himpunan yang memuat barisnya', 'the dataset that has its rows'),
      text('published_by', 'siapa yang menerbitkannya', 'who published it', {
        empty: { id: 'dihitung di sini', en: 'counted here' },
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
      id: `${inFull(silenceMeasure).id} Satu pohon saja yang diumumkan: semua, jenis, lama, wilayah. Baris yang tidak ada ialah nol, kecuali bila semuanya disembunyikan.`,
      en: `${inFull(silenceMeasure).en} One tree alone is published: all, kinds, ages, regions. A row that is missing is none, unless all of it is hidden.`,
    },
    columns: [holder, band, ...regionColumns, ...countColumns(silenceMeasure.unit)],
    key: ['holder', 'since_days', 'region_code'],
    page: `/angka/definisi/${silenceMeasure.id}`,
  },
  {
    ...live,
    id: 'sanksi-belum-dilaksanakan',
    title: undoneMeasure.title,
    says: inFull(undoneMeasure),
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
      id: 'Jangka milik Bawaslu dan milik setiap jenis instansi. Satu pohon saja yang diumumkan; yang kecil disembunyikan.',
      en: 'Terms of Bawaslu and of each kind of body. One tree alone is published; what is small is hidden.',
    },
    columns: [
      text('holder', 'bawaslu atau jenis instansi; semua: jumlahnya', 'bawaslu or the kind of body; semua: their sum'),
      text(
        'held',
        'tepat, lewat, berjalan; semua: jumlahnya',
        'tepat (kept), lewat (missed), berjalan (running); semua: their sum',
      ),
      ...countColumns('jangka-semua'),
    ],
    key: ['holder', 'held'],
    page: '/angka/gambar',
  },
  {
    ...live,
    id: 'jangka-menurut-pemilihan',
    title: { id: 'Jangka instansi pemutus menurut pemilihan', en: 'Terms of deciding bodies, by election' },
    says: {
      id: 'Jangka yang sudah berakhir, dipenuhi atau lewat, menurut pemilihan perkaranya, seperti terakhir diumumkan; hanya pemilihan di seluruh Indonesia atau paling sedikit di 20 provinsi (N230).',
      en: 'Terms that have ended, met or passed, by the election of their case, as they were told last; only of elections in all of Indonesia or in at least 20 provinces (N230).',
    },
    columns: [
      text('election', 'id pemilihan', 'id of the election'),
      text('held', 'tepat, lewat', 'tepat (kept), lewat (missed)'),
      ...countColumns('jangka'),
    ],
    key: ['election', 'held'],
    page: '/peringkat/pemilihan',
  },
  {
    ...live,
    id: 'putusan-menurut-pemilihan',
    title: {
      id: 'Berkas yang diputus dalam 90 hari, menurut pemilihan',
      en: 'Files decided within 90 days, by election',
    },
    says: {
      id: 'Berkas penerusan yang suratnya paling sedikit 90 hari yang lalu, diputus dalam 90 hari atau tidak, menurut pemilihan perkaranya, seperti terakhir diumumkan; hanya pemilihan di seluruh Indonesia atau paling sedikit di 20 provinsi (N244).',
      en: 'Referred files whose letter is at least 90 days old, decided within 90 days or not, by the election of their case, as they were told last; only of elections in all of Indonesia or in at least 20 provinces (N244).',
    },
    columns: [
      text('election', 'id pemilihan', 'id of the election'),
      text('decided', 'diputus, belum', 'diputus (decided), belum (not)'),
      ...countColumns('penerusan'),
    ],
    key: ['election', 'decided'],
    page: '/peringkat/pemilihan',
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
    id: 'angka-berubah',
    title: { id: 'Angka publik yang berubah', en: 'Public figures that changed' },
    says: {
      id: 'Setiap angka publik, dan setiap bagiannya, yang pada akhir suatu hari lain daripada pada akhir hari sebelumnya, 31 hari terakhir yang sudah lewat. Yang disembunyikan tetap disembunyikan.',
      en: 'Every public figure, and every part of one, that at the end of a day was another than at the end of the day before, over the last 31 days that are over. Hidden stays hidden.',
    },
    columns: [
      day('day', 'hari menurut jam Jakarta', 'day by the clock of Jakarta'),
      text('measure', 'id angka', 'id of the measure'),
      ...regionColumns,
      part,
      whole('before', 'sebelumnya', 'before', { empty: { id: 'disembunyikan', en: 'hidden' } }),
      whole('after', 'sesudahnya', 'after', { empty: { id: 'disembunyikan', en: 'hidden' } }),
      ...words('method_note', 'cara menghitung yang berubah hari itu', 'how it is counted otherwise since that day', {
        id: 'caranya sama',
        en: 'counted as before',
      }),
    ],
    key: ['day', 'measure', 'region_code', 'part'],
    page: '/angka/perubahan',
  },
] as const satisfies readonly Dataset[]
