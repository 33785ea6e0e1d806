import type { AllegationRefusal, ConditionId, PlenoRefusal, Refusal, SortingRefusal } from '#core'
import { findAct, reportConditions } from '#law'
import { basisOf } from './basis.ts'
import { dayInWords, inTongue, momentInWords } from './dates.ts'
import { m } from './paraglide/messages.js'
import { accusedKindInWords } from './penerusan.ts'
import { actionInWords, classInWords, outcomeInWords, partyInWords, regimeOfCase, stateInWords } from './perkara.ts'
import type { Sentences } from './refusals.ts'

export function conditionInWords(id: ConditionId): string {
  if (id === 'identity-shown') return m.meja_condition_identity_shown()
  const condition = reportConditions.find((one) => one.id === id)
  return condition === undefined ? id : inTongue(condition.title)
}

/** What the rules of a case answer no with, in words. `needs-reason` and `needs-pleno` are also an allegation's. */
export const caseRefusals = {
  'no-such-move': ({ state, action }) =>
    m.refusal_no_such_move({ state: stateInWords(state), action: actionInWords(action) }),
  'not-your-move': ({ needs }) => m.refusal_not_your_move({ who: partyInWords(needs) }),
  'not-yet-due': ({ dueOn }) =>
    dueOn === null ? m.refusal_not_yet_due_no_clock() : m.refusal_not_yet_due({ day: dayInWords(dueOn) }),
  'rule-not-confirmed': () => m.refusal_rule_not_confirmed(),
  'needs-pleno': () => m.refusal_needs_pleno(),
  'needs-reason': () => m.refusal_needs_reason(),
  'needs-register-number': () => m.refusal_needs_register_number(),
  'needs-minutes': () => m.refusal_needs_minutes(),
  'needs-elements': () => m.refusal_needs_elements(),
  'needs-office': () => m.refusal_needs_office(),
  'needs-case': () => m.refusal_needs_case(),
  'same-office': () => m.refusal_same_office(),
  'same-case': () => m.refusal_same_case(),
  'conditions-unmet': ({ unmet }) =>
    m.refusal_conditions_unmet({
      list: unmet.map(({ id, article }) => `${conditionInWords(id)} (${article})`).join('; '),
    }),
  'conditions-not-checked': () => m.refusal_conditions_not_checked(),
  'material-met': () => m.refusal_material_met(),
  'formal-met': () => m.refusal_formal_met(),
  'formally-received': () => m.refusal_formally_received(),
  'not-formally-received': () => m.refusal_not_formally_received(),
  'already-registered': () => m.refusal_already_registered(),
  'not-registered': () => m.refusal_not_registered(),
  'no-crime-suspected': () => m.refusal_no_crime_suspected(),
  'no-organiser-accused': () => m.refusal_no_organiser_accused(),
  'outcomes-undecided': ({ count }) => m.refusal_outcomes_undecided({ count }),
  'nothing-to-refer': () => m.refusal_nothing_to_refer(),
  'something-to-refer': ({ count }) => m.refusal_something_to_refer({ count }),
  'pleno-on-forwarding': () => m.refusal_pleno_on_forwarding(),
  'referrals-open': ({ count }) => m.refusal_referrals_open({ count }),
  'no-referral-open': () => m.refusal_no_referral_open(),
  'already-extended': () => m.refusal_already_extended(),
  'no-clock': () => m.refusal_no_clock(),
  'not-before': ({ earliest }) => m.refusal_not_before({ earliest: momentInWords(earliest) }),
  'in-the-future': () => m.refusal_in_the_future(),
} satisfies Sentences<Refusal>

export const plenoRefusals = {
  'no-quorum-rule': ({ size }) => m.refusal_no_quorum_rule({ size }),
  'quorum-not-met': ({ present, needed }) => m.refusal_quorum_not_met({ present, needed }),
  'quorum-lost-by-recusal': ({ taking, needed }) => m.refusal_quorum_lost({ taking, needed }),
  'not-a-member': () => m.refusal_not_a_member(),
  'twice-in-attendance': () => m.refusal_twice_in_attendance(),
  'attendance-missing': () => m.refusal_attendance_missing(),
  'recusal-needs-reason': () => m.refusal_recusal_needs_reason(),
  'must-stand-aside': () => m.refusal_must_stand_aside(),
  'musyawarah-first': () => m.refusal_musyawarah_first(),
  'recused-voted': () => m.refusal_recused_voted(),
  'absent-voted': () => m.refusal_absent_voted(),
  'voted-twice': () => m.refusal_voted_twice(),
  'vote-missing': () => m.refusal_vote_missing(),
  'tied-vote': ({ votes }) => m.refusal_tied_vote({ votes }),
  'needs-minutes': () => m.refusal_needs_minutes(),
  'no-chair': () => m.refusal_no_chair(),
} satisfies Sentences<PlenoRefusal>

export const allegationRefusals = {
  'already-decided': ({ outcome }) => m.refusal_already_decided({ outcome: outcomeInWords(outcome) }),
  'needs-pleno': () => m.refusal_needs_pleno(),
  'needs-reason': () => m.refusal_needs_reason(),
  'needs-route': () => m.refusal_needs_route(),
  'outcome-not-possible': ({ outcome }) => m.refusal_outcome_not_possible({ outcome: outcomeInWords(outcome) }),
} satisfies Sentences<AllegationRefusal>

/** What the law does not have: an act or a route of others, of another day or of another election. */
export const sortingRefusals = {
  'act-not-theirs': ({ subject, actedOn, basis }) => {
    const note = findAct(basis, actedOn)?.note
    const says = m.refusal_act_not_theirs({ subject: accusedKindInWords(subject), day: dayInWords(actedOn) })
    return note === undefined ? says : `${says} ${inTongue(note)}`
  },
  'act-of-other-election': ({ regime }) => m.refusal_act_of_other_election({ regime: regimeOfCase(regime) }),
  'route-not-theirs': ({ subject, class: actClass, open }) => {
    const who = { subject: accusedKindInWords(subject), class: actClass === null ? '–' : classInWords(actClass) }
    return open.length === 0
      ? m.refusal_route_none(who)
      : m.refusal_route_not_theirs({ ...who, open: open.map((id) => basisOf(id).title).join('; ') })
  },
} satisfies Sentences<SortingRefusal>
