import type { Mark, Words } from '#law'

/** A polling station: the village and its number there. */
export type Station = { readonly village: string; readonly tps: number }
export type StationHit = Station & { readonly indicator: StationIndicatorId }

type Variable = { readonly id: string; readonly title: Words; readonly mark: Mark }
/** The eight variables of the mapping for the Pilkada 2024. How the third, fourth and fifth are told apart is hearsay. */
export const stationVariables = [
  { id: 'hak-pilih', title: { id: 'Hak pilih', en: 'Right to vote' }, mark: 'C1' },
  { id: 'keamanan', title: { id: 'Keamanan', en: 'Security' }, mark: 'C1' },
  { id: 'politik-uang', title: { id: 'Politik uang', en: 'Money politics' }, mark: 'U' },
  { id: 'sara', title: { id: 'SARA dan ujaran kebencian', en: 'SARA and hate speech' }, mark: 'U' },
  { id: 'netralitas', title: { id: 'Netralitas', en: 'Neutrality' }, mark: 'U' },
  { id: 'logistik', title: { id: 'Logistik', en: 'Logistics' }, mark: 'C1' },
  { id: 'lokasi', title: { id: 'Lokasi', en: 'Location' }, mark: 'C1' },
  { id: 'jaringan', title: { id: 'Jaringan internet dan listrik', en: 'Internet and electricity' }, mark: 'C1' },
] as const satisfies readonly Variable[]
type StationVariable = (typeof stationVariables)[number]['id']

const indicator = <Id extends string>(
  id: Id,
  variable: StationVariable,
  title: Words,
  mark: Mark,
  national: { readonly pemilu: number | null; readonly pilkada: number | null },
) => ({ id, variable, title, mark, national }) as const

/**
 * The indicators that releases of Bawaslu name, with the stations they hit in the whole country (practice.md §6.5). 28 stood in the instrument of the
 * Pilkada 2024; no official text of all of them was seen. Those marked U are known from hearsay.
 */
export const stationIndicators = [
  indicator(
    'pemilih-tms',
    'hak-pilih',
    {
      id: 'Pemilih di DPT yang sudah tidak memenuhi syarat (meninggal, menjadi TNI/Polri)',
      en: 'Voters of the DPT who no longer qualify (dead, joined TNI or Polri)',
    },
    'C1',
    { pemilu: 125_224, pilkada: 95_171 },
  ),
  indicator('dptb', 'hak-pilih', { id: 'Pemilih tambahan (DPTb)', en: 'Additional voters (DPTb)' }, 'C1', {
    pemilu: 119_796,
    pilkada: null,
  }),
  indicator('dpk', 'hak-pilih', { id: 'Potensi pemilih khusus (DPK)', en: 'Possible special voters (DPK)' }, 'C1', {
    pemilu: 18_656,
    pilkada: null,
  }),
  indicator(
    'kpps-luar',
    'hak-pilih',
    { id: 'KPPS memilih di luar TPS tempat bertugas', en: 'KPPS voting outside their own station' },
    'C1',
    { pemilu: 38_595, pilkada: null },
  ),
  indicator(
    'disabilitas',
    'hak-pilih',
    { id: 'Pemilih disabilitas terdaftar di DPT', en: 'Voters with a disability in the DPT' },
    'C1',
    { pemilu: null, pilkada: 116_211 },
  ),
  indicator(
    'riwayat-psu',
    'hak-pilih',
    {
      id: 'Riwayat pemungutan atau penghitungan suara ulang (PSU/PSSU)',
      en: 'A vote or count was repeated (PSU/PSSU)',
    },
    'U',
    { pemilu: null, pilkada: null },
  ),
  indicator('riwayat-kekerasan', 'keamanan', { id: 'Riwayat kekerasan', en: 'Violence before' }, 'C1', {
    pemilu: 2_299,
    pilkada: null,
  }),
  indicator(
    'intimidasi',
    'keamanan',
    { id: 'Riwayat intimidasi terhadap penyelenggara', en: 'Organisers intimidated before' },
    'C1',
    { pemilu: 2_209, pilkada: 2_426 },
  ),
  indicator(
    'riwayat-penolakan',
    'keamanan',
    { id: 'Riwayat penolakan pemungutan suara', en: 'The vote was rejected before' },
    'U',
    { pemilu: null, pilkada: null },
  ),
  indicator(
    'politik-uang',
    'politik-uang',
    {
      id: 'Riwayat pemberian uang atau barang di sekitar TPS',
      en: 'Money or goods handed out near the station before',
    },
    'C1',
    { pemilu: 3_875, pilkada: 2_799 },
  ),
  indicator(
    'hinaan-hasutan',
    'sara',
    { id: 'Riwayat menghina atau menghasut di sekitar TPS', en: 'Insults or incitement near the station before' },
    'C1',
    { pemilu: 814, pilkada: null },
  ),
  indicator('kpps-kampanye', 'netralitas', { id: 'Petugas KPPS berkampanye', en: 'KPPS members campaigning' }, 'C1', {
    pemilu: 1_031,
    pilkada: null,
  }),
  indicator(
    'aparat-berpihak',
    'netralitas',
    {
      id: 'ASN, TNI/Polri, kepala desa atau perangkat desa bertindak menguntungkan atau merugikan peserta',
      en: 'ASN, TNI/Polri, village heads or officials acting for or against a participant',
    },
    'C1',
    { pemilu: 1_205, pilkada: null },
  ),
  indicator('logistik-rusak', 'logistik', { id: 'Riwayat logistik rusak', en: 'Damaged materials before' }, 'C1', {
    pemilu: 1_582,
    pilkada: null,
  }),
  indicator(
    'logistik-kurang-lebih',
    'logistik',
    { id: 'Riwayat kekurangan atau kelebihan logistik', en: 'Materials short or in excess before' },
    'C1',
    { pemilu: 1_989, pilkada: 6_066 },
  ),
  indicator(
    'surat-suara-tertukar',
    'logistik',
    { id: 'Riwayat surat suara tertukar', en: 'Ballots swapped before' },
    'C1',
    { pemilu: 1_396, pilkada: null },
  ),
  indicator(
    'logistik-terlambat',
    'logistik',
    { id: 'Riwayat logistik terlambat (H-1)', en: 'Materials late before (the day before)' },
    'C1',
    { pemilu: 1_587, pilkada: 2_658 },
  ),
  indicator('sulit-dijangkau', 'lokasi', { id: 'Sulit dijangkau', en: 'Hard to reach' }, 'C1', {
    pemilu: 4_211,
    pilkada: 5_384,
  }),
  indicator('daerah-konflik', 'lokasi', { id: 'Di daerah konflik', en: 'In an area of conflict' }, 'C1', {
    pemilu: null,
    pilkada: null,
  }),
  indicator('rawan-bencana', 'lokasi', { id: 'Rawan bencana', en: 'Prone to disaster' }, 'C1', {
    pemilu: 10_794,
    pilkada: 7_414,
  }),
  indicator('dekat-sekolah', 'lokasi', { id: 'Dekat lembaga pendidikan', en: 'Near a school or campus' }, 'C1', {
    pemilu: 4_862,
    pilkada: null,
  }),
  indicator('dekat-tambang', 'lokasi', { id: 'Dekat tambang atau pabrik', en: 'Near a mine or factory' }, 'C1', {
    pemilu: 2_021,
    pilkada: null,
  }),
  indicator(
    'dekat-calon',
    'lokasi',
    { id: 'Dekat rumah calon atau posko tim kampanye', en: 'Near a candidate’s house or campaign post' },
    'C1',
    { pemilu: 21_947, pilkada: null },
  ),
  indicator('lokasi-khusus', 'lokasi', { id: 'TPS lokasi khusus', en: 'Station at a special location' }, 'C1', {
    pemilu: 1_184,
    pilkada: null,
  }),
  indicator('internet', 'jaringan', { id: 'Kendala jaringan internet', en: 'Internet fails' }, 'C1', {
    pemilu: 36_236,
    pilkada: 22_738,
  }),
  indicator('listrik', 'jaringan', { id: 'Kendala aliran listrik', en: 'Electricity fails' }, 'C1', {
    pemilu: 8_099,
    pilkada: 8_457,
  }),
] as const
export type StationIndicatorId = (typeof stationIndicators)[number]['id']
export const isStationIndicator = (id: string): id is StationIndicatorId =>
  stationIndicators.some((one) => one.id === id)

/** Whose the national numbers above are. */
export const stationsPublisher = 'Bawaslu RI'

/** Why the numbers of the two elections above may not be set against each other (practice.md §6.5, §7; C1). */
export const stationsApart: Words = {
  id: 'Tidak sebanding: untuk Pemilu Februari 2024 dipetakan 36.136 desa di 33 provinsi dengan 22 indikator, dari 823.220 TPS; untuk Pilkada November 2024 dipetakan 73.256 desa di 36 provinsi dengan 28 indikator, dari 435.296 TPS.',
  en: 'Not comparable: for the Pemilu of February 2024, 36,136 villages in 33 provinces were mapped by 22 indicators, of 823,220 stations; for the Pilkada of November 2024, 73,256 villages in 36 provinces by 28 indicators, of 435,296 stations.',
}

/** How many stand in the instrument, and how many of them are named above. */
export const stationInstrument = { value: 28, mark: 'C1' } as const

export type HitCount = {
  /** Stations with at least one indicator, each once. */
  readonly stations: number
  /** Pairs of station and indicator, each once. Never a number of stations. */
  readonly hits: number
  readonly byIndicator: ReadonlyMap<StationIndicatorId, number>
}

/** Two numbers that are never one another: a station with four indicators is one station and four hits. The same pair twice is one. */
export function countHits(given: readonly StationHit[]): HitCount {
  const pairs = new Map(given.map((hit) => [`${stationKey(hit)} ${hit.indicator}`, hit]))
  const byIndicator = new Map<StationIndicatorId, number>()
  for (const { indicator: id } of pairs.values()) byIndicator.set(id, (byIndicator.get(id) ?? 0) + 1)
  return { stations: new Set([...pairs.values()].map(stationKey)).size, hits: pairs.size, byIndicator }
}

/** A TPS has its number within its village only. */
export const stationKey = ({ village, tps }: Station): string => `${village}/${String(tps)}`
