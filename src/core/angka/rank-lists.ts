import type { Measure, MeasureUnit } from './measure.ts'
import { findDefinition, measures } from './measures.ts'
import { onTimeMeasure } from './on-time.ts'
import type { RankHead } from './rank.ts'
import { isToldByAccused } from './told-by-accused.ts'

type Words = { readonly id: string; readonly en: string }

export const rankOvers = ['provinsi', 'kabkota', 'instansi', 'lembaga', 'jabatan'] as const
/** Over what is ranked: places, kinds of body, large bodies one by one, kinds of accused. */
export type RankOver = (typeof rankOvers)[number]

/** How far the files are that a list counts: figures of different stages are never set side by side. */
const rankStages = [
  'dilaporkan',
  'ditolak',
  'ditinjau',
  'diregister',
  'diteruskan',
  'menunggu',
  'diputus',
  'lewat-jangka',
  'dinilai',
  'pencegahan',
] as const
export type RankStage = (typeof rankStages)[number]

export type RankList = {
  readonly id: string
  readonly measure: Measure
  readonly stage: RankStage
  readonly order: RankHead['order']
  readonly over: readonly RankOver[]
  /** Published by the calendar after a preview, or running along with the numbers. */
  readonly published: 'triwulan' | 'berjalan'
  /** Whether a rate for 1,000 staff says anything: of what people at offices are accused of, or what happens to their files. */
  readonly perStaff: boolean
  readonly notSaid: Words
  /** Whether the figure of one election may stand beside that of another, and why. */
  readonly acrossElections: { readonly comparable: boolean; readonly why: Words }
}

const share: Words = {
  id: 'Sebanding: bagian dari jangka yang berakhir, setiap jangka menurut aturan yang berlaku pada harinya, dan dihitung pada pemilihan perkaranya. Yang masih berjalan tidak dihitung, sehingga pemilihan yang baru tidak tampak lebih buruk.',
  en: 'Comparable: a share of the terms that ended, each by the rule in force on its day, and counted with the election of its case. Those still running are not counted, so that a recent election does not look worse.',
}

/** What a kind of measure does not say when it is ranked, and why two elections may not stand side by side. */
type Kind = { readonly stage: RankStage; readonly notSaid: Words; readonly apart: Words; readonly perStaff: boolean }

const intake: Words = {
  id: 'Tidak sebanding: pintu melapor, syarat laporan, dan lama tahapan berbeda antarpemilihan.',
  en: 'Not comparable: the doors for reports, what makes a report, and the length of the stages differ between elections.',
}
const bodies: Words = {
  id: 'Tidak sebanding: instansi yang berwenang dan jalurnya berganti (KASN sampai 24 Agustus 2024, sesudahnya BKN).',
  en: 'Not comparable: the competent body and the route changed (KASN until 24 August 2024, BKN since).',
}
const terms: Words = {
  id: 'Tidak sebanding: jangka kantor Bawaslu sendiri lain menurut undang-undangnya, hari kerja pada Pemilu dan hari kalender pada Pemilihan.',
  en: "Not comparable: the terms of Bawaslu's own offices differ by their laws, working days in a Pemilu and calendar days in a Pemilihan.",
}
const carriedOut: Words = {
  id: 'Tidak sebanding: yang menerima kabar pelaksanaan berganti (KASN sampai 24 Agustus 2024, sesudahnya BKN), dan sanksi dari pemilihan yang lebih baru punya waktu lebih sedikit untuk dilaksanakan.',
  en: 'Not comparable: who hears of it when a sanction is carried out changed (KASN until 24 August 2024, BKN since), and sanctions of a later election had less time to be carried out.',
}
const standing: Words = {
  id: 'Tidak sebanding: angka ini keadaan sekarang, bukan yang terjadi dalam satu pemilihan.',
  en: 'Not comparable: this is how things stand now, and not what happened in one election.',
}
export const recorded: Words = {
  id: 'Tidak sebanding: yang tidak dicatat di sini dari pemilihan yang lalu tidak ada dalam angkanya.',
  en: 'Not comparable: what was not recorded here of an earlier election is not in the figure.',
}

const diligence: Words = {
  id: 'Urutan ini tidak mengatakan di mana paling banyak pelanggaran. Banyaknya bergantung pada jumlah pegawai, pada keberanian orang melapor, dan pada ketelitian kantor mencatat: kantor yang rajin terlihat lebih buruk.',
  en: 'This order does not say where most violations are. The figure depends on how many people work there, on the courage to report, and on how diligently an office records: a diligent office looks worse.',
}
const refused: Words = {
  id: 'Urutan ini tidak mengatakan kantor mana yang salah menolak. Kantor yang menerima banyak laporan juga banyak menolak, dan penolakan dapat benar; lihat berapa yang dibatalkan tingkat di atas.',
  en: 'This order does not say which office refuses wrongly. An office that gets many reports also refuses many, and a refusal can be right; see how many were undone by the rank above.',
}
const looked: Words = {
  id: 'Urutan ini tidak mengatakan kantor mana yang lebih baik. Yang ditinjau atas permintaan memilih dirinya sendiri, dan sampel yang kecil tidak menggambarkan kantornya.',
  en: 'This order does not say which office is better. What is looked at on request chose itself, and a small sample does not describe its office.',
}
const rated: Words = {
  id: 'Urutan ini tidak mengatakan di mana pelapor lebih puas: yang dihitung banyaknya jawaban, dan yang menjawab memilih dirinya sendiri.',
  en: 'This order does not say where reporters are more content: it counts answers, and who answers chose himself.',
}
const prevented: Words = {
  id: 'Urutan ini tidak mengatakan di mana pencegahan berhasil. Banyaknya kegiatan, kehadiran, tanda tangan, atau pembacaan bergantung pada besarnya daerah dan pada apa yang dicatat; yang tidak dicatat tetap dapat pernah ada.',
  en: 'This order does not say where prevention works. How many activities, attendances, signatures or readings there are depends on the size of a place and on what is recorded; what is not recorded may still have been.',
}
const waits: Words = {
  id: 'Urutan ini tidak mengatakan instansi mana yang lalai. Jenis instansi yang menerima banyak berkas juga memegang banyak, dan kabar yang tidak sampai ke sini tidak terhitung.',
  en: 'This order does not say which bodies are negligent. A kind of body that gets many files also has many, and news that did not reach this place is not counted.',
}

const handled = (stage: RankStage, apart: Words): Kind => ({ stage, notSaid: diligence, apart, perStaff: true })
const byPrevention: Kind = { stage: 'pencegahan', notSaid: prevented, apart: recorded, perStaff: false }
const byRating: Kind = { stage: 'dinilai', notSaid: rated, apart: recorded, perStaff: false }
const byLooks: Kind = { stage: 'ditinjau', notSaid: looked, apart: intake, perStaff: false }

/** By the unit, so that a new measure of a known unit is ranked as its kind; a new unit does not compile. */
const kinds: Readonly<Record<MeasureUnit, Kind>> = {
  laporan: handled('dilaporkan', intake),
  pembalasan: handled('dilaporkan', intake),
  perkara: handled('diregister', intake),
  temuan: handled('diregister', intake),
  dugaan: handled('diregister', intake),
  orang: handled('diregister', intake),
  penerusan: handled('diteruskan', bodies),
  sanksi: handled('diputus', bodies),
  terlambat: handled('lewat-jangka', terms),
  penolakan: { stage: 'ditolak', notSaid: refused, apart: intake, perStaff: false },
  tinjauan: byLooks,
  sampel: byLooks,
  penilaian: byRating,
  puas: byRating,
  jangka: { stage: 'lewat-jangka', notSaid: waits, apart: standing, perStaff: false },
  'jangka-semua': { stage: 'lewat-jangka', notSaid: waits, apart: standing, perStaff: false },
  'belum-dilaksanakan': { stage: 'diputus', notSaid: waits, apart: carriedOut, perStaff: false },
  skor: byPrevention,
  indikator: byPrevention,
  tps: byPrevention,
  kena: byPrevention,
  hari: { stage: 'diteruskan', notSaid: waits, apart: standing, perStaff: false },
  kegiatan: byPrevention,
  kehadiran: byPrevention,
  desa: byPrevention,
  wilayah: byPrevention,
  'tanda-tangan': byPrevention,
  'orang-menurut-unit': byPrevention,
  kantor: byPrevention,
  pembacaan: byPrevention,
  'pembacaan-menurut-unit': byPrevention,
}

const running = (measure: Measure, over: readonly RankOver[], { stage, notSaid, apart, perStaff }: Kind): RankList => ({
  ...{ id: measure.id, measure, stage, order: 'highest-first', over, published: 'berjalan', notSaid },
  perStaff: perStaff && (over.includes('kabkota') || over.includes('jabatan')),
  acrossElections: { comparable: false, why: apart },
})

/** What is told by kinds of body, or by body, and by no place. */
const overBodies = [
  ['penerusan-tanpa-kabar', 'instansi'],
  ['sanksi-belum-dilaksanakan', 'instansi'],
  ['jangka-menurut-pemegang', 'instansi'],
  ['berkas-instansi', 'lembaga'],
] as const satisfies readonly (readonly [string, RankOver])[]

const stageOf: Readonly<Record<(typeof overBodies)[number][0], RankStage>> = {
  'penerusan-tanpa-kabar': 'menunggu',
  'sanksi-belum-dilaksanakan': 'diputus',
  'jangka-menurut-pemegang': 'lewat-jangka',
  'berkas-instansi': 'diteruskan',
}

const apartOf: Readonly<Record<(typeof overBodies)[number][0], Words>> = {
  'penerusan-tanpa-kabar': standing,
  'sanksi-belum-dilaksanakan': carriedOut,
  'jangka-menurut-pemegang': standing,
  'berkas-instansi': bodies,
}

const oversOf = ({ id, finest }: Measure): readonly RankOver[] => [
  ...(finest === 'kabkota' ? (['provinsi', 'kabkota'] as const) : []),
  ...(isToldByAccused(id) ? (['jabatan'] as const) : []),
]

/**
 * The lists that are ranked in public: whatever is counted by place over places, what is counted of files over the kinds of their accused,
 * whatever is told by body over bodies. The first is the default: what the deciding bodies do with what they get, not how much is reported.
 */
export const rankLists: readonly RankList[] = [
  {
    id: 'tindak-lanjut',
    measure: onTimeMeasure,
    stage: 'lewat-jangka',
    order: 'highest-first',
    over: ['provinsi', 'kabkota', 'instansi', 'jabatan'],
    published: 'triwulan',
    perStaff: false,
    notSaid: {
      id: 'Urutan ini tidak mengatakan apakah putusannya tepat, apakah sanksinya dilaksanakan, atau di mana paling banyak pelanggaran. Instansi yang menerima sedikit berkas dapat naik atau turun jauh karena satu berkas.',
      en: 'This order does not say whether the decisions were right, whether the sanctions were carried out, or where most violations are. A body that gets few files can rise or fall far by a single one.',
    },
    acrossElections: { comparable: true, why: share },
  },
  ...measures.flatMap((measure) => {
    const over = oversOf(measure)
    return over.length === 0 ? [] : [running(measure, over, kinds[measure.unit])]
  }),
  ...overBodies.flatMap(([id, over]) => {
    const measure = findDefinition(id)
    return measure === null
      ? []
      : [running(measure, [over], { ...kinds[measure.unit], notSaid: waits, stage: stageOf[id], apart: apartOf[id] })]
  }),
]

const seen: Words = {
  id: 'Urutan ini tidak mengatakan jenis jabatan mana yang paling sering melanggar. Banyaknya orang di tiap jenis berbeda jauh, siapa yang dilaporkan bergantung pada siapa yang terlihat, dan yang dilaporkan belum tentu terbukti.',
  en: 'This order does not say which kind of post breaks the rules most often. How many people each kind has differs widely, who is reported depends on who is seen, and what is reported need not be proven.',
}

/** What the order does not say, of what is ranked: the running lists say other things of kinds of accused than of places. */
export const notSaidOf = ({ published, notSaid }: RankList, over: RankOver): Words =>
  published === 'berjalan' && over === 'jabatan' ? seen : notSaid

export const findRankList = (id: string): RankList | null => rankLists.find((list) => list.id === id) ?? null
