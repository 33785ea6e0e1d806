import { plainDate, type Mark, type PlainDate, type Words } from '#law'
import type { MethodId } from './method.ts'

/** Who printed it, where it was read. None of them is the issuing body's own release. */
type RiskSource = { readonly name: string; readonly address: string }

export const riskSources = {
  tvone: {
    name: 'tvOne',
    address:
      'beta.tvonenews.com/berita/88261-bawaslu-catat-5-provinsi-paling-rawan-di-pemilu-2024-dki-jakarta-tertinggi?page=all',
  },
  'databoks-provinsi': {
    name: 'Databoks',
    address:
      'databoks.katadata.co.id/politik/statistik/298ad4467c569d2/5-provinsi-paling-rawan-gangguan-dalam-pemilu-2024-jakarta-teratas',
  },
  'databoks-kabkota': {
    name: 'Databoks',
    address:
      'databoks.katadata.co.id/politik/statistik/a9f30b7fb0fdc06/waspada-ini-10-kabupatenkota-dengan-kerawanan-pemilu-tertinggi',
  },
  dek: { name: 'Paparan IKP', address: 'www.slideshare.net/ibnitrisaladam1/ikp-pemilu-dan-pemilihan-2024pdf' },
  'dek-metode': {
    name: 'Paparan Afrimadona',
    address: 'id.scribd.com/presentation/616702345/2-PAPARAN-AFRIMADONA',
  },
  'inews-bandung': {
    name: 'iNews Bandung',
    address: 'bandungraya.inews.id/amp/230344/hadapi-pemilu-2024-kabupaten-bandung-masuk-daerah-rawan-tinggi/2',
  },
  'alinea-batas': {
    name: 'Alinea',
    address: 'alinea.id/amp/daerah/upaya-polri-jaga-kamtibmas-kalimantan-tengah-saat-pemilu-b2iaR9Ppx',
  },
  sirana: { name: 'Sirana', address: 'sirana.id/memastikan-pilkada-aman-di-kukar' },
  'monitor-indonesia': {
    name: 'Monitor Indonesia',
    address:
      'monitorindonesia.com/berita-utama/read/2023/09/567314/bawaslu-luncurkan-ikp-tematik-netralitas-asn-malut-dan-sulut-rawan-tinggi',
  },
  'bawaslu-sulbar': {
    name: 'Bawaslu Sulawesi Barat',
    address:
      'sulbar.bawaslu.go.id/berita/kerawanan-netralitas-asn-mengguncang-sepuluh-provinsi-indonesia-menjelang-pemilu-2024',
  },
  'alinea-asn': {
    name: 'Alinea',
    address: 'www.alinea.id/amp/pemilu/asn-di-22-provinsi-berpotensi-tak-netral-pada-pemilu-2024-b2hX19O0a',
  },
  edunews: { name: 'Edunews', address: 'edunews.id/news/empat-kabupaten-di-sulsel-rawan-netralitas-asn' },
  'rmol-2024': {
    name: 'RMOL',
    address: 'rmol.id/amp/2024/08/26/634340/ntt-kaltim-dan-jatim-wilayah-paling-rawan',
  },
  lampost: { name: 'Lampost', address: 'lampost.co/lamban-pilkada/lampung-masuk-kategori-rawan-sedang-pilkada' },
  tribratanews: {
    name: 'Tribratanews',
    address: 'tribratanews.polri.go.id/blog/nasional-3/bawaslu-beberkan-pemetaan-kerawanan-pilkada-78058',
  },
  'rmol-peta': {
    name: 'RMOL',
    address: 'rmol.id/amp/2024/06/22/625402/bawaslu-perintahkan-jajaran-daerah-buat-peta-kerawanan-pilkada',
  },
  dataloka: {
    name: 'Dataloka',
    address: 'dataloka.id/politik/207/kabupaten-kota-paling-rawan-di-pilkada-2024',
  },
} as const satisfies Readonly<Record<string, RiskSource>>
export type RiskSourceKey = keyof typeof riskSources

export type Method = {
  readonly title: Words
  readonly publisher: string
  /** When its list was published; null: it is made here, and each map has its own time. */
  readonly publishedOn: PlainDate | null
  readonly unit: Words
  /** One sentence: what its number is. */
  readonly how: Words
  readonly more?: Words
  /** What the list does not say. */
  readonly limits: Words
  readonly mark: Mark
  readonly sources: readonly RiskSourceKey[]
}

/** Maps that offices make with this program; every other method is somebody's list, and its numbers are not ours. */
const madeHere: ReadonlySet<MethodId> = new Set(['peta-daerah', 'bobot-lokal'])
/** Whose numbers a method holds; null: of an office that keeps its map here. */
export const publishedBy = (method: MethodId): string | null =>
  madeHere.has(method) ? null : methods[method].publisher

const bawaslu = 'Bawaslu RI'
const ikpDay = plainDate('2022-12-16')
const asnDay = plainDate('2023-09-21')

const recording: Words = {
  id: 'Daerah yang rajin mencatat kejadian mendapat angka lebih tinggi: Kabupaten Bandung tergolong tinggi karena dapat mengisi dan membuktikan 29 dari 61 indikator.',
  en: 'A region that records diligently gets a higher number: Kabupaten Bandung was classed high because it could fill in and prove 29 of 61 indicators.',
}

export const methods: Readonly<Record<MethodId, Method>> = {
  'ikp-2024': {
    title: {
      id: 'Indeks Kerawanan Pemilu (IKP) 2024, kejadian tingkat provinsi',
      en: 'Election vulnerability index (IKP) 2024, events at province level',
    },
    publisher: bawaslu,
    publishedOn: ikpDay,
    unit: { id: 'skor 0–100', en: 'score 0–100' },
    how: {
      id: 'Jumlah dimensi kali bobotnya: tiap dimensi dinyatakan 0–100, dan nilai indikatornya ialah jumlah kejadian kali bobot tingkat kejadian.',
      en: 'The sum of dimensions times their weights: a dimension is stated as 0–100, and an indicator in it is the number of events times the weight of their level.',
    },
    more: {
      id: 'Kelas dipotong satu simpangan baku di bawah dan di atas rata-rata.',
      en: 'Classes are cut one standard deviation below and above the mean.',
    },
    limits: {
      id: `${recording.id} Bobot dan nama ke-61 indikator tidak ditemukan dalam sumber terbuka. Daftarnya memuat 34 provinsi; sekarang ada 38.`,
      en: `${recording.en} Neither the weights nor the names of the 61 indicators were found in an open source. The list has 34 provinces; today there are 38.`,
    },
    mark: 'C2',
    sources: ['tvone', 'databoks-provinsi', 'dek', 'dek-metode', 'inews-bandung', 'alinea-batas'],
  },
  'ikp-2024-agregat': {
    title: {
      id: 'IKP 2024, sepuluh provinsi teratas menurut gabungan kabupaten/kota',
      en: 'IKP 2024, first ten provinces as aggregated from kabupaten/kota',
    },
    publisher: bawaslu,
    publishedOn: ikpDay,
    unit: { id: 'skor 0–100', en: 'score 0–100' },
    how: {
      id: 'Angka kabupaten/kota yang digabungkan ke provinsinya.',
      en: 'Numbers of kabupaten/kota brought together for their province.',
    },
    more: {
      id: 'Urutannya lain daripada kejadian tingkat provinsi.',
      en: 'The order differs from that of events at province level.',
    },
    limits: {
      id: `Hanya sepuluh teratas yang diumumkan. ${recording.id}`,
      en: `Only the first ten were published. ${recording.en}`,
    },
    mark: 'C1',
    sources: ['tvone'],
  },
  'ikp-2024-kabkota': {
    title: { id: 'IKP 2024, kabupaten/kota', en: 'IKP 2024, kabupaten/kota' },
    publisher: bawaslu,
    publishedOn: ikpDay,
    unit: { id: 'kelas dan urutan dari 514', en: 'class and position of 514' },
    how: {
      id: 'IKP satu kabupaten atau kota, dihitung dengan cara yang sama seperti provinsi dan dengan bobot kabupaten/kota sendiri.',
      en: 'The IKP of one kabupaten or kota, made in the same way as that of provinces, with weights of its own.',
    },
    more: {
      id: 'Batas yang diumumkan: tinggi 49,33–100, sedang 13,47–49,32, rendah di bawah 13,46. 85 tinggi, 349 sedang, 80 rendah.',
      en: 'Published cut-offs: high 49.33–100, medium 13.47–49.32, low below 13.46. 85 high, 349 medium, 80 low.',
    },
    limits: {
      id: `Yang terbaca hanya sepuluh teratas dan dua kabupaten Kalimantan Timur. ${recording.id}`,
      en: `Only the first ten and two regencies of Kalimantan Timur were read. ${recording.en}`,
    },
    mark: 'C1',
    sources: ['databoks-kabkota', 'sirana', 'alinea-batas'],
  },
  'netralitas-asn-2023': {
    title: {
      id: 'IKP tematik netralitas ASN, kejadian tingkat provinsi',
      en: 'Thematic IKP on the neutrality of ASN, events at province level',
    },
    publisher: bawaslu,
    publishedOn: asnDay,
    unit: { id: 'skor 0–100', en: 'score 0–100' },
    how: {
      id: 'Kejadian berbobot dibagi jumlah terbanyak, kali 100.',
      en: 'Weighted events divided by the most that any has, times 100.',
    },
    more: {
      id: 'Kesepuluh skor cocok dengan n/383: 383 ialah jumlah terkecil yang mungkin bagi yang teratas.',
      en: 'All ten scores fit n/383: 383 is the smallest number that the first can have.',
    },
    limits: {
      id: 'Yang teratas selalu 100, jadi satu provinsi yang jauh di depan membuat semua yang lain tampak kecil. Skor dari dua terbitan tidak dapat dibandingkan. Hanya sepuluh teratas yang diumumkan; tidak ada di daftar bukan berarti tidak rawan. Yang rajin mencatat mendapat angka lebih tinggi.',
      en: 'The first is always 100, so one province far ahead makes all others look small. Scores of two releases cannot be compared. Only the first ten were published; not to be on the list does not mean not to be vulnerable. Who records diligently gets a higher number.',
    },
    mark: 'C1',
    sources: ['monitor-indonesia'],
  },
  'netralitas-asn-2023-agregat': {
    title: {
      id: 'IKP tematik netralitas ASN, provinsi menurut gabungan kabupaten/kota',
      en: 'Thematic IKP on the neutrality of ASN, provinces as aggregated from kabupaten/kota',
    },
    publisher: bawaslu,
    publishedOn: asnDay,
    unit: { id: 'urutan', en: 'position' },
    how: {
      id: 'Urutan sepuluh provinsi, digabungkan dari kabupaten/kota.',
      en: 'Ten provinces in order, aggregated from kabupaten/kota.',
    },
    more: { id: 'Skornya tidak ditemukan.', en: 'The scores were not found.' },
    limits: {
      id: 'Urutannya lain daripada kejadian tingkat provinsi: Sulawesi Tenggara tidak ada di daftar itu, dan kelima di sini.',
      en: 'The order differs from that of events at province level: Sulawesi Tenggara is not on that list, and fifth here.',
    },
    mark: 'C1',
    sources: ['bawaslu-sulbar'],
  },
  'netralitas-asn-2023-kabkota': {
    title: {
      id: 'IKP tematik netralitas ASN, kabupaten/kota',
      en: 'Thematic IKP on the neutrality of ASN, kabupaten/kota',
    },
    publisher: bawaslu,
    publishedOn: asnDay,
    unit: { id: 'urutan', en: 'position' },
    how: {
      id: 'Urutan kabupaten dan kota seperti diumumkan.',
      en: 'Kabupaten and kota in the order published.',
    },
    more: {
      id: 'Dua puluh yang pertama ada di dua sumber. Skornya tidak ditemukan.',
      en: 'The first twenty stand in two sources. The scores were not found.',
    },
    limits: {
      id: 'Dinilai mungkin terjadi di 22 provinsi dan 347 kabupaten/kota; yang disebut hanya 25. Kediri, nomor 15, tidak dimuat: sumbernya tidak menyebut kota atau kabupaten.',
      en: 'Rated possible in 22 provinces and 347 kabupaten/kota; only 25 are named. Kediri, the fifteenth, is left out: the source does not say whether the city or the regency.',
    },
    mark: 'C1',
    sources: ['alinea-asn', 'edunews'],
  },
  'pemetaan-2024': {
    title: {
      id: 'Pemetaan kerawanan Pemilihan Serentak 2024',
      en: 'Map of vulnerability for the Pilkada 2024',
    },
    publisher: bawaslu,
    publishedOn: plainDate('2024-08-26'),
    unit: { id: 'indikator yang terjadi, dari 27', en: 'indicators that occurred, of 27' },
    how: {
      id: 'Jumlah indikator yang terjadi, dari 27 di empat dimensi: konteks sosial politik, pencalonan, kampanye, pungut hitung.',
      en: 'How many indicators occurred, of 27 in four dimensions: social and political context, nomination, campaign, voting and counting.',
    },
    more: {
      id: '37 provinsi: 5 tinggi, 28 sedang, 4 rendah. 508 kabupaten/kota: 84 tinggi, 334 sedang, 90 rendah.',
      en: '37 provinces: 5 high, 28 medium, 4 low. 508 kabupaten/kota: 84 high, 334 medium, 90 low.',
    },
    limits: {
      id: 'Nama ke-27 indikator dan batas kelasnya tidak ditemukan. Bukan IKP baru, dan tidak dapat disandingkan dengan IKP 2024: Jawa Timur rendah di sana dan tinggi di sini karena caranya lain. Yang rajin mencatat mendapat angka lebih tinggi.',
      en: 'Neither the names of the 27 indicators nor where classes are cut were found. It is no new IKP and cannot be put beside the IKP 2024: Jawa Timur is low there and high here because the method is another. Who records diligently gets a higher number.',
    },
    mark: 'C1',
    sources: ['rmol-2024', 'lampost', 'rmol-peta'],
  },
  'ipkp-2024': {
    title: {
      id: 'Indeks Potensi Kerawanan Pilkada (IPKP) 2024 Polri, tahap I',
      en: 'Index of possible vulnerability in the Pilkada (IPKP) 2024 of Polri, stage I',
    },
    publisher: 'Polri',
    publishedOn: null,
    unit: { id: 'skor 0–100', en: 'score 0–100' },
    how: {
      id: 'Skor Polri untuk satu daerah, dari 7 dimensi dan 26 variabel.',
      en: 'The score that Polri gave one region, from 7 dimensions and 26 variables.',
    },
    more: { id: 'Delapan kabupaten terbaca.', en: 'Eight regencies were read.' },
    limits: {
      id: 'Indeks polisi, dengan kata kelas yang sama dan arti yang lain. Hari terbitnya tidak ditemukan.',
      en: 'An index of the police, with the same words for its classes and another meaning. The day it was published was not found.',
    },
    mark: 'C1',
    sources: ['dataloka'],
  },
  'peta-daerah': {
    title: { id: 'Peta kerawanan buatan daerah', en: 'A region’s own map of vulnerability' },
    publisher: 'Bawaslu',
    publishedOn: null,
    unit: { id: 'indikator yang ada, dari 27', en: 'indicators present, of 27' },
    how: {
      id: 'Satu dari 27 indikator yang menurut kantor Bawaslu daerahnya ada, dinilai satu per satu dengan bukti dan harinya.',
      en: 'One of the 27 indicators that is present in the words of the Bawaslu office of the region, which assesses them one by one with evidence and its day.',
    },
    more: {
      id: 'Yang belum dinilai tetap belum dinilai, bukan nol.',
      en: 'What is not assessed stays not assessed, and is not zero.',
    },
    limits: {
      id: 'Yang rajin mencatat mendapat angka lebih tinggi. Peta dua daerah tidak diurutkan satu sama lain, dan batas kelasnya tidak ditemukan, jadi tidak diberi kelas.',
      en: 'Who records diligently gets a higher number. Maps of two regions are not ranked with each other; where classes are cut was not found, so none is given.',
    },
    mark: 'C1',
    sources: ['rmol-peta'],
  },
  'bobot-lokal': {
    title: { id: 'Peta daerah dengan bobot setempat', en: 'A region’s own map with local weights' },
    publisher: 'Bawaslu',
    publishedOn: null,
    unit: { id: 'skor 0–100', en: 'score 0–100' },
    how: {
      id: 'Bagian indikator yang ada di tiap dimensi, kali bobot yang dipilih kantor itu sendiri.',
      en: 'The share of indicators present in each dimension, times a weight that the office chose itself.',
    },
    limits: {
      id: 'Bobot IKP tidak diumumkan. Bobot ini setempat, jadi skornya hanya berarti bagi daerah ini sendiri.',
      en: 'The weights of the IKP were not published. These are local, so the score only means something for this region itself.',
    },
    mark: 'U',
    sources: [],
  },
}
