import type { Mark, Words } from '../rule.ts'

/** Kinds of data that are kept about people. */
export const keptKinds = [
  'pindaian',
  'jawaban-terlapor',
  'identitas-pelapor',
  'naskah-bertanda',
  'kajian-word',
  'berkas-terlapor',
  'pesan',
  'draf',
  'surat',
  'sesi',
  'pertanyaan',
  'isi-perkara',
  'bukti',
  'lampiran-lhp',
  'akun',
] as const
export type KeptKind = (typeof keptKinds)[number]

/** Kinds that hang on a case: two people of its office agree before one of them goes. */
export const caseBoundKinds = [
  'pindaian',
  'jawaban-terlapor',
  'identitas-pelapor',
  'naskah-bertanda',
  'kajian-word',
  'berkas-terlapor',
  'pesan',
  'bukti',
] as const satisfies readonly KeptKind[]
/** Kinds that no case holds: a sweep deletes them. */
export const sweptKinds = ['draf', 'surat', 'sesi', 'pertanyaan'] as const satisfies readonly KeptKind[]

/**
 * How long a kind of data may be kept. The law that would say it (L-PDP) was not read, so no row has a length: the legal desk gives it in
 * months, and until then nothing of the kind is deleted. `destroyedBy`: the sealed file goes, or the text of the row, or the row itself
 * by a sweep; null: no machine deletes it yet.
 */
export type RetentionRule = {
  readonly id: string
  readonly kind: KeptKind
  readonly title: Words
  readonly says: Words
  readonly provision: 'L-PDP'
  readonly mark: Mark
  readonly months: null
  readonly destroyedBy: 'file' | 'text' | 'row' | null
}

const unread = { provision: 'L-PDP', mark: 'U', months: null } as const
const fromTheEnd: Words = {
  id: 'Lama simpan dihitung dalam bulan sejak perkaranya berakhir. Tidak ada sumber yang terlihat menyebut lamanya.',
  en: 'Kept for a number of months from the end of its case. No source seen says how many.',
}
const fromItself = (id: string, en: string): Words => ({
  id: `Lama simpan dihitung dalam bulan sejak ${id}. Tidak ada sumber yang terlihat menyebut lamanya.`,
  en: `Kept for a number of months from ${en}. No source seen says how many.`,
})
const noMachine: Words = {
  id: 'Tidak ada sumber yang terlihat menyebut lamanya; penghapusan menurut aturan belum dibuat untuk jenis ini.',
  en: 'No source seen says how long; deletion by rule is not built for this kind yet.',
}

export const retentionRules: readonly RetentionRule[] = [
  {
    ...unread,
    id: 'SIMPAN-PINDAIAN',
    kind: 'pindaian',
    title: { id: 'Pindaian formulir dan surat', en: 'Scans of forms and letters' },
    says: fromTheEnd,
    destroyedBy: 'file',
  },
  {
    ...unread,
    id: 'SIMPAN-JAWABAN',
    kind: 'jawaban-terlapor',
    title: { id: 'Tulisan yang dikirim terlapor', en: 'What the accused wrote' },
    says: fromTheEnd,
    destroyedBy: 'text',
  },
  {
    ...unread,
    id: 'SIMPAN-BERKAS-TERLAPOR',
    kind: 'berkas-terlapor',
    title: {
      id: 'Berkas bukti bantahan dari terlapor (tersegel)',
      en: 'Files of counter-evidence of the accused (sealed)',
    },
    says: fromTheEnd,
    destroyedBy: 'file',
  },
  {
    ...unread,
    id: 'SIMPAN-PESAN',
    kind: 'pesan',
    title: { id: 'Pesan antara pelapor dan kantor (tersegel)', en: 'Messages between reporter and office (sealed)' },
    says: fromTheEnd,
    destroyedBy: 'text',
  },
  {
    ...unread,
    id: 'SIMPAN-IDENTITAS',
    kind: 'identitas-pelapor',
    title: {
      id: 'Identitas pelapor, saksi, dan korban (tersegel)',
      en: 'Identity of reporter, witnesses and victims (sealed)',
    },
    says: fromTheEnd,
    destroyedBy: 'text',
  },
  {
    ...unread,
    id: 'SIMPAN-DRAF',
    kind: 'draf',
    title: { id: 'Draf LHP', en: 'Drafts of LHP' },
    says: fromItself(
      'draf terakhir ditulis; tidak selama informasi awal yang ditelusurinya terbuka',
      'the day it was last written in; not while the informasi awal that it traces is open',
    ),
    destroyedBy: 'row',
  },
  {
    ...unread,
    id: 'SIMPAN-SURAT',
    kind: 'surat',
    title: { id: 'Surat elektronik pengingat', en: 'Reminder mails' },
    says: fromItself(
      'surat dibuat; tidak selama perkaranya terbuka',
      'the day it was made; not while its case is open',
    ),
    destroyedBy: 'row',
  },
  {
    ...unread,
    id: 'SIMPAN-SESI',
    kind: 'sesi',
    title: { id: 'Sesi masuk', en: 'Sign-in sessions' },
    says: fromItself('sesinya berakhir', 'the end of the session'),
    destroyedBy: 'row',
  },
  {
    ...unread,
    id: 'SIMPAN-PERTANYAAN',
    kind: 'pertanyaan',
    title: {
      id: 'Pertanyaan “Boleh tidak?” menurut penanya',
      en: 'Questions of “May I?” in the words of whoever asked',
    },
    says: fromItself(
      'pertanyaannya dijawab atau dikesampingkan; jawaban yang terbit memakai kata-kata kantor dan tetap ada',
      'the day it was answered or set aside; the published answer is in the words of the office and stays',
    ),
    destroyedBy: 'text',
  },
  {
    ...unread,
    id: 'SIMPAN-NASKAH',
    kind: 'naskah-bertanda',
    title: { id: 'Naskah bertanda tangan yang kembali', en: 'Signed papers that came back' },
    says: fromTheEnd,
    destroyedBy: 'file',
  },
  {
    ...unread,
    id: 'SIMPAN-WORD',
    kind: 'kajian-word',
    title: { id: 'Kajian sebagai berkas Word', en: 'Kajian as Word files' },
    says: fromTheEnd,
    destroyedBy: 'file',
  },
  {
    ...unread,
    id: 'SIMPAN-PERKARA',
    kind: 'isi-perkara',
    title: {
      id: 'Uraian laporan, tambahan pelapor, LHP, kajian, dan berita acara',
      en: 'Narratives of reports, additions of reporters, LHP, kajian and minutes',
    },
    says: noMachine,
    destroyedBy: null,
  },
  {
    ...unread,
    id: 'SIMPAN-BUKTI',
    kind: 'bukti',
    title: { id: 'Bukti digital dan salinan amannya', en: 'Digital evidence and its safe copies' },
    says: fromTheEnd,
    destroyedBy: 'file',
  },
  {
    ...unread,
    id: 'SIMPAN-LAMPIRAN-LHP',
    kind: 'lampiran-lhp',
    title: {
      id: 'Foto dan rekaman pada LHP yang sudah diserahkan',
      en: 'Photos and recordings of an LHP that was submitted',
    },
    says: noMachine,
    destroyedBy: null,
  },
  {
    ...unread,
    id: 'SIMPAN-AKUN',
    kind: 'akun',
    title: { id: 'Akun petugas yang ditutup', en: 'Closed accounts of officers' },
    says: noMachine,
    destroyedBy: null,
  },
]
