/** States keep the words of the regulation (law.md §4.1); see GLOSSARY.md. */
export const caseStates = [
  'informasi-awal',
  'penelusuran',
  'diterima-daring',
  'diterima',
  'kajian-awal',
  'perbaikan',
  'dilimpahkan',
  'diambil-alih',
  'diteruskan-langsung',
  'tidak-diregister',
  'dicabut',
  'ditautkan',
  'diregister',
  'klarifikasi',
  'kajian',
  'pleno-akhir',
  'diteruskan',
  'tindak-lanjut',
  'selesai',
  'tuntas',
] as const
export type CaseState = (typeof caseStates)[number]

/** Who makes a move. An account acts as one of these by its memberships; `jam` is the clock. */
export type Party = 'pelapor' | 'penerima' | 'penanganan' | 'pleno' | 'atasan' | 'penerima-penerusan' | 'jam'

/** The button's word, in the order of a case's life. */
export type Action =
  | 'formalise'
  | 'trace'
  | 'find'
  | 'confirm-at-counter'
  | 'review'
  | 'ask-completion'
  | 'complete'
  | 'lapse'
  | 'lapse-to-info'
  | 'close-incomplete'
  | 'keep-as-info'
  | 'decline'
  | 'withdraw'
  | 'link'
  | 'unlink'
  | 'unlink-to-info'
  | 'hand-over'
  | 'take-over'
  | 'forward'
  | 'forward-without-pleno'
  | 'register'
  | 'discuss-gakkumdu'
  | 'discuss-gakkumdu-again'
  | 'hear'
  | 'extend'
  | 'analyse'
  | 'convene'
  | 'send-back'
  | 'refer'
  | 'close'
  | 'return-refused'
  | 'take-refused'
  | 'announce'
  | 'answer'
  | 'finish'

/** What the person who acts must bring along. */
export type Input = 'pleno' | 'reason' | 'register-number' | 'office' | 'case' | 'minutes' | 'elements'

/** What must be true of the case itself. */
export type Guard =
  | 'conditions-met'
  | 'material-met'
  | 'material-unmet'
  | 'formal-unmet'
  | 'formally-received'
  | 'not-formally-received'
  | 'registered'
  | 'not-registered'
  | 'crime-suspected'
  | 'organiser-accused'
  | 'outcomes-decided'
  | 'something-to-refer'
  | 'nothing-to-refer'
  | 'no-pleno-on-forwarding'
  | 'referral-open'
  | 'no-referral-open'

/** The ranks of offices as the store keeps them. */
export type OfficeRank = 'nasional' | 'provinsi' | 'kabkota' | 'kecamatan'

export type Transition = {
  readonly to: CaseState
  readonly by: Party
  /** Who may carry out what the pleno of `by` decided, with its id. */
  readonly carriedOutBy?: Party
  /** The row of the catalogue (or of houseRules) that allows the move. */
  readonly basis: string
  /** Cited instead where the guard holds and an office of these ranks handles the case: the row that speaks of just such a case. */
  readonly basisWhere?: { readonly guard: Guard; readonly ranks: readonly OfficeRank[]; readonly basis: string }
  readonly asks?: readonly Input[]
  readonly guards?: readonly Guard[]
  /** Rules whose clocks start, at the event their term names. */
  readonly starts?: readonly string[]
  /** Started as well when a crime is suspected. */
  readonly startsIfCriminal?: readonly string[]
  /** Started as well when the second discussion finds the elements of a crime met. */
  readonly startsIfElementsMet?: readonly string[]
  /** Rules whose clocks end here, in time or late. */
  readonly stops?: readonly string[] | 'all'
  /** The rule whose term becomes longer; once. */
  readonly extends?: string
  /** The clock that must have run out before this move is possible. */
  readonly after?: string
  /** Open to the party, and nothing waits for it. */
  readonly optional?: true
}

export type TransitionTable = Readonly<Record<CaseState, Readonly<Partial<Record<Action, Transition>>>>>
