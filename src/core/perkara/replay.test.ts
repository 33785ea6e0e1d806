import { addHours, findRule, type ActClass, type Instant, type RegimeId, type SubjectKind, type Zone } from '#law'
import { describe, expect, test } from 'vitest'
import vectors from '../../../tests/vectors/perkara.json' with { type: 'json' }
import { decideAllegation, endsHere, type AllegationId, type AllegationOutcome } from '../dugaan/allegation.ts'
import type { OfficeId } from '../kewenangan/office.ts'
import { isLate } from '../tenggat/is-late.ts'
import { startClock, type Deadline } from '../tenggat/start-clock.ts'
import { afterMove } from './after-move.ts'
import type { AllegationCount, Case, CaseId, Minutes } from './case.ts'
import { decide } from './decide.ts'
import { openCase } from './open-case.ts'
import type { Action, Party } from './transition.ts'

type Vector = (typeof vectors)[number]

/** The replay runs under confirmed rules, as the office in question took them to be. */
function clockFor(ruleId: string, startedAt: Instant, { zone, extended }: { zone: Zone; extended: boolean }): Deadline {
  const rule = findRule(ruleId)
  if (rule === null) throw new Error(`no rule ${ruleId}`)
  return startClock({ rule, startedAt, zone, daysOff: new Map(), confirmation: { ruleId }, extended })
}

function countOf(vector: Vector): AllegationCount {
  const outcomes = vector.allegations.map(({ outcome }) => outcome as AllegationOutcome)
  return {
    undecided: 0,
    toRefer: outcomes.filter((outcome) => !endsHere(outcome)).length,
    criminal: vector.allegations.filter((allegation) => allegation.class === 'pidana').length,
    organisers: 0,
  }
}

function opened(vector: Vector): Case {
  const zone = vector.zone as Zone
  const now = vector.registeredAt
  const criminal = countOf(vector).criminal > 0
  const result = openCase({
    regime: vector.regime as RegimeId,
    origin: 'temuan',
    by: 'pleno',
    now,
    criminal,
    plenoId: 'BA-1',
    registerNumber: vector.registerNumber,
  })
  if (!result.ok) throw new Error(result.refusal.reason)
  return {
    id: 'c1' as CaseId,
    regime: result.value.regime,
    origin: 'temuan',
    state: result.value.state,
    office: 'o1' as OfficeId,
    officeRank: 'kabkota',
    since: now,
    formallyReceived: false,
    registerNumber: vector.registerNumber,
    conditions: [],
    allegations: countOf(vector),
    openReferrals: 0,
    forwardingDecided: false,
    clocks: result.value.starts.map((ruleId) => clockFor(ruleId, now, { zone, extended: false })),
  }
}

function replay(vector: Vector): readonly Case[] {
  const cases = [opened(vector)]
  for (const step of vector.steps) {
    const current = cases.at(-1)
    if (current === undefined) throw new Error('a replay begins with a case')
    const reason = 'reason' in step ? { reason: step.reason } : {}
    const minutes = 'minutes' in step ? { minutes: step.minutes as Minutes } : {}
    const result = decide(current, {
      action: step.action as Action,
      by: step.by as Party,
      now: step.at,
      plenoId: 'BA-2',
      ...reason,
      ...minutes,
    })
    if (!result.ok) throw new Error(`${step.action}: ${result.refusal.reason}`)
    const longer =
      result.value.extends === null
        ? []
        : [clockFor(result.value.extends, vector.registeredAt, { zone: vector.zone as Zone, extended: true })]
    cases.push(afterMove(current, result.value, longer))
  }
  return cases
}

describe.each(vectors)('$case replayed', (vector) => {
  test('passes through the states it passed through', () => {
    expect(replay(vector).map(({ state }) => state)).toEqual(vector.states)
  })

  test('was due when it was due, and no clock was missed on the way', () => {
    const cases = replay(vector)
    const clocks = cases.flatMap((held) => held.clocks.filter(({ ruleId }) => ruleId === vector.clock))
    expect(clocks.at(-1)?.dueOn).toBe(vector.dueOn)
    const missed = vector.steps.flatMap(({ at }, n) =>
      (cases[n]?.clocks ?? []).filter((clock) => isLate(clock, at)).map(({ ruleId }) => ruleId),
    )
    expect(missed.length === 0).toBe(vector.inTime)
    // Control: a day after the last day it would have been late.
    expect(
      clocks.at(-1) !== undefined && clocks.every((clock) => isLate(clock, addHours(`${vector.dueOn}T12:00:00Z`, 24))),
    ).toBe(true)
  })

  test('ends each allegation as it ended', () => {
    for (const { subject, class: actClass, route, outcome, ...more } of vector.allegations) {
      const decided = decideAllegation(
        {
          id: 'a1' as AllegationId,
          subject: subject as SubjectKind,
          class: actClass as ActClass,
          route,
          outcome: null,
        },
        {
          regime: vector.regime as RegimeId,
          outcome: outcome as AllegationOutcome,
          plenoId: 'BA-2',
          at: vector.registeredAt,
          ...('reason' in more ? { reason: more.reason } : {}),
        },
      )
      expect(decided).toMatchObject({ ok: true, value: { outcome } })
    }
  })
})
