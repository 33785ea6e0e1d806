import type { Brand } from '#base'
import type { Instant, RegimeId } from '#law'
import type { OfficeId } from '../kewenangan/office.ts'
import type { Condition } from '../syarat/condition.ts'
import type { Deadline } from '../tenggat/start-clock.ts'
import type { Origin } from './entries.ts'
import type { Action, CaseState, OfficeRank, Party } from './transition.ts'

export type CaseId = Brand<'CaseId'>

/** What the rules need to know of a case; the store reads it, nobody edits it. */
export type Case = {
  readonly id: CaseId
  readonly regime: RegimeId
  readonly origin: Origin
  readonly state: CaseState
  /** The office that handles it now. */
  readonly office: OfficeId
  /** Its rank; null where the reader may not know the office. */
  readonly officeRank: OfficeRank | null
  /** When the last step happened (not when it was recorded). */
  readonly since: Instant
  /** Whether a formal report stands behind it: signed, with the ID shown. */
  readonly formallyReceived: boolean
  readonly registerNumber: string | null
  /** The clocks that run now; a late clock still runs until a step stops it. */
  readonly clocks: readonly Deadline[]
  /** The checklist as it stands; empty until somebody has looked. */
  readonly conditions: readonly Condition[]
  readonly allegations: AllegationCount
  /** Referrals without a final answer. */
  readonly openReferrals: number
  /** Whether a pleno on forwarding was held since the case came into this state, whatever it decided. */
  readonly forwardingDecided: boolean
}

export type AllegationCount = {
  readonly undecided: number
  /** Allegations whose outcome (or, before registration, whose route) is a referral. */
  readonly toRefer: number
  readonly criminal: number
  /** Allegations that organisers of the election broke their code of ethics. */
  readonly organisers: number
}

/** What Sentra Gakkumdu found of the elements of the crime in its second discussion. */
export const elementFindings = ['terpenuhi', 'tidak-terpenuhi'] as const
export type ElementsFound = (typeof elementFindings)[number]

/** Minutes of a discussion with police and prosecutor. Their text is kept apart from the event: people say names. */
export type Minutes = { readonly number: string | null; readonly text: string; readonly elements: ElementsFound | null }

/** A letter, form or minutes on which a step stands that another party took. */
export type Paper = { readonly number: string | null; readonly date: string; readonly from: string }

/** Who tries to do what. `happenedAt` is left out when it happens now. */
export type Attempt = {
  readonly action: Action
  readonly by: Party
  readonly now: Instant
  readonly happenedAt?: Instant
  readonly plenoId?: string
  readonly reason?: string
  readonly registerNumber?: string
  /** Where a case is handed to, or which office takes it over. */
  readonly office?: OfficeId
  /** The case this one is linked to. */
  readonly linkTo?: CaseId
  /** The minutes (berita acara) that a discussion with Gakkumdu ends in. */
  readonly minutes?: Minutes
  /** Lets staff record the reporter's or the receiving body's step from its paper. */
  readonly paper?: Paper
}

/** The event; the new state of the case follows from it alone. */
export type CaseMoved = {
  readonly caseId: CaseId
  readonly action: Action
  readonly from: CaseState
  readonly to: CaseState
  readonly by: Party
  /** Whose step it was, where staff recorded it from paper. */
  readonly accordingTo: Party | null
  readonly basis: string
  readonly happenedAt: Instant
  readonly recordedAt: Instant
  readonly office: OfficeId
  readonly starts: readonly string[]
  readonly stops: readonly string[]
  readonly extends: string | null
  readonly plenoId: string | null
  readonly reason: string | null
  readonly registerNumber: string | null
  readonly linkTo: CaseId | null
  readonly minutes: Minutes | null
  readonly paper: Paper | null
}
