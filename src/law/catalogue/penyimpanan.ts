import type { Mark, Words } from '../rule.ts'

/** Kinds of data that are kept about people. */
const keptKinds = [
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
  'foto-kegiatan',
  'foto-upacara',
  'pindaian-unit',
  'berkas-edaran',
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
  'lampiran-lhp',
] as const satisfies readonly KeptKind[]
/** Rows that no case holds: a sweep deletes them. */
export const sweptKinds = ['draf', 'surat', 'sesi', 'pertanyaan'] as const satisfies readonly KeptKind[]
/** Files that no case holds: a sweep removes their bytes. Of an LHP, where it came to no case; with one, two people agree. */
export const sweptFileKinds = [
  'lampiran-lhp',
  'foto-kegiatan',
  'foto-upacara',
  'pindaian-unit',
  'berkas-edaran',
] as const satisfies readonly KeptKind[]

/**
 * How long a kind of data may be kept. The law that would say it (L-PDP) was not read, so `months` is empty in every row. Until the legal desk
 * gives a length, that of the house holds (N108); a row without either is deleted by no machine. `destroyedBy`: the sealed file goes, or
 * the text of the row, or the row itself by a sweep; null: no machine deletes it.
 */
export type RetentionRule = {
  readonly id: string
  readonly kind: KeptKind
  readonly title: Words
  readonly says: Words
  readonly provision: 'L-PDP'
  readonly mark: Mark
  readonly months: null
  readonly houseMonths: 12 | 60 | null
  readonly destroyedBy: 'file' | 'text' | 'row' | null
}

const unread = { provision: 'L-PDP', mark: 'U', months: null, houseMonths: 60 } as const
/** What is not swept earlier goes after one round of elections; a session says who worked when, and is kept for a year. */
const house = (months: 12 | 60): Words => ({
  id: `Tidak ada sumber yang terlihat menyebut lamanya. Sampai meja hukum memutuskan, berlaku aturan rumah N108: ${String(months)} bulan.`,
  en: `No source seen says how many. Until the legal desk decides, rule N108 of the house holds: ${String(months)} months.`,
})
const fromTheEnd: Words = {
  id: `Lama simpan dihitung dalam bulan sejak perkaranya berakhir. ${house(60).id}`,
  en: `Kept for a number of months from the end of its case. ${house(60).en}`,
}
const fromItself = (id: string, en: string, months: 12 | 60 = 60): Words => ({
  id: `Lama simpan dihitung dalam bulan sejak ${id}. ${house(months).id}`,
  en: `Kept for a number of months from ${en}. ${house(months).en}`,
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
    title: { id: 'Surel pengingat', en: 'Reminder mails' },
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
    says: fromItself('sesinya berakhir', 'the end of the session', 12),
    houseMonths: 12,
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
    houseMonths: null,
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
    says: fromItself(
      'LHP-nya selesai tanpa perkara, atau sejak perkaranya berakhir; dengan perkara, dua pimpinan harus setuju',
      'the day its LHP ended without a case, or from the end of its case; with a case, two commissioners must agree',
    ),
    destroyedBy: 'file',
  },
  {
    ...unread,
    id: 'SIMPAN-FOTO-KEGIATAN',
    kind: 'foto-kegiatan',
    title: { id: 'Foto kegiatan, juga yang ditampilkan', en: 'Photos of activities, those that are shown too' },
    says: fromItself('fotonya ditambahkan', 'the day the photo was added'),
    destroyedBy: 'file',
  },
  {
    ...unread,
    id: 'SIMPAN-FOTO-UPACARA',
    kind: 'foto-upacara',
    title: { id: 'Foto ikrar dan deklarasi (tersegel)', en: 'Photos of ikrar and deklarasi (sealed)' },
    says: fromItself('upacaranya dicatat', 'the day the ceremony was recorded'),
    destroyedBy: 'file',
  },
  {
    ...unread,
    id: 'SIMPAN-PINDAIAN-UNIT',
    kind: 'pindaian-unit',
    title: {
      id: 'Pindaian daftar hadir, tanda terima edaran, dan rekap pakta dari satuan (tersegel)',
      en: 'Scans of attendance lists, receipts of circulars and recaps of pakta by units (sealed)',
    },
    says: fromItself('pindaiannya dicatat', 'the day the scan was recorded'),
    destroyedBy: 'file',
  },
  {
    ...unread,
    id: 'SIMPAN-BERKAS-EDARAN',
    kind: 'berkas-edaran',
    title: { id: 'Berkas PDF surat edaran', en: 'PDF files of circulars' },
    says: fromItself(
      'naskah terakhirnya ditambahkan; sidik dan apa kata tanda tangannya tetap',
      'the day its last text was added; its hash and what its signatures said stay',
    ),
    destroyedBy: 'file',
  },
  {
    ...unread,
    id: 'SIMPAN-AKUN',
    kind: 'akun',
    title: { id: 'Akun petugas yang ditutup', en: 'Closed accounts of officers' },
    says: noMachine,
    houseMonths: null,
    destroyedBy: null,
  },
]
