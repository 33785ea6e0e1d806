import type { ActivitySubject, Audience, EntryFault, FigureKind, PointState, SectionId } from '#core'
import {
  activityKinds,
  activitySubjects,
  audiences,
  capacities,
  figureKinds,
  numberGaps,
  preventionForms,
  sanctionedKinds,
  speakerParts,
} from '#core'
import { subjects } from '#law'
import { inTongue, m } from '#wording'
import { capacityWords } from '../akun/role-words.ts'
import { gapInWords, kindOfActivity, partInActivity, preventionFormName } from '../words/kegiatan.ts'

type Says = () => string

export const sectionWords: Readonly<Record<SectionId, { readonly title: Says; readonly hint: Says }>> = {
  pokok: { title: m.kegiatan_isi_pokok, hint: m.kegiatan_isi_pokok_hint },
  isi: { title: m.kegiatan_isi_isi, hint: m.kegiatan_isi_isi_hint },
  pembicara: { title: m.kegiatan_isi_pembicara, hint: m.kegiatan_isi_pembicara_hint },
  hadir: { title: m.kegiatan_isi_hadir, hint: m.kegiatan_isi_hadir_hint },
  kesepakatan: { title: m.kegiatan_isi_kesepakatan, hint: m.kegiatan_isi_kesepakatan_hint },
  naskah: { title: m.kegiatan_isi_naskah, hint: m.kegiatan_isi_naskah_hint },
  rapat: { title: m.kegiatan_isi_rapat, hint: m.kegiatan_isi_rapat_hint },
  angka: { title: m.kegiatan_isi_angka, hint: m.kegiatan_isi_angka_hint },
}

/** Every field of the form by its name; a test asks that none is left out. */
export const fieldWords: Readonly<Record<string, { readonly label: Says; readonly hint?: Says }>> = {
  jenis: { label: m.kegiatan_f_jenis },
  bentuk: { label: m.kegiatan_f_bentuk, hint: m.kegiatan_f_bentuk_hint },
  judul: { label: m.kegiatan_f_judul },
  wilayah: { label: m.kegiatan_f_wilayah, hint: m.kegiatan_f_wilayah_hint },
  tanggal: { label: m.kegiatan_f_tanggal },
  'tanpa-tanggal': { label: m.kegiatan_f_tanpa_tanggal },
  waktu: { label: m.kegiatan_f_waktu },
  tempat: { label: m.kegiatan_f_tempat },
  penyelenggara: { label: m.kegiatan_f_penyelenggara, hint: m.kegiatan_f_penyelenggara_hint },
  pemilihan: { label: m.kegiatan_f_pemilihan },
  ringkasan: { label: m.kegiatan_f_ringkasan, hint: m.kegiatan_f_ringkasan_hint },
  sasaran: { label: m.kegiatan_f_sasaran },
  pesan: { label: m.kegiatan_f_pesan, hint: m.kegiatan_f_pesan_hint },
  materi: { label: m.kegiatan_f_materi },
  'judul-en': { label: m.kegiatan_f_judul_en },
  'ringkasan-en': { label: m.kegiatan_f_ringkasan_en },
  peran: { label: m.kegiatan_f_peran },
  nama: { label: m.kegiatan_f_nama },
  jabatan: { label: m.kegiatan_f_jabatan },
  kapasitas: { label: m.kegiatan_f_kapasitas },
  instansi: { label: m.kegiatan_f_instansi },
  ucapan: { label: m.kegiatan_f_ucapan },
  diundang: { label: m.kegiatan_f_diundang },
  hadir: { label: m.kegiatan_f_hadir },
  orang: { label: m.kegiatan_f_orang },
  golongan: { label: m.kegiatan_f_golongan },
  siapa: { label: m.kegiatan_f_siapa, hint: m.kegiatan_f_siapa_hint },
  janji: { label: m.kegiatan_f_janji },
  tenggat: { label: m.kegiatan_f_tenggat },
  sanksi: { label: m.kegiatan_f_sanksi, hint: m.kegiatan_f_sanksi_hint },
  untuk: { label: m.kegiatan_f_untuk },
  naskah: { label: m.kegiatan_f_naskah },
  nomor: { label: m.kegiatan_f_nomor },
  dari: { label: m.kegiatan_f_dari },
  kepada: { label: m.kegiatan_f_kepada },
  edaran: { label: m.kegiatan_f_edaran, hint: m.kegiatan_f_edaran_hint },
  agenda: { label: m.kegiatan_f_agenda },
  notula: { label: m.kegiatan_f_notula, hint: m.kegiatan_f_notula_hint },
  nilai: { label: m.kegiatan_f_nilai },
  satuan: { label: m.kegiatan_f_satuan },
  pernyataan: { label: m.kegiatan_f_pernyataan },
  kurang: { label: m.kegiatan_f_kurang },
}

export const rowsWords: Readonly<Record<string, Says>> = {
  pembicara: m.kegiatan_rows_pembicara,
  lembaga: m.kegiatan_rows_lembaga,
  tokoh: m.kegiatan_rows_tokoh,
  janji: m.kegiatan_rows_janji,
  naskah: m.kegiatan_rows_naskah,
  angka: m.kegiatan_rows_angka,
}

const audienceWords: Readonly<Record<Audience, Says>> = {
  asn: m.kegiatan_audience_asn,
  tni: m.kegiatan_audience_tni,
  polri: m.kegiatan_audience_polri,
  desa: m.kegiatan_audience_desa,
  penyelenggara: m.kegiatan_audience_penyelenggara,
  masyarakat: m.kegiatan_audience_masyarakat,
}
const subjectWords: Readonly<Record<ActivitySubject, Says>> = {
  netralitas: m.kegiatan_subject_netralitas,
  'politik-uang': m.kegiatan_subject_politik_uang,
  'kampanye-hitam': m.kegiatan_subject_kampanye_hitam,
  hoaks: m.kegiatan_subject_hoaks,
}
const figureWords: Readonly<Record<FigureKind, Says>> = {
  masyarakat: m.kegiatan_figure_masyarakat,
  pemuda: m.kegiatan_figure_pemuda,
  agama: m.kegiatan_figure_agama,
}

const saidOr = (words: Readonly<Record<string, Says>>, word: string): string => words[word]?.() ?? word

export const audienceInWords = (word: string): string => saidOr(audienceWords, word)
export const subjectInWords = (word: string): string => saidOr(subjectWords, word)
export const sanctionedInWords = (word: string): string => {
  const subject = subjects.find(({ kind }) => kind === word)
  return subject === undefined ? word : inTongue(subject.title)
}

type Option = { readonly value: string; readonly says: string }
const options = (values: readonly string[], says: (value: string) => string): readonly Option[] =>
  values.map((value) => ({ value, says: says(value) }))

/** What a field of choices offers, in words. Made when a page asks, in its language. */
export const optionsOf: Readonly<Record<string, () => readonly Option[]>> = {
  jenis: () => options(activityKinds, kindOfActivity),
  bentuk: () => preventionForms.map((form) => ({ value: String(form), says: preventionFormName(form) })),
  sasaran: () => options(audiences, audienceInWords),
  pesan: () => options(activitySubjects, subjectInWords),
  peran: () => options(speakerParts, partInActivity),
  kapasitas: () => capacities.map((value) => ({ value, says: capacityWords[value]() })),
  golongan: () => figureKinds.map((value) => ({ value, says: figureWords[value]() })),
  untuk: () => options(sanctionedKinds, sanctionedInWords),
  kurang: () => options(numberGaps, gapInWords),
}

export const pointStateWords: Readonly<
  Record<PointState, { readonly says: Says; readonly look: 'now' | 'good' | 'bad' | 'idle' }>
> = {
  terbuka: { says: m.kegiatan_point_terbuka, look: 'now' },
  selesai: { says: m.kegiatan_point_selesai, look: 'good' },
  'tidak-dilaksanakan': { says: m.kegiatan_point_tidak, look: 'bad' },
  dicabut: { says: m.kegiatan_point_dicabut, look: 'idle' },
}

const faultWords: Readonly<Record<EntryFault['problem'], Says>> = {
  blank: m.refusal_field_blank,
  unknown: m.refusal_field_unknown,
  'not-a-day': m.refusal_field_not_a_day,
  'in-the-future': m.refusal_field_in_the_future,
  'not-a-number': m.kegiatan_fault_number,
}
export const faultInWords = (problem: EntryFault['problem']): string => faultWords[problem]()

/** "Nama (baris 2)": where a fault lies. */
export const placeInWords = ({ field, row }: EntryFault): string =>
  row === null
    ? (fieldWords[field]?.label() ?? field)
    : m.kegiatan_row_n({ rows: rowsWords[field]?.() ?? field, n: row })
