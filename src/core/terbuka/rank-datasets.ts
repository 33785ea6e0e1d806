import type { Words } from '#law'
import { tieRule } from '../angka/rank.ts'
import { day, moment, notOfThis, number, regionColumns, text, whole } from './columns.ts'
import { live, settled } from './dataset-heads.ts'
import type { Column, Dataset } from './dataset.ts'

const rankColumns: readonly Column[] = [
  text('list', 'daftar peringkat', 'the ranked list'),
  text(
    'over',
    'apa yang diurutkan: provinsi, kabkota, instansi, jabatan',
    'what is ranked: provinsi, kabkota, instansi, jabatan',
  ),
  text('publisher', 'siapa yang menghitung', 'who counted'),
  text('unit', 'apa yang dihitung', 'what is counted'),
  text('stage', 'sampai tahap mana berkas yang dihitung', 'how far the files are that are counted'),
  text(
    'sorting',
    'highest-first: yang tertinggi di tempat pertama; lowest-first: yang terendah',
    'highest-first: the highest has the first place; lowest-first: the lowest',
  ),
  text(
    'tie_rule',
    `${tieRule}: angka yang sama berbagi tempat, dan tempat sesudahnya dilompati (1, 2, 2, 4)`,
    `${tieRule}: equal figures share a place, and the places behind it are left out (1, 2, 2, 4)`,
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
    'diurutkan; disembunyikan: angkanya tidak diumumkan, tanpa tempat; belum-diumumkan: nol ketika terakhir diumumkan, dan belum diumumkan lagi (N229); nol-tanpa-tempat: nol, di samping yang disembunyikan atau di antara nol saja (N228); tanpa-nilai: tidak ada yang dapat diurutkan',
    'diurutkan: ranked; disembunyikan: the figure is not told, no place; belum-diumumkan: zero when it was told last, and not told since (N229); nol-tanpa-tempat: zero, beside what is hidden or among zeros alone (N228); tanpa-nilai: nothing to rank',
  ),
  whole(
    'position',
    'tempat di antara yang ditampilkan; yang sama berbagi tempat',
    'place among those shown; equals share one',
    { empty: notOfThis },
  ),
  whole('of', 'dari berapa yang ditampilkan', 'of how many that are shown', { empty: notOfThis }),
  whole('tied', 'berapa lainnya di tempat yang sama', 'how many others share the place', { empty: notOfThis }),
  whole('inside_position', 'tempat di provinsinya', 'place in its province', { empty: notOfThis }),
  whole('inside_of', 'dari berapa di provinsinya', 'of how many in its province', { empty: notOfThis }),
  whole(
    'inside_tied',
    'berapa lainnya di tempat itu di provinsinya',
    'how many others share that place in its province',
    {
      empty: notOfThis,
    },
  ),
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

/** Ranks, and what closed books say. */
export const rankDatasets = [
  {
    ...live,
    id: 'peringkat',
    title: { id: 'Peringkat', en: 'Ranks' },
    says: {
      id: 'Setiap daftar peringkat publik: daftar triwulanan dengan semua terbitannya, daftar berjalan untuk bulan ini. Yang disembunyikan tidak punya tempat. Apa yang tidak dikatakan setiap daftar tertulis di halamannya.',
      en: 'Every public ranked list: those by quarters in all their editions, running ones for this month. What is hidden has no place. What each list does not say stands on its page.',
    },
    columns: rankColumns,
    key: ['list', 'over', 'period', 'unit_code'],
    page: '/peringkat',
  },
  {
    ...settled,
    id: 'rilis',
    title: { id: 'Rilis buku yang disahkan', en: 'Releases of certified books' },
    says: {
      id: 'Angka satu masa yang ditandatangani kabupaten/kota, diperiksa provinsi, dan disahkan pusat.',
      en: 'Numbers of a period signed by the regencies, checked by the provinces and certified at national rank.',
    },
    columns: [
      ...release,
      moment('as_of', 'saat disahkan', 'when it was certified'),
      day('public_on', 'hari mulai umum', 'the day it became public'),
      whole('books', 'buku yang disahkan', 'books that are certified', { unit: 'kantor' }),
      whole('offices', 'buku yang seharusnya ada', 'books there should be', { unit: 'kantor' }),
      whole('books_new', 'di antaranya disahkan untuk pertama kali', 'those of them certified for the first time', {
        unit: 'kantor',
      }),
      text(
        'reasons',
        'alasan buku lain ditandatangani lagi, dan karena itu berubah, sejak rilis sebelumnya',
        'why other books were signed anew, and so changed, since the release before',
        {
          empty: { id: 'tidak ada', en: 'none' },
        },
      ),
    ],
    key: ['period', 'release'],
    page: '/angka/rilis',
  },
  {
    ...settled,
    id: 'rilis-angka',
    title: { id: 'Angka setiap rilis', en: 'Numbers of each release' },
    says: {
      id: 'Angka menurut wilayah di setiap rilis. Buku yang belum disahkan bukan nol.',
      en: 'Numbers by region in each release. A book that is not certified is not zero.',
    },
    columns: [
      ...release,
      text('measure', 'id angka', 'id of the measure'),
      ...regionColumns,
      whole('value', 'jumlah', 'the count', {
        empty: {
          id: 'disembunyikan, atau bukunya belum disahkan; lihat state',
          en: 'hidden, or the book is not certified; see state',
        },
      }),
      text(
        'state',
        'tampil, disembunyikan, atau buku-belum-disahkan',
        'tampil (shown), disembunyikan (hidden) or buku-belum-disahkan (book not certified)',
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
] as const satisfies readonly Dataset[]
