import { error, redirect } from '@sveltejs/kit'
import type { DeskRefusal, FieldProblem, ReferralGap, Refused, ScanRefusal } from '#app'
import { caseStates, type CaseState } from '#core'
import {
  allegationRefusals,
  basisInWords,
  caseRefusals,
  dayInWords,
  followUpRefusals,
  here,
  m,
  plenoRefusals,
  say,
  sortingRefusals,
  stateInWords,
  type Sentences,
} from '#wording'
import { keep } from '../form/kept.ts'
import { keyStandInWords, switchRefusalInWords } from '../words/kunci.ts'

const gaps: Readonly<Record<ReferralGap, () => string>> = {
  kajian: m.refusal_gap_kajian,
  pleno: m.refusal_gap_pleno,
  evidence: m.refusal_gap_evidence,
  unit: m.refusal_gap_unit,
  match: m.refusal_gap_match,
  allegation: m.refusal_gap_allegation,
}
const problems: Readonly<Record<FieldProblem, () => string>> = {
  blank: m.refusal_field_blank,
  'too-long': m.refusal_field_too_long,
  unknown: m.refusal_field_unknown,
  'not-a-day': m.refusal_field_not_a_day,
  'in-the-future': m.refusal_field_in_the_future,
  'too-early': m.refusal_field_too_early,
  'told-before': m.refusal_field_told_before,
}
export const problemInWords = (problem: FieldProblem): string => problems[problem]()
const isCaseState = (state: string): state is CaseState => caseStates.some((known) => known === state)

/** The desk's own answers; the counter speaks them too. */
export const deskRefusals = {
  'not-found': () => m.refusal_not_found(),
  'moved-meanwhile': () => m.refusal_moved_meanwhile(),
  field: ({ problem }) => problems[problem](),
  'office-cannot-take': () => m.refusal_office_cannot_take(),
  'accuses-own-office': ({ where }) =>
    where === 'lhp' ? m.refusal_lhp_accuses_own_office() : m.refusal_case_accuses_own_office(),
  'referral-incomplete': ({ missing }) =>
    m.refusal_referral_incomplete({ list: missing.map((gap) => gaps[gap]()).join('; ') }),
  'wrong-state': ({ state }) => m.refusal_wrong_state({ state: isCaseState(state) ? stateInWords(state) : state }),
  'advised-before': () => m.refusal_advised_before(),
  'looked-before': () => m.tinjauan_refusal_looked_before(),
  'others-linked': ({ count }) => m.refusal_others_linked({ count }),
  'invited-too-late': ({ earliest, held }) =>
    (held ? m.refusal_invited_too_late_held : m.refusal_invited_too_late)({ day: dayInWords(earliest) }),
  'first-invitation-unproven': () => m.klarif_refused_unproven(),
  'signs-in-ink': () => m.klarif_refused_ink(),
  'hearing-delegated': () => m.klarif_refused_delegated(),
  'cannot-delegate': () => m.klarif_refused_cannot(),
  'points-to-maker': () => m.bukti_refused_points_to_maker(),
  'no-safe-copy': () => m.bukti_refused_no_safe_copy(),
  'accused-at-addressee': () => m.jawab_refused_accused(),
  'not-outside-team': () => m.identitas_refusal_not_outside(),
  'one-factor': () => m.identitas_refusal_one_factor(),
  'identity-closed': ({ stand }) => (stand === 'ditunggu' ? m.identitas_refusal_waiting : m.identitas_refusal_closed)(),
  'office-key': ({ stand }) => keyStandInWords(stand),
  'keys-elsewhere': ({ stand }) => switchRefusalInWords(stand),
  'reporter-not-come': () => m.pesan_refused_not_come(),
  'keys-changed': () => m.pesan_refused_key(),
  'shares-wrong': () => m.kunci_refused_shares(),
  'last-holder': () => m.kunci_refused_last(),
  'annex-without-law': ({ rule }) => m.identitas_refusal_without_law({ rule }),
  'sent-before': () => m.pesan_refused_sent_before(),
  'use-its-form': () => m.refusal_use_its_form(),
} satisfies Sentences<DeskRefusal>

/** Every no of the desk in words. A reason that is added anywhere does not compile until it can be said. */
const sentences: Sentences<Refused> = {
  ...followUpRefusals,
  ...plenoRefusals,
  ...allegationRefusals,
  ...sortingRefusals,
  ...caseRefusals,
  ...deskRefusals,
}

export const refusedInWords = (refused: Refused): string => say<Refused>(sentences, refused)

/** The form as it was typed, with what was wrong beside its field or above all; what may not be seen is not there. */
export function answerRefused(form: FormData, refused: Refused, fieldNames: Readonly<Record<string, string>> = {}) {
  if (refused.reason === 'not-found') error(404)
  if (refused.reason === 'field')
    return keep(form, { [fieldNames[refused.field] ?? refused.field]: problems[refused.problem]() })
  return keep(form, {}, [refusedInWords(refused), basisInWords(refused.basis)].filter(Boolean).join(' '))
}

/** The same for a statement with the scan of its paper. */
export const followUpRefused = (
  form: FormData,
  refused: Refused | ScanRefusal,
  fieldNames: Readonly<Record<string, string>>,
) => {
  if (refused.reason === 'scan-not-a-document') return keep(form, { pindaian: m.loket_scan_not_document() })
  if (refused.reason === 'scan-too-large')
    return keep(form, { pindaian: m.loket_scan_too_large({ megabytes: refused.megabytes }) })
  return answerRefused(form, refused, fieldNames)
}

/** Back to the case, which says what was recorded. */
export const toCase = (caseId: string): never => redirect(303, here(`/meja/perkara/${caseId}?tercatat`))
