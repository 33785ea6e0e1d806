import type { Mark, Words } from '../../rule.ts'
import type { SubjectKind } from '../subjects.ts'

/** A sanction that papers still name and today's list does not have: understood where it comes, never offered. */
export type FormerSanction = {
  readonly id: string
  readonly subjects: readonly SubjectKind[]
  /** As papers write it, in small letters. */
  readonly names: readonly string[]
  readonly says: Words
  readonly cite: string
  readonly mark: Mark
  readonly sources: readonly string[]
}

/** Register §3.1, transitional note. */
export const formerSanctions: readonly FormerSanction[] = [
  {
    id: 'PP53-SEDANG',
    subjects: ['pns'],
    names: ['penundaan kenaikan gaji berkala', 'penundaan kenaikan pangkat', 'penurunan pangkat'],
    says: {
      id: 'Tidak ada dalam daftar PP 94/2021 pasal 8; nama dari daftar sedang PP 53/2010. Dapat masih berlaku bila instansi belum membayar tunjangan kinerja: belum terkonfirmasi.',
      en: 'Not in the list of PP 94/2021 article 8; a name from the moderate list of PP 53/2010. It may still hold where the agency does not pay a performance allowance yet: not confirmed.',
    },
    cite: 'PP 94/2021 ps. 8; PP 53/2010',
    mark: 'U',
    sources: ['S42', 'S43'],
  },
]
