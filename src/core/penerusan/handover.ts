import type { PlainDate, SubjectKind } from '#law'
import { toldOf, type Statement } from './statement.ts'
import { addresseeOf, type Addressee } from './tables.ts'

/** Systems of others that a file is carried over to. */
export const handoverSystems = ['sbt', 'idis'] as const
export type HandoverSystem = (typeof handoverSystems)[number]

/** One accused of a file, from the copy that was sent: nobody who told of it is in that copy. */
export type HandoverAccused = {
  readonly id: string
  readonly subject: SubjectKind
  readonly name: string | null
  /** NIP, opened from the seal for whoever may have it; else the column is left to be filled in. */
  readonly number: string | null
  readonly position: string | null
  /** The employer on the day of the act, where that was looked up; else the unit that was reported. */
  readonly office: string | null
  readonly act: string | null
  readonly articles: readonly string[]
}
type HandoverStatement = Pick<
  Statement,
  | 'step'
  | 'allegationId'
  | 'happenedOn'
  | 'accordingTo'
  | 'sanctionCode'
  | 'sanctionWords'
  | 'decreeNumber'
  | 'decreeOn'
> & {
  readonly paperNumber: string | null
  readonly scanHash: string | null
}
export type HandoverFile = {
  readonly route: string
  readonly registerNumber: string | null
  readonly letterNumber: string | null
  readonly letterOn: PlainDate | null
  readonly from: string
  readonly to: string
  readonly summary: string | null
  readonly evidence: string | null
  readonly accused: readonly HandoverAccused[]
  readonly told: readonly HandoverStatement[]
}

/** `sources`: the fields that sources name, in their order and before any of ours. Which order the system itself has, nobody published. */
type HandoverForm = {
  readonly title: string
  readonly mark: 'U'
  readonly notes: readonly string[]
  readonly sources: readonly string[]
  readonly ours: readonly string[]
}
type HandoverRow = Readonly<Record<string, string>>

const unconfirmed = 'Urutan kolom resmi belum terkonfirmasi (tanda U): tidak ada sumber terbaca yang memuatnya.'
const nobody = 'Tanpa pelapor, saksi, dan penemu.'

export const handoverForms: Readonly<Record<HandoverSystem, HandoverForm>> = {
  sbt: {
    title: 'SBT (BKN): Pelaporan Publik > Netralitas',
    mark: 'U',
    notes: [
      unconfirmed,
      'Sumber (S58a, S58b) hanya menyebut NIK atau NIP terlapor, lalu nomor pengaduan untuk memeriksa status. NIP hanya terisi bila tercatat pada pencocokan dan berkas ini diambil petugas yang menangani perkaranya; NIK tidak disimpan. Nomor pengaduan diberikan SBT: kolom itu kosong untuk diisi.',
      nobody,
    ],
    sources: ['nik_atau_nip_terlapor', 'nomor_pengaduan'],
    ours: [
      'nama_terlapor',
      'jabatan',
      'instansi',
      'perbuatan',
      'pasal',
      'ringkasan',
      'bukti',
      'nomor_register',
      'nomor_surat',
      'tanggal_surat',
      'dari',
      'kepada',
    ],
  },
  idis: {
    title: "I'DIS (BKN): keputusan disiplin dan dokumen pemeriksaan",
    mark: 'U',
    notes: [
      unconfirmed,
      'Sumber (PP 94/2021 ps. 39 menurut praktik; S58a, S58c) hanya menyebut keputusan disiplin dan dokumen pemeriksaan.',
      'Setiap pernyataan disebut menurut siapa; yang bertentangan berdampingan, dipisah dengan titik koma.',
      nobody,
    ],
    sources: ['keputusan_disiplin', 'dokumen_pemeriksaan'],
    ours: [
      'nama_terlapor',
      'jabatan',
      'instansi',
      'nomor_keputusan',
      'tanggal_keputusan',
      'sanksi',
      'menurut',
      'sha256_pindaian',
      'nomor_register',
      'nomor_surat',
      'tanggal_surat',
      'kepada',
    ],
  },
}

/** Both are BKN's, and for civil servants. */
const taken: readonly Addressee[] = ['asn', 'asn-polri']
type Whose = { readonly accused: readonly Pick<HandoverAccused, 'subject'>[]; readonly route: string }
export const mayHandOver = ({ accused, route }: Whose): boolean =>
  accused.some(({ subject }) => taken.includes(addresseeOf(subject, route)))

/** A row for each civil servant in the file. */
export const handoverRows = (system: HandoverSystem, file: HandoverFile): readonly HandoverRow[] =>
  file.accused
    .filter(({ subject }) => taken.includes(addresseeOf(subject, file.route)))
    .map((one) => {
      const cells = { ...commonCells(file, one), ...ownCells[system](file, one) }
      const { sources, ours } = handoverForms[system]
      return Object.fromEntries([...sources, ...ours].map((column) => [column, cells[column] ?? '']))
    })

const commonCells = (file: HandoverFile, one: HandoverAccused): Cells => ({
  nama_terlapor: one.name ?? '',
  jabatan: one.position ?? '',
  instansi: one.office ?? '',
  nomor_register: file.registerNumber ?? '',
  nomor_surat: file.letterNumber ?? '',
  tanggal_surat: file.letterOn ?? '',
  dari: file.from,
  kepada: file.to,
})

type Cells = Readonly<Partial<Record<string, string>>>
const listed = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null && part !== '').join('; ')

const ownCells: Readonly<Record<HandoverSystem, (file: HandoverFile, one: HandoverAccused) => Cells>> = {
  sbt: ({ summary, evidence }, { act, articles, number }) => ({
    nik_atau_nip_terlapor: number ?? '',
    perbuatan: act ?? '',
    pasal: articles.join('; '),
    ringkasan: summary ?? '',
    bukti: evidence ?? '',
  }),
  idis: ({ told }, { id }) => {
    const said = toldOf(told, id)
    const decrees = said.filter(({ step }) => step === 'sanksi' || step === 'berubah' || step === 'batal')
    const examined = said.filter(({ step }) => step === 'mulai-diperiksa' || step === 'tim-pemeriksa')
    return {
      keputusan_disiplin: listed(
        decrees.map(({ decreeNumber, decreeOn }) => [decreeNumber, decreeOn].filter(Boolean).join(', ')),
      ),
      dokumen_pemeriksaan: listed(
        examined.map(({ paperNumber, happenedOn }) => [paperNumber ?? 'tanpa nomor', happenedOn].join(', ')),
      ),
      nomor_keputusan: listed(decrees.map(({ decreeNumber }) => decreeNumber)),
      tanggal_keputusan: listed(decrees.map(({ decreeOn }) => decreeOn)),
      sanksi: listed(decrees.map(({ sanctionCode, sanctionWords }) => sanctionCode ?? sanctionWords)),
      menurut: listed(decrees.map(({ accordingTo }) => accordingTo)),
      sha256_pindaian: listed([...decrees, ...examined].map(({ scanHash }) => scanHash)),
    }
  },
}
