import type {
  AllegationRefusal,
  FollowUpRefusal,
  KeyStand,
  OpeningStand,
  PlenoRefusal,
  Refusal,
  SortingRefusal,
} from '#core'
import type { PlainDate } from '#law'

/** What the desk answers besides the rules' own refusals. `basis` is null where no rule speaks. */
export type DeskRefusal =
  /** What the actor may not see is answered like what does not exist. */
  | { readonly reason: 'not-found'; readonly basis: null }
  /** Somebody else moved the case after this page was opened. */
  | { readonly reason: 'moved-meanwhile'; readonly basis: null }
  /** A field that must be filled is blank, too long, or not one of its values. */
  | { readonly reason: 'field'; readonly field: string; readonly problem: FieldProblem; readonly basis: null }
  /** The database refused to hand the case to this office: it is accused, of another kind, or not in the chain. */
  | { readonly reason: 'office-cannot-take'; readonly basis: string }
  /** Somebody would write about, or handle, what accuses his own office. */
  | { readonly reason: 'accuses-own-office'; readonly where: 'lhp' | 'perkara'; readonly basis: 'N8' }
  /** No hand-over without a kajian, the evidence, the pleno that decided it, the unit it concerns, and where BKN, TNI or Polri asks for it who the accused is (practice: returned referrals). */
  | { readonly reason: 'referral-incomplete'; readonly missing: readonly ReferralGap[]; readonly basis: string }
  /** The step belongs to another state of the case or report. */
  | {
      readonly reason: 'wrong-state'
      readonly state: string
      readonly needs: readonly string[]
      readonly basis: string | null
    }
  /** One saran perbaikan for an LHP: what was not carried out is recorded as a temuan (Perbawaslu 5/2022 ps. 18). */
  | { readonly reason: 'advised-before'; readonly basis: 'LHP-C' }
  /** The refusal was answered already, or is handled again. */
  | { readonly reason: 'looked-before'; readonly basis: 'N27' }
  /** Other cases are linked to the one that somebody would link on. */
  | { readonly reason: 'others-linked'; readonly count: number; readonly basis: 'N2' }
  /** The invitation to a klarifikasi does not leave the days that the rule asks for. `held`: it has taken place, and its paper can be recorded. */
  | {
      readonly reason: 'invited-too-late'
      readonly earliest: PlainDate
      readonly held: boolean
      readonly basis: string
    }
  /** A second invitation follows a first one whose delivery is proven, and to which nobody came. */
  | { readonly reason: 'first-invitation-unproven'; readonly basis: string }
  /** Whoever has no code of his own signs on paper. */
  | { readonly reason: 'signs-in-ink'; readonly basis: 'N38' }
  /** The rank below was asked to hold this hearing, and has not handed it back. */
  | { readonly reason: 'hearing-delegated'; readonly basis: string }
  /** Not right below the office, accused by the case, or of a party whom nobody below may know. */
  | { readonly reason: 'cannot-delegate'; readonly basis: string }
  /** Few people could have made the picture: whoever sees it knows who reported. */
  | { readonly reason: 'points-to-maker'; readonly basis: 'N60' }
  /** Only a copy is put before anybody, and this piece has none. */
  | { readonly reason: 'no-safe-copy'; readonly basis: 'N60' }
  /** Whom the file accuses heads the office that has it, or has a role there: it answers on paper alone. */
  | { readonly reason: 'accused-at-addressee'; readonly basis: 'N21' }
  /** Who acted on the case, asked for the opening or has no seat there is not the second person. */
  | { readonly reason: 'not-outside-team'; readonly basis: 'N41' }
  /** Signed in with one factor. */
  | { readonly reason: 'one-factor'; readonly basis: 'N41' }
  /** Not granted, not yet, or no longer. */
  | { readonly reason: 'identity-closed'; readonly stand: OpeningStand; readonly basis: 'N41' }
  /** The office's key is held by its officers, and does not open for this one. The sentence says what to do; the rule would bury it. */
  | { readonly reason: 'office-key'; readonly stand: KeyStand; readonly basis: null }
  /** Nobody has shown the receipt yet, so there is no key of his that a file could be sealed to. */
  | { readonly reason: 'reporter-not-come'; readonly basis: 'N56' }
  /** The page sealed to a key that is not the one of now; loaded again, it seals to that. */
  | { readonly reason: 'keys-changed'; readonly basis: null }
  /** The keys of an office changed hands, or are about to, otherwise than somebody thought. */
  | {
      readonly reason: 'keys-elsewhere'
      readonly stand: 'held-by-server' | 'held-by-officers' | 'not-second'
      readonly basis: 'N49'
    }
  /** What was typed gives no recovery key of this office. */
  | { readonly reason: 'shares-wrong'; readonly basis: 'N50' }
  /** Nobody else could open it then. */
  | { readonly reason: 'last-holder'; readonly basis: 'N49' }
  /** No rule that the legal desk confirmed asks for it, and no article was named. */
  | { readonly reason: 'annex-without-law'; readonly rule: string; readonly basis: 'N42' }
  /** The same form came before, with other words in it. */
  | { readonly reason: 'sent-before'; readonly basis: null }
  /** The action has a form of its own that brings what it needs. */
  | { readonly reason: 'use-its-form'; readonly action: string; readonly basis: null }

export type FieldProblem =
  'blank' | 'too-long' | 'unknown' | 'not-a-day' | 'in-the-future' | 'too-early' | 'told-before'
export type ReferralGap = 'kajian' | 'pleno' | 'evidence' | 'unit' | 'match' | 'allegation'

/** Everything the desk may answer no with; wording/ has a sentence for each reason. */
export type Refused = Refusal | DeskRefusal | PlenoRefusal | AllegationRefusal | SortingRefusal | FollowUpRefusal

export const notFound = { reason: 'not-found', basis: null } as const satisfies DeskRefusal
export const sentBefore = { reason: 'sent-before', basis: null } as const satisfies DeskRefusal
export const oneFactor = { reason: 'one-factor', basis: 'N41' } as const satisfies DeskRefusal
export const movedMeanwhile = { reason: 'moved-meanwhile', basis: null } as const satisfies DeskRefusal
export const badField = (field: string, problem: FieldProblem): Extract<DeskRefusal, { readonly reason: 'field' }> => ({
  reason: 'field',
  field,
  problem,
  basis: null,
})
