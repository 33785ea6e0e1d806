import type { Instant, RegimeId } from '#law'
import type { CaseState, Party } from '../perkara/transition.ts'
import { holdingOf, type HeldClock, type Holding, type HoldingRow } from './holding.ts'

/** As much of a case as says who holds it: its reporter and its terlapor are told no more. */
export type HeldFacts = {
  readonly regime: RegimeId
  readonly state: CaseState
  readonly registered: boolean
  readonly crimeSuspected: boolean
  /** Referrals without a final answer. */
  readonly openReferrals: number
  /** Whether the rank below was asked to hear somebody, and has not handed it back. */
  readonly delegated: boolean
  readonly clocks: readonly HeldClock[]
}

const conditions = {
  registered: ({ registered }) => registered,
  'not-registered': ({ registered }) => !registered,
  'crime-suspected': ({ crimeSuspected }) => crimeSuspected,
  'referral-open': ({ openReferrals }) => openReferrals > 0,
  'hearing-delegated': ({ delegated }) => delegated,
  'no-referral-open': ({ openReferrals }) => openReferrals === 0,
} satisfies Readonly<Record<string, (facts: HeldFacts) => boolean>>

/** What somebody must do about a case, in the order of its life. */
export const caseDuties = [
  'trace',
  'decide-tracing',
  'show-identity',
  'review',
  'weigh-review',
  'complete',
  'discuss-gakkumdu',
  'hear',
  'receive-minutes',
  'analyse',
  'discuss-gakkumdu-again',
  'refer-to-police',
  'convene',
  'decide',
  'answer',
  'finish',
] as const
export type CaseDuty = (typeof caseDuties)[number]
export type CaseHolding = Holding<Party, CaseDuty> & { readonly basis: string }

type CaseRow = HoldingRow<Party, CaseDuty> & {
  readonly basis: string
  /** What must be true of the case itself. */
  readonly when?: keyof typeof conditions
  /** Only while its clock runs: once done, it is stopped. */
  readonly whileRunning?: true
}
type CaseHolders = Readonly<Record<CaseState, readonly CaseRow[]>>

/** The rows of one regime that a duty rests on, and whose clocks are its term. */
type Rows = {
  readonly finding: string
  readonly online: string
  readonly review: string
  readonly reviewing: readonly string[]
  readonly completing: string
  readonly incomplete: readonly string[]
  readonly keptAsInfo: string
  readonly gakkumdu: string
  readonly gakkumduAgain: string
  readonly hearing: string
  readonly delegating: string
  readonly handling: string
  readonly deciding: string
}

const rowsOf: Readonly<Record<RegimeId, Rows>> = {
  pilkada: {
    finding: 'P-TEMUAN',
    online: 'P-DARING',
    review: 'P2',
    reviewing: ['P2', 'P3', 'P9'],
    completing: 'P4',
    incomplete: ['P5', 'N7'],
    keptAsInfo: 'N7',
    gakkumdu: 'P10',
    gakkumduAgain: 'G2-P',
    hearing: 'P11',
    delegating: 'N38',
    handling: 'P12',
    deciding: 'P13',
  },
  pemilu: {
    finding: 'LHP-E',
    online: 'M-DARING',
    review: 'M4',
    reviewing: ['M4', 'M5'],
    completing: 'M6',
    incomplete: ['M7', 'M8'],
    keptAsInfo: 'M8',
    gakkumdu: 'G1',
    gakkumduAgain: 'G2-M',
    hearing: 'M13',
    delegating: 'M13-UNDANGAN',
    handling: 'M14',
    deciding: 'M15',
  },
}

function holdersUnder(rule: Rows): CaseHolders {
  const handled = [rule.handling]
  const review = { who: 'penanganan', duty: 'review', basis: rule.review, terms: rule.reviewing } as const
  const hear = { who: 'penanganan', duty: 'hear', basis: rule.hearing, terms: handled } as const
  // Who was asked holds nothing of the case: its days run on where it is handled.
  const delegated: CaseRow = {
    who: 'penanganan',
    duty: 'receive-minutes',
    basis: rule.delegating,
    terms: handled,
    when: 'hearing-delegated',
  }
  const moved: readonly CaseRow[] = [
    { ...review, when: 'not-registered' },
    { ...hear, when: 'registered' },
  ]
  const discuss: CaseRow = {
    who: 'penanganan',
    duty: 'discuss-gakkumdu',
    basis: rule.gakkumdu,
    terms: [rule.gakkumdu],
    when: 'crime-suspected',
    whileRunning: true,
  }
  const referred: readonly CaseRow[] = [
    {
      who: 'penerima-penerusan',
      duty: 'answer',
      basis: 'N4',
      terms: [],
      untimed: ['N4'],
      when: 'referral-open',
    },
    { who: 'penanganan', duty: 'finish', basis: 'N4', terms: [], when: 'no-referral-open' },
  ]
  return {
    'informasi-awal': [{ who: 'penanganan', duty: 'trace', basis: 'N1', terms: [] }],
    penelusuran: [{ who: 'pleno', duty: 'decide-tracing', basis: rule.finding, terms: [] }],
    // The table of moves names the counter; the person who must come to it is the reporter.
    'diterima-daring': [
      {
        who: 'pelapor',
        duty: 'show-identity',
        basis: rule.online,
        terms: [rule.online],
        ifNot: [rule.keptAsInfo],
      },
    ],
    diterima: [review],
    'kajian-awal': [{ who: 'penanganan', duty: 'weigh-review', basis: rule.review, terms: rule.reviewing }],
    perbaikan: [
      {
        who: 'pelapor',
        duty: 'complete',
        basis: rule.completing,
        terms: [rule.completing],
        ifNot: rule.incomplete,
      },
    ],
    dilimpahkan: moved,
    'diambil-alih': moved,
    'diteruskan-langsung': referred,
    'tidak-diregister': [],
    dicabut: [],
    ditautkan: [],
    diregister: [discuss, delegated, hear],
    klarifikasi: [discuss, delegated, { who: 'penanganan', duty: 'analyse', basis: rule.handling, terms: handled }],
    kajian: [
      discuss,
      {
        who: 'penanganan',
        duty: 'discuss-gakkumdu-again',
        basis: rule.gakkumduAgain,
        terms: handled,
        when: 'crime-suspected',
      },
      {
        who: 'penanganan',
        duty: 'refer-to-police',
        basis: 'G3',
        terms: ['G3'],
        when: 'crime-suspected',
        whileRunning: true,
      },
      { who: 'penanganan', duty: 'convene', basis: rule.handling, terms: handled },
    ],
    'pleno-akhir': [{ who: 'pleno', duty: 'decide', basis: rule.deciding, terms: handled }],
    diteruskan: referred,
    'tindak-lanjut': referred,
    selesai: [],
    tuntas: [],
  }
}

/** Who holds a case in each of its states; nobody where it is closed. A new state does not compile without its line. */
export const caseHolders: Readonly<Record<RegimeId, CaseHolders>> = {
  pilkada: holdersUnder(rowsOf.pilkada),
  pemilu: holdersUnder(rowsOf.pemilu),
}

/** It has come to its end, and nobody holds it; in any other state it is open. Written out: what is computed here, every page would carry along. */
export const closedStates = [
  'tidak-diregister',
  'dicabut',
  'ditautkan',
  'selesai',
  'tuntas',
] as const satisfies readonly CaseState[]

/** Who must act on a case now. The clock holds nothing: it only ends what the reporter left undone. */
export const holdersOf = (facts: HeldFacts, now: Instant): readonly CaseHolding[] =>
  caseHolders[facts.regime][facts.state]
    .filter(({ when }) => when === undefined || conditions[when](facts))
    .map((row) => ({ row, holding: holdingOf(row, facts.clocks, now) }))
    .filter(({ row, holding }) => row.whileRunning !== true || holding.clock !== null)
    .map(({ row, holding }) => ({ ...holding, basis: holding.basis ?? row.basis }))

const early: readonly CaseState[] = ['informasi-awal', 'penelusuran', 'diterima-daring', 'diterima', 'perbaikan']

/** As a terlapor is told of it: the steps before the registration would tell of a reporter, and of his own. */
export const asToldToAccused = (facts: HeldFacts): HeldFacts => ({
  ...facts,
  crimeSuspected: false,
  // Others who are heard are none of his.
  delegated: false,
  ...(early.includes(facts.state) || facts.state === 'kajian-awal' ? { state: 'kajian-awal', clocks: [] } : {}),
})
