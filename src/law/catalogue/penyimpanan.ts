import type { Mark, Words } from '../rule.ts'

/** Kinds of data that are kept about people. */
export const keptKinds = ['pindaian', 'jawaban-terlapor', 'identitas-pelapor', 'draf', 'surat', 'sesi'] as const
export type KeptKind = (typeof keptKinds)[number]

/**
 * How long a kind of data may be kept. The law that would say it (L-PDP) was not read, so no row has a length: the legal desk gives it in
 * months, and until then nothing of the kind is deleted. `destroyedBy: null` says that no machine deletes it yet.
 */
export type RetentionRule = {
  readonly id: string
  readonly kind: KeptKind
  readonly title: Words
  readonly says: Words
  readonly provision: 'L-PDP'
  readonly mark: Mark
  readonly months: null
  readonly destroyedBy: 'file' | 'text' | null
}

const unread = { provision: 'L-PDP', mark: 'U', months: null } as const
const fromTheEnd: Words = {
  id: 'Lama simpan dihitung dalam bulan sejak perkaranya berakhir. Tidak ada sumber yang terlihat menyebut lamanya.',
  en: 'Kept for a number of months from the end of its case. No source seen says how many.',
}
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
    title: { id: 'Jawaban dan bukti dari terlapor', en: 'Answers and evidence sent by the accused' },
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
    says: noMachine,
    destroyedBy: null,
  },
  {
    ...unread,
    id: 'SIMPAN-DRAF',
    kind: 'draf',
    title: { id: 'Draf LHP', en: 'Drafts of LHP' },
    says: noMachine,
    destroyedBy: null,
  },
  {
    ...unread,
    id: 'SIMPAN-SURAT',
    kind: 'surat',
    title: { id: 'Surat elektronik pengingat', en: 'Reminder mails' },
    says: noMachine,
    destroyedBy: null,
  },
  {
    ...unread,
    id: 'SIMPAN-SESI',
    kind: 'sesi',
    title: { id: 'Sesi masuk', en: 'Sign-in sessions' },
    says: noMachine,
    destroyedBy: null,
  },
]
