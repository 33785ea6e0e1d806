import type { Received, ReportStatus } from '#app'
import { findRule } from '#law'
import type { Locale } from '#wording'
import { nextSentence } from './sentences.ts'

const ruleOf = (ruleId: string) => ({ id: ruleId, cite: findRule(ruleId)?.cite ?? null })

/** 201: what the reporter keeps. `next` says who acts, what, and by when; a clock that waits for confirmation says so. */
export function receivedAnswer(
  { receipt, receivedAt, status, officeCode, officeName, clock }: Received,
  locale: Locale,
) {
  const who = status === 'diterima-daring' ? ('pelapor' as const) : ('penanganan' as const)
  const state = status as ReportStatus['state']
  return {
    receipt,
    receivedAt,
    status,
    office: { code: officeCode, name: officeName },
    next: {
      who,
      what: nextSentence(state, { who, what: status === 'informasi-awal' ? 'trace' : '' }, locale),
      by: clock?.dueAt ?? null,
      lastDay: clock?.dueOn ?? null,
      acting: clock?.acting ?? null,
      rule: clock === null ? null : ruleOf(clock.ruleId),
    },
  }
}

export function statusAnswer(status: ReportStatus, locale: Locale) {
  const { next } = status
  return {
    status: status.state,
    since: status.stateSince,
    receivedAt: status.receivedAt,
    lane: status.lane,
    kind: status.kind,
    office: { code: status.office.code, name: status.office.name },
    registerNumber: status.registerNumber,
    linked: status.linked,
    next: next && {
      who: next.who,
      what: nextSentence(status.state, next, locale),
      by: next.clock?.dueAt ?? null,
      lastDay: next.clock?.dueOn ?? null,
      acting: next.clock?.acting ?? null,
      late: next.late,
      rule: ruleOf(next.clock?.ruleId ?? next.basis),
    },
    history: status.history.map(({ happenedAt, type, to, action, basis }) => ({
      at: happenedAt,
      type,
      to,
      action,
      basis,
    })),
    asOf: status.asOf,
  }
}
