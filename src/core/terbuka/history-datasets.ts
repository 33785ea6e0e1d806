import { countColumns, day, moment, number, part, regionColumns, text, whole } from './columns.ts'
import { live, settled } from './dataset-heads.ts'
import type { Dataset } from './dataset.ts'

const tooFew = {
  id: 'disembunyikan: terlalu sedikit, atau agar yang sedikit tidak dapat dihitung',
  en: 'hidden: too few, or so that few cannot be worked out',
}

const notPlaced = {
  id: 'ada indikator tanpa dimensi, atau dimensi berbobot tanpa indikator',
  en: 'an indicator has no dimension, or a dimension that weighs has no indicator',
}
const subject = text(
  'subject',
  'netralitas, atau warga (imbauan kepada warga)',
  'netralitas (neutrality) or warga (appeals to citizens)',
)

/** What was told over time, and what is told by month, by kind of accused or of one circular. */
export const historyDatasets = [
  {
    ...settled,
    id: 'riwayat',
    title: { id: 'Riwayat setiap angka', en: 'History of each measure' },
    says: {
      id: 'Setiap angka publik seperti terakhir diumumkan pada setiap hari yang sudah lewat, menurut jam Jakarta, sejak pertama kali dihitung. Hari tanpa baris: angkanya sama dengan sebelumnya. Termasuk kegiatan dan pakta menurut wilayah.',
      en: 'Every public number as it was told last on each day that is over, by the clock of Jakarta, since it was first counted. A day without a row: the number was as before. Activities and pledges by region are among them.',
    },
    columns: [
      text('measure', 'id angka', 'id of the measure'),
      ...regionColumns,
      day('day', 'hari menurut jam Jakarta', 'day by the clock of Jakarta'),
      ...countColumns('menurut angkanya'),
    ],
    key: ['measure', 'region_code', 'day'],
    page: '/angka',
  },
  {
    ...settled,
    id: 'riwayat-bagian',
    title: { id: 'Riwayat bagian setiap angka', en: 'History of the parts of each measure' },
    says: {
      id: 'Setiap bagian dari angka publik (menurut langkah, pemegang, lama, instansi, pemilihan, bulan, atau jenis terlapor) seperti terakhir diumumkan pada setiap hari yang sudah lewat, menurut jam Jakarta, sejak pertama kali diumumkan. Hari tanpa baris: sama dengan sebelumnya. Baris kosong dengan keadaan disembunyikan: sejak hari itu tidak diumumkan.',
      en: 'Every part of a public number (by step, holder, age, body, election, month or kind of accused) as it was told last on each day that is over, by the clock of Jakarta, since it was first told. A day without a row: as before. An empty row whose state is hidden: not told since that day.',
    },
    columns: [
      text('measure', 'id angka', 'id of the measure'),
      ...regionColumns,
      part,
      day('day', 'hari menurut jam Jakarta', 'day by the clock of Jakarta'),
      ...countColumns('menurut angkanya'),
    ],
    key: ['measure', 'region_code', 'part', 'day'],
    page: '/angka/gambar',
  },
  {
    ...live,
    id: 'perkara-menurut-bulan',
    title: { id: 'Tahap perkara dari bulan ke bulan', en: 'Stages of cases, month by month' },
    says: {
      id: 'Berapa perkara pertama kali sampai di tiap tahap dalam tiap bulan yang sudah lewat, seluruh Indonesia (N192).',
      en: 'How many cases first came to each stage in each month that is over, all of Indonesia (N192).',
    },
    columns: [
      text(
        'stage',
        'masuk, register, pleno, terus, putus, laksana',
        'masuk (came in), register, pleno, terus (referred), putus (decided), laksana (carried out)',
      ),
      text('month', 'bulan langkahnya (2026-10)', 'month of the step (2026-10)'),
      ...countColumns('perkara'),
    ],
    key: ['stage', 'month'],
    page: '/angka/definisi/perkara-menurut-bulan',
  },
  {
    ...live,
    id: 'menurut-terlapor',
    title: { id: 'Angka menurut jenis terlapor', en: 'Numbers by the kind of accused' },
    says: {
      id: 'Angka berkas seluruh Indonesia menurut jenis terlapor, seperti terakhir diumumkan; bergerak dalam langkah lima (N190), sehingga jumlahnya dapat berbeda dari angka Indonesia.',
      en: 'Numbers of files of all Indonesia by the kind of accused, as they were told last; they move in steps of five (N190), so that their sum can differ from the figure of Indonesia.',
    },
    columns: [
      text('measure', 'id angka', 'id of the measure'),
      text(
        'accused',
        'jenis terlapor; campuran: beberapa jenis dalam satu berkas; tidak-dirinci: tidak menyebut siapa pun',
        'kind of accused; campuran: several in one file; tidak-dirinci: nobody named',
      ),
      ...countColumns('menurut angkanya'),
    ],
    key: ['measure', 'accused'],
    page: '/peringkat',
  },
  {
    ...live,
    id: 'jangkauan-edaran',
    title: {
      id: 'Jangkauan edaran seluruhnya dan menurut wilayah',
      en: 'How far circulars came, in all and by region',
    },
    says: {
      id: 'Berapa kantor menyatakan menerima dan berapa orang membaca setiap edaran yang tenggatnya lewat, seluruhnya (00) dan di provinsi dan kabupaten/kota yang cukup besar (N191, N234).',
      en: 'How many offices acknowledged and how many people read each circular whose deadline has passed, in all (00) and in provinces and regencies that are large enough (N191, N234).',
    },
    columns: [
      text('circular', 'id edaran, seperti di alamat halamannya', 'id of the circular, as in the address of its page'),
      ...regionColumns,
      whole('offices', 'kantor yang menerimanya', 'offices that got it', { unit: 'kantor', empty: tooFew }),
      whole('acknowledged', 'di antaranya menyatakan menerima', 'those of them that acknowledged it', {
        unit: 'kantor',
        empty: tooFew,
      }),
      whole('people', 'orang dalam daftar pegawai kantor itu', 'people on the rolls of those offices', {
        unit: 'orang',
        empty: tooFew,
      }),
      whole('read', 'di antaranya membaca, terbukti', 'those of them who read it, proven', {
        unit: 'orang',
        empty: tooFew,
      }),
      moment('as_of', 'saat dihitung', 'when it was counted'),
    ],
    key: ['circular', 'region_code'],
    page: '/edaran',
  },
  {
    ...live,
    id: 'wilayah-terjangkau',
    title: { id: 'Wilayah terjangkau menurut tingkat', en: 'Regions reached, by level' },
    says: {
      id: 'Berapa wilayah di tiap tingkat yang punya paling sedikit satu kegiatan tatap muka untuk dirinya sendiri (N95), dari semua yang ada: seluruh Indonesia, tiap provinsi, dan tiap kabupaten/kota; dari semua masa. Tingkat tidak dijumlahkan.',
      en: 'How many regions of each level had at least one activity that meets people, held for themselves (N95), of all that there are: all of Indonesia, each province and each regency; of all time. Levels are not added up.',
    },
    columns: [
      ...regionColumns,
      subject,
      text(
        'level',
        'tingkat: provinsi, kabupaten (dan kota), kecamatan, kelurahan, desa',
        'level: provinsi, kabupaten (and kota), kecamatan, kelurahan, desa',
      ),
      whole('reached', 'wilayah yang terjangkau', 'regions reached', { unit: 'wilayah' }),
      whole('places', 'semua wilayah di tingkat itu', 'all regions of that level', { unit: 'wilayah' }),
      moment('as_of', 'saat dihitung', 'when it was counted'),
    ],
    key: ['region_code', 'subject', 'level'],
    page: '/kegiatan/jangkauan',
  },
  {
    ...live,
    id: 'kegiatan-tatap-muka',
    title: {
      id: 'Kegiatan tatap muka untuk wilayah itu sendiri',
      en: 'Activities that meet people, for the region itself',
    },
    says: {
      id: 'Berapa kegiatan tatap muka yang dituju untuk wilayah itu sendiri (N95), di tingkat apa pun, dari semua masa. Wilayah tanpa baris: tidak ada.',
      en: 'How many activities that meet people were held for the region itself (N95), at any level, of all time. A region without a row: none.',
    },
    columns: [
      ...regionColumns,
      subject,
      whole('activities', 'banyaknya kegiatan', 'how many activities', { unit: 'kegiatan' }),
      moment('as_of', 'saat dihitung', 'when it was counted'),
    ],
    key: ['region_code', 'subject'],
    page: '/kegiatan/jangkauan',
  },
  {
    ...live,
    id: 'kegiatan-menurut-bulan',
    title: { id: 'Kegiatan menurut wilayah dan bulan', en: 'Activities by region and month' },
    says: {
      id: 'Banyaknya kegiatan pencegahan yang dicatat di sini menurut wilayah, bulan, dan jenis; setiap kegiatan juga ada di halamannya sendiri. Kegiatan tanpa hari tidak dihitung.',
      en: 'How many activities of prevention are recorded here, by region, month and kind; each stands on a page of its own too. Activities without a day are not counted.',
    },
    columns: [
      ...regionColumns,
      text('month', 'bulan dilaksanakan (2026-10)', 'month in which it was held (2026-10)'),
      text('kind', 'jenis kegiatan', 'kind of activity'),
      whole('activities', 'banyaknya kegiatan', 'how many activities', { unit: 'kegiatan' }),
    ],
    key: ['region_code', 'month', 'kind'],
    page: '/kegiatan',
  },
  {
    ...settled,
    id: 'pakta-menurut-bulan',
    title: { id: 'Pakta menurut wilayah dan bulan', en: 'Pledges by region and month' },
    says: {
      id: 'Banyaknya tanda tangan pakta yang terbukti dan orang yang dinyatakan unitnya sudah menandatangani, seperti diumumkan pada akhir setiap bulan yang sudah lewat. Keduanya tidak dijumlahkan. Wilayah tanpa baris: nol.',
      en: 'How many signatures under a pledge are proven, and how many people signed as their units state it, as it was published at the end of each month that is over. The two are not added up. A region without a row: none.',
    },
    columns: [
      text(
        'measure',
        'pakta-ditandatangani (terbukti) atau pakta-dinyatakan (menurut unit)',
        'pakta-ditandatangani (proven) or pakta-dinyatakan (as units state it)',
      ),
      ...regionColumns,
      text('month', 'bulan yang sudah lewat (2026-10)', 'month that is over (2026-10)'),
      ...countColumns('menurut angkanya'),
    ],
    key: ['measure', 'region_code', 'month'],
    page: '/angka/definisi/pakta-ditandatangani',
  },
  {
    ...settled,
    id: 'peta-kerawanan',
    title: { id: 'Peta kerawanan yang diumumkan daerah', en: 'Maps of vulnerability that regions published' },
    says: {
      id: 'Setiap peta yang diumumkan kantor kabupaten/kota, juga yang sudah diganti, dengan apa yang dikatakannya tentang setiap indikator. Pencatatan yang rajin menaikkan hitungan.',
      en: 'Every map that an office of a regency published, also those replaced since, with what it says of each indicator. Diligent recording raises the count.',
    },
    columns: [
      text('release', 'id pengumuman', 'id of the release'),
      moment('published_at', 'saat diumumkan', 'when it was published'),
      ...regionColumns,
      text('election', 'pemilihan', 'the election'),
      text('office', 'kantor yang mengumumkan', 'the office that published it'),
      whole('indicator', 'nomor indikator, 1 sampai 27', 'number of the indicator, 1 to 27'),
      text('name', 'nama indikator', 'name of the indicator', {
        empty: { id: 'namanya tidak diketahui', en: 'its name is not known' },
      }),
      text('dimension', 'dimensi', 'dimension', { empty: { id: 'tidak diketahui', en: 'not known' } }),
      text(
        'verdict',
        'ada, tidak-ada, atau belum-dinilai',
        'ada (present), tidak-ada (absent), belum-dinilai (not assessed)',
      ),
      text('evidence', 'bukti menurut kantor itu', 'evidence in the words of that office', {
        empty: { id: 'tidak ada', en: 'none' },
      }),
      day('evidence_on', 'hari bukti itu', 'day of that evidence', {
        empty: { id: 'tidak dikatakan', en: 'not said' },
      }),
    ],
    key: ['release', 'indicator'],
    page: '/kerawanan',
  },
  {
    ...settled,
    id: 'kerawanan-bobot-lokal',
    title: { id: 'Peta daerah dengan bobot setempat', en: 'Maps of regions with local weights' },
    says: {
      id: 'Setiap peta yang diumumkan kantor kabupaten/kota bersama bobotnya sendiri, juga yang sudah diganti: bobot tiap dimensi, alasannya, dan skornya, paling sedikit dan paling banyak. Skornya hanya berarti bagi daerah itu sendiri.',
      en: 'Every map that an office of a regency published with weights of its own, also those replaced since: the weight of each dimension, the reason, and the score, at least and at most. It only means something for that region itself.',
    },
    columns: [
      text('release', 'id pengumuman', 'id of the release'),
      moment('published_at', 'saat diumumkan', 'when it was published'),
      ...regionColumns,
      text('election', 'pemilihan', 'the election'),
      text('office', 'kantor yang mengumumkan', 'the office that published it'),
      number(
        'sosial_politik',
        'bobot konteks sosial politik, persen',
        'weight of the social and political context, per cent',
      ),
      number('pencalonan', 'bobot pencalonan, persen', 'weight of nomination, per cent'),
      number('kampanye', 'bobot kampanye, persen', 'weight of the campaign, per cent'),
      number('pungut_hitung', 'bobot pungut hitung, persen', 'weight of voting and counting, per cent'),
      text('reason', 'alasan bobot menurut kantor itu', 'reason for the weights in the words of that office'),
      number('least', 'skor paling sedikit (0–100)', 'the score at least (0–100)', { empty: notPlaced }),
      number('most', 'skor paling banyak (0–100)', 'the score at most (0–100)', { empty: notPlaced }),
    ],
    key: ['release'],
    page: '/angka/definisi/kerawanan-bobot-lokal',
  },
  {
    ...settled,
    id: 'tps-rawan',
    title: { id: 'TPS rawan yang diumumkan daerah', en: 'Stations at risk that regions published' },
    says: {
      id: 'Berapa TPS dan berapa pasangan TPS dan indikator di setiap peta yang diumumkan kantor kabupaten/kota, juga yang sudah diganti, dan berapa menurut indikator. Dua angka yang tidak pernah dijumlahkan. Indikator tentang orang di kurang dari lima TPS tidak termasuk (N147).',
      en: 'How many stations, and how many pairs of station and indicator, each map that an office of a regency published has, also those replaced since, and how many by indicator. Two numbers that are never added together. Indicators of people at fewer than five stations are in neither (N147).',
    },
    columns: [
      text('release', 'id pengumuman', 'id of the release'),
      moment('published_at', 'saat diumumkan', 'when it was published'),
      ...regionColumns,
      text('election', 'pemilihan', 'the election'),
      text('office', 'kantor yang mengumumkan', 'the office that published it'),
      text(
        'measure',
        'kerawanan-tps (TPS, masing-masing satu kali) atau kerawanan-kena (pasangan TPS dan indikator)',
        'kerawanan-tps (stations, each once) or kerawanan-kena (pairs of station and indicator)',
      ),
      text('indicator', 'id indikator', 'id of the indicator', { empty: { id: 'semuanya', en: 'all of them' } }),
      whole('count', 'banyaknya', 'how many'),
    ],
    key: ['release', 'measure', 'indicator'],
    page: '/kerawanan',
  },
] as const satisfies readonly Dataset[]
