import { addDays, mayAct, type PlainDate, type RuleRow } from '#law'

export type Invitation = { readonly invitedOn: PlainDate; readonly heldOn: PlainDate }

/**
 * The first day on which somebody invited on `invitedOn` may be heard. Counted in calendar days, the mildest reading of
 * "hari": what is too short by it is too short by every other. Null where no rule asks for a notice, or none that may act.
 */
export function earliestHearing(rule: RuleRow | null, invitedOn: PlainDate): PlainDate | null {
  const notice = rule?.notice
  return notice === undefined || !mayAct(notice.mark) ? null : addDays(invitedOn, notice.value)
}

/** The earliest day, where the invitation went out too late for the day it names; null where it is in time. */
export function tooLate(rule: RuleRow | null, { invitedOn, heldOn }: Invitation): PlainDate | null {
  const earliest = earliestHearing(rule, invitedOn)
  return earliest !== null && heldOn < earliest ? earliest : null
}
