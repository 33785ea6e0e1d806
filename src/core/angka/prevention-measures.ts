import type { Measure } from './measure.ts'
import { fewestReaders } from '../edaran/coverage-by-region.ts'
import { smallestShown } from './suppress.ts'

type Counted = Omit<Measure, 'population' | 'filters' | 'notAddedTo' | 'notCompared' | 'falls' | 'finest' | 'rhythm'>

/** What was done to prevent. Each activity stands in public by itself; acts of people are told from five or ten on. */
const counted = [
  {
    id: 'kegiatan',
    unit: 'kegiatan',
    smallest: 1,
    title: { id: 'Kegiatan pencegahan', en: 'Activities of prevention' },
    definition: {
      id: 'Satu kegiatan yang diumumkan di halaman kegiatan, dengan sumbernya, ditempatkan di wilayah yang dituju; berapa orang yang datang tidak mengubah hitungannya.',
      en: 'One activity shown on the page of activities, with its source, placed in the region that it was for; how many came makes no difference.',
    },
    happened: { id: 'hari kegiatan', en: 'day of the activity' },
    known: { id: 'saat kegiatan dicatat', en: 'moment the activity was recorded' },
    query: 'kegiatan',
  },
  {
    id: 'kehadiran',
    unit: 'kehadiran',
    // Each activity says on its own page how many came.
    smallest: 1,
    title: { id: 'Kehadiran di kegiatan', en: 'Attendances at activities' },
    definition: {
      id: 'Satu orang yang dihitung hadir di satu kegiatan menurut daftar, pindaian, atau pintu (yang terbesar, tidak dijumlahkan); orang yang datang ke dua kegiatan dihitung dua kali.',
      en: 'One person counted as present at one activity by list, scan or at the door (the largest, not the sum); whoever came to two activities counts twice.',
    },
    happened: { id: 'hari kegiatan', en: 'day of the activity' },
    known: { id: 'saat daftar hadir dicatat', en: 'moment the attendance was recorded' },
    query: 'kehadiran',
  },
  {
    id: 'desa-terjangkau',
    unit: 'desa',
    smallest: 1,
    title: { id: 'Desa dan kelurahan terjangkau', en: 'Villages reached' },
    definition: {
      id: 'Satu desa atau kelurahan yang mempunyai paling sedikit satu kegiatan tatap muka tentang netralitas untuk dirinya sendiri (N95), kapan pun.',
      en: 'One desa or kelurahan for which at least one activity on neutrality that meets people was held for itself (N95), at any time.',
    },
    happened: { id: 'hari kegiatan pertama', en: 'day of the first activity' },
    known: { id: 'saat kegiatan dicatat', en: 'moment the activity was recorded' },
    query: 'desa-terjangkau',
  },
  {
    id: 'pakta-ditandatangani',
    unit: 'tanda-tangan',
    smallest: fewestReaders,
    title: { id: 'Pakta ditandatangani (terbukti)', en: 'Pledges signed (proven)' },
    definition: {
      id: 'Satu tanda tangan seseorang pada naskah pakta yang berlaku, dibubuhkan sendiri dengan bukti (N92); orang yang menandatangani dua pakta dihitung dua kali.',
      en: 'One signature of a person under the text of a pakta in force, made by himself with proof (N92); whoever signed two counts twice.',
    },
    happened: { id: 'saat ditandatangani', en: 'moment it was signed' },
    known: { id: 'saat ditandatangani', en: 'moment it was signed' },
    query: 'pakta-ditandatangani',
  },
  {
    id: 'pakta-dinyatakan',
    unit: 'orang-menurut-unit',
    smallest: fewestReaders,
    title: { id: 'Pakta menurut pernyataan unit (dinyatakan)', en: 'Pledges as units state them (attested)' },
    definition: {
      id: 'Satu orang yang menurut pernyataan terakhir unitnya sudah menandatangani, di atas kertas yang dipindai; tidak ada namanya, dan bisa jadi orang yang sama dengan yang terbukti.',
      en: 'One person who signed according to the last statement of the unit, on a scanned paper; without a name, and perhaps the same people as those proven.',
    },
    happened: { id: 'hari pernyataan', en: 'day of the statement' },
    known: { id: 'saat pernyataan dicatat', en: 'moment the statement was recorded' },
    query: 'pakta-dinyatakan',
  },
  {
    id: 'edaran-diakui',
    unit: 'kantor',
    smallest: smallestShown,
    title: { id: 'Kantor yang mengakui menerima edaran', en: 'Offices that acknowledged a circular' },
    definition: {
      id: 'Satu kantor yang mengakui menerima satu edaran yang tenggatnya sudah lewat dan dikirim ke paling sedikit lima kantor.',
      en: 'One office that acknowledged one circular whose deadline has passed and which went to at least five offices.',
    },
    happened: { id: 'saat diakui', en: 'moment it was acknowledged' },
    known: { id: 'saat pengakuan dicatat', en: 'moment the acknowledgement was recorded' },
    query: 'edaran-diakui',
  },
  {
    id: 'edaran-dibaca',
    unit: 'pembacaan',
    smallest: smallestShown,
    title: { id: 'Edaran dibaca (terbukti)', en: 'Circulars read (proven)' },
    definition: {
      id: 'Satu orang yang menyatakan sendiri sudah membaca satu edaran, sejauh itu diumumkan tentang edarannya di tempat itu (N242); dua edaran dihitung dua kali.',
      en: 'One person who said for himself that he read one circular, as far as it is told of that circular at that place (N242); two circulars count twice.',
    },
    happened: { id: 'saat dibaca', en: 'moment it was read' },
    known: { id: 'saat dibaca', en: 'moment it was read' },
    query: 'raw_coverage',
  },
  {
    id: 'edaran-dinyatakan',
    unit: 'pembacaan-menurut-unit',
    smallest: smallestShown,
    title: { id: 'Edaran dibaca menurut unit (dinyatakan)', en: 'Circulars read as units state it (attested)' },
    definition: {
      id: 'Satu orang di daftar bertanda tangan yang diunggah kepala unit untuk satu edaran, sejauh itu diumumkan tentang edarannya (N242); bisa jadi orang yang sama dengan yang terbukti.',
      en: 'One person on a signed list that a head of unit uploaded for one circular, as far as it is told of that circular (N242); perhaps the same people as those proven.',
    },
    happened: { id: 'hari daftar ditandatangani', en: 'day on which the list was signed' },
    known: { id: 'saat daftar diunggah', en: 'moment the list was uploaded' },
    query: 'raw_coverage',
  },
] as const satisfies readonly Omit<Counted, 'topic'>[]

export type PreventionMeasureId = (typeof counted)[number]['id']
export const preventionMeasures = counted.map((measure) => ({ ...measure, topic: 'pencegahan' as const }))

/** Counted when they are asked for, because they are asked for by stage and subject: defined as the others are, and never published. */
const asked = {
  topic: 'pencegahan',
  smallest: 1,
  finest: 'kabkota',
  rhythm: 'menit',
  filters: ['wilayah', 'pemilihan'],
  population: {
    id: 'kegiatan yang diumumkan, menurut tahapan dan pokok yang dipilih pembaca, saat halaman dibuka',
    en: 'activities shown in public, by the stage and subject that the reader chose, when the page is opened',
  },
  happened: { id: 'hari kegiatan', en: 'day of the activity' },
  known: { id: 'saat kegiatan dicatat', en: 'moment the activity was recorded' },
  notAddedTo: preventionMeasures.map(({ id }) => id),
  falls: { id: 'kegiatan dikoreksi', en: 'an activity was corrected' },
} as const

export const askedMeasures: readonly Measure[] = [
  {
    ...asked,
    id: 'wilayah-terjangkau',
    unit: 'wilayah',
    title: { id: 'Wilayah terjangkau menurut tingkat', en: 'Regions reached, by level' },
    definition: {
      id: 'Satu wilayah pada satu tingkat (provinsi, kabupaten/kota, kecamatan, desa, kelurahan) yang mempunyai paling sedikit satu kegiatan tatap muka untuk dirinya sendiri (N95).',
      en: 'One region of one level (province, regency, district, village) for which at least one activity that meets people was held for itself (N95).',
    },
    notCompared: {
      with: ['desa-terjangkau'],
      why: {
        id: 'Wilayah dari tingkat yang berbeda tidak dijumlahkan: kabupaten yang terjangkau belum berarti desanya terjangkau.',
        en: 'Regions of different levels are not added up: that a regency was reached does not say that its villages were.',
      },
    },
    query: 'reachByLevel',
  },
  {
    ...asked,
    id: 'kegiatan-tatap-muka',
    unit: 'kegiatan',
    title: {
      id: 'Kegiatan tatap muka untuk wilayah itu sendiri',
      en: 'Activities that meet people, for the region itself',
    },
    definition: {
      id: 'Satu kegiatan tatap muka yang dituju untuk wilayah itu sendiri, bukan untuk wilayah di bawahnya (N95).',
      en: 'One activity that meets people, held for that region itself and not for one below it (N95).',
    },
    notCompared: {
      with: ['kegiatan'],
      why: {
        id: 'Kegiatan pencegahan juga menghitung publikasi dan pemetaan, dan yang diadakan di wilayah di bawahnya.',
        en: 'Activities of prevention also count publications and maps, and what was held in the regions below.',
      },
    },
    query: 'reachBelow',
  },
]
