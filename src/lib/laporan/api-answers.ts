import type { NextStep, ReceiptProof, Received, ReportStatus } from '#app'
import { caseHolders, caseStates } from '#core'
import { findRule } from '#law'
import { ifNotInWords, type Locale } from '#wording'
import { nextSentence } from './sentences.ts'

const ruleOf = (ruleId: string) => ({ id: ruleId, cite: findRule(ruleId)?.cite ?? null })

/** Who holds what has just come in: under both regimes the same, before anybody has looked at it. */
const heldFirst = (status: string): Pick<NextStep, 'who' | 'duty'> => {
  const state = caseStates.find((known) => known === status) ?? 'diterima'
  return caseHolders.pilkada[state][0] ?? { who: 'penanganan', duty: 'review' }
}

/** 201: what the reporter keeps. `next` says who acts, what, and by when; a clock that waits for confirmation says so. */
export function receivedAnswer(
  { receipt, receivedAt, status, officeCode, officeName, clock, promise }: Received,
  locale: Locale,
) {
  const { who, duty } = heldFirst(status)
  return {
    receipt,
    receivedAt,
    status,
    office: { code: officeCode, name: officeName },
    next: {
      who,
      what: nextSentence({ who, duty }, officeName, locale),
      by: clock?.dueAt ?? null,
      lastDay: clock?.dueOn ?? null,
      acting: clock?.acting ?? null,
      rule: clock === null ? null : ruleOf(clock.ruleId),
    },
    promise,
  }
}

export function statusAnswer(status: ReportStatus, log: ReceiptProof | null, locale: Locale) {
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
      what: nextSentence(next, status.office.name, locale),
      by: next.clock?.dueAt ?? null,
      lastDay: next.clock?.dueOn ?? null,
      acting: next.clock?.acting ?? null,
      late: next.late,
      ifNot: ifNotInWords(next.ifNot, locale),
      rule: ruleOf(next.basis),
    },
    history: status.history.map(({ happenedAt, type, to, action, basis }) => ({
      at: happenedAt,
      type,
      to,
      action,
      basis,
    })),
    answers: status.answers.map(({ step, on, body }) => ({ step, on, body })),
    asOf: status.asOf,
    log,
  }
}
