import type { NextStep } from '#app'
import { holderInWords, m, type Locale } from '#wording'
import type { AnyFault } from './read-report.ts'

type Said = { readonly locale: Locale }
type Label = (inputs: Record<string, never>, options: Said) => string

/** What a field is called in a sentence; an API client also gets its path. */
const labels: Readonly<Record<string, Label>> = {
  lane: m.lapor_field_lane,
  kind: m.lapor_field_kind,
  regionCode: m.lapor_field_region,
  happenedOn: m.lapor_field_happened,
  knownOn: m.lapor_field_known,
  place: m.lapor_field_place,
  narrative: m.lapor_field_narrative,
  evidence: m.lapor_field_evidence,
  actId: m.lapor_field_act,
  subject: m.lapor_field_subject_kind,
  'subject.kind': m.lapor_field_subject_kind,
  'subject.name': m.lapor_field_subject_name,
  'subject.position': m.lapor_field_subject_position,
  'subject.officeName': m.lapor_field_subject_office,
  'subject.officeCode': m.lapor_field_subject_office,
  reporter: m.lapor_field_reporter,
  'reporter.name': m.lapor_field_reporter_name,
  'reporter.address': m.lapor_field_reporter_address,
  'reporter.phone': m.lapor_field_reporter_phone,
  'reporter.email': m.lapor_field_reporter_email,
  witnesses: m.lapor_field_witnesses,
  retaliation: m.balas_field_act,
  'retaliation.act': m.balas_field_act,
  'retaliation.hit': m.balas_field_hit,
  'retaliation.decreeOn': m.balas_field_decree_on,
  'retaliation.decreeNumber': m.balas_field_decree_number,
  'retaliation.victimName': m.balas_field_victim,
  'retaliation.firstReceipt': m.balas_field_first,
  sealedReporter: m.lapor_field_sealed,
  sealedWitnesses: m.lapor_field_sealed,
  sealedVictim: m.lapor_field_sealed,
  sealedTo: m.lapor_field_sealed,
  signature: m.lapor_field_signature,
  identityDocument: m.lapor_field_document,
}

const labelOf = (field: string, said: Said) => labels[field]?.({}, said) ?? m.lapor_field_other({ field }, said)

/** One sentence a person can act on, for each way a field can be wrong. */
export function faultSentence(fault: AnyFault, locale: Locale): string {
  const said = { locale }
  const field = labelOf(fault.field, said)
  switch (fault.reason) {
    case 'missing':
      return m.lapor_fault_missing({ field }, said)
    case 'too-long':
      return m.lapor_fault_too_long({ field, max: fault.limit ?? 0 }, said)
    case 'too-short':
      return m.lapor_fault_too_short({ field, min: fault.limit ?? 0 }, said)
    case 'no-such-lane':
    case 'no-such-kind':
    case 'no-such-subject':
    case 'unknown-value':
      return m.lapor_fault_unknown_value({ field }, said)
    case 'wrong-form':
      return m.lapor_fault_wrong_form({ field }, said)
    case 'not-a-day':
      return m.lapor_fault_not_a_day({ field }, said)
    case 'in-future':
      return m.lapor_fault_in_future({ field }, said)
    case 'known-before-happened':
      return m.lapor_fault_known_before_happened({}, said)
    case 'no-such-region':
      return m.lapor_fault_no_such_region({}, said)
    case 'no-such-office':
      return m.lapor_fault_no_such_office({}, said)
    case 'no-such-act':
      return m.lapor_fault_no_such_act({}, said)
    case 'no-office-above':
      return m.lapor_fault_no_office_above({}, said)
    case 'no-such-receipt':
      return m.balas_fault_receipt({}, said)
    case 'slow-down':
      return m.balas_fault_slow_down({ seconds: fault.seconds }, said)
    case 'not-age':
      return m.lapor_fault_not_age({}, said)
    case 'other-key':
      return m.lapor_fault_other_key({ office: fault.officeCode }, said)
  }
}

/** Who must act next, in the sentence that every page says; whoever reads it reported. */
export const nextSentence = ({ who, duty }: Pick<NextStep, 'who' | 'duty'>, office: string, locale: Locale): string =>
  holderInWords({ who, duty, office, reader: 'pelapor' }, locale)
