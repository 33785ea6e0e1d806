import { relations, type Relation, type Role, type Verb } from './role.ts'

export type Rights = Readonly<Partial<Record<Verb, readonly Relation[]>>>

/** The public page is everybody's, also where an office is accused. */
const anywhere = relations
/** Every office that a record does not accuse. */
const everyOffice: readonly Relation[] = ['own', 'below', 'above', 'beside', 'receiving']
const publicOnly: Rights = { 'read-public': anywhere }

const receivingBody: Rights = { ...publicOnly, 'read-referral': ['receiving'], 'answer-referral': ['receiving'] }

/** The roll of an employer is seen by its keepers alone; whoever supervises knows how many stand in it. */
const rollKeeper: Rights = { ...publicOnly, 'keep-roll': ['own'] }

const commissioner: Rights = {
  ...publicOnly,
  'enter-report': ['own'],
  'read-report': ['own', 'below'],
  'read-case': ['own', 'below'],
  'decide-case': ['own'],
  // After it, the case is the office's own; before it, the rank above only reads.
  'take-over': ['below'],
  'export-case': ['own'],
  'ask-identity': ['own'],
  // The second person (N41); who acted on the case is none, whatever his post.
  'decide-identity': ['own', 'below'],
  'write-lhp': ['own'],
  'read-lhp': ['own', 'below'],
  'read-referral': ['own', 'below'],
}

/**
 * Who may do what, and where. The policies in PostgreSQL say the same in SQL, and a test compares the two.
 * A right that is not written here does not exist. `walled` stands only beside read-public: the accused's own office
 * sees nothing of the case, and the administrator and the auditor see no case at all.
 */
export const rights: Readonly<Record<Role, Rights>> = {
  ptps: { ...publicOnly, 'write-lhp': ['own'], 'read-lhp': ['own'] },
  // The chain of the field reads downward what was submitted (N68).
  pkd: { ...publicOnly, 'enter-report': ['own'], 'write-lhp': ['own'], 'read-lhp': ['own', 'below'] },
  // A supervisor in the field. Who handles cases at a Panwascam is staff, anggota or ketua there.
  panwascam: { ...publicOnly, 'enter-report': ['own'], 'write-lhp': ['own'], 'read-lhp': ['own', 'below'] },
  'petugas-penerima': { ...publicOnly, 'enter-report': ['own'], 'read-report': ['own'] },
  'staf-penanganan': {
    ...publicOnly,
    'enter-report': ['own'],
    'read-report': ['own', 'below'],
    'read-case': ['own', 'below'],
    'work-case': ['own'],
    'export-case': ['own'],
    'ask-identity': ['own'],
    'write-lhp': ['own'],
    'read-lhp': ['own', 'below'],
    'read-referral': ['own', 'below'],
  },
  anggota: commissioner,
  ketua: commissioner,
  sekretariat: publicOnly,
  'legal-officer': {
    ...publicOnly,
    'read-report': ['own'],
    'read-case': ['own'],
    'read-referral': ['own'],
    // The record is the catalogue, which belongs to Bawaslu RI: own there is national rank.
    'confirm-law': ['own'],
  },
  sekda: receivingBody,
  'kepala-opd': receivingBody,
  camat: receivingBody,
  lurah: publicOnly,
  kades: rollKeeper,
  'sekretaris-desa': rollKeeper,
  'kepala-unit': publicOnly,
  bkpsdm: { ...receivingBody, ...rollKeeper },
  dpmd: receivingBody,
  inspektorat: receivingBody,
  'ppk-kepegawaian': { ...receivingBody, ...rollKeeper },
  bkn: receivingBody,
  kemendagri: receivingBody,
  propam: receivingBody,
  ankum: receivingBody,
  'gakkumdu-polisi': receivingBody,
  'gakkumdu-jaksa': receivingBody,
  kpu: receivingBody,
  dkpp: receivingBody,
  ppid: publicOnly,
  pemantau: publicOnly,
  kuasa: publicOnly,
  auditor: { ...publicOnly, 'read-audit': ['own', 'below'] },
  administrator: { ...publicOnly, 'manage-accounts': everyOffice },
}
