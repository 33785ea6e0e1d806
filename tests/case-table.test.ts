/** The two case tables read as a specification: what they promise to reporters, and where each promise is written. */
import { caseStates, entries, transitions, type Action, type CaseState, type Transition } from '#core'
import { findHouseRule, findRule, type RegimeId } from '#law'
import { describe, expect, test } from 'vitest'

type Line = Transition & { readonly from: CaseState; readonly action: Action }

const lines = (regime: RegimeId): readonly Line[] =>
  caseStates.flatMap((from) =>
    Object.entries(transitions[regime][from]).map(([action, move]) => ({ ...move, from, action: action as Action })),
  )
const written = ({ from, action, by, basis }: Line) => `${from} -> ${action} (${by}, ${basis})`

/** The clocks that are the reporter's own: to complete a report, and to come to the counter with the ID. */
const reportersTerms = ['P4', 'M6', 'P-DARING', 'M-DARING']
const endStates: readonly CaseState[] = ['tidak-diregister', 'dicabut', 'selesai', 'tuntas']

describe.each(['pilkada', 'pemilu'] as const)('the case table of %s', (regime) => {
  const moves = lines(regime)
  const starts = Object.values(entries[regime]).map(({ state }) => state)

  test('reaches every state from some door', () => {
    const reached = new Set<CaseState>(starts)
    for (const from of reached) for (const move of moves) if (move.from === from) reached.add(move.to)
    expect(caseStates.filter((state) => !reached.has(state))).toEqual([])
  })

  test('leaves no case stuck: from every state an end can be reached', () => {
    const live = new Set<CaseState>(endStates)
    for (const to of live) for (const move of moves) if (move.to === to) live.add(move.from)
    expect(caseStates.filter((state) => !live.has(state))).toEqual([])
  })

  test('names for every move a rule of the catalogue, in this regime, or a rule of the house', () => {
    const named = [...moves, ...Object.values(entries[regime])].flatMap((move) => [
      move.basis,
      ...(move.starts ?? []),
      ...(move.startsIfCriminal ?? []),
    ])
    const unknown = named.filter((id) => {
      const rule = findRule(id)
      return rule === null ? findHouseRule(id) === null : rule.regime !== regime && rule.regime !== 'both'
    })
    expect(unknown).toEqual([])
  })

  test("gives the clock no move but out of the reporter's own terms", () => {
    const byClock = moves.filter(({ by }) => by === 'jam')
    expect(byClock.filter(({ after }) => after === undefined || !reportersTerms.includes(after)).map(written)).toEqual(
      [],
    )
    expect(byClock.length).toBeGreaterThan(0)
  })

  test('ends nothing by the clock once somebody has read it as a violation: only incomplete reports lapse', () => {
    expect(moves.filter(({ by }) => by === 'jam').map(({ from, to }) => `${from} -> ${to}`)).toEqual([
      'diterima-daring -> informasi-awal',
      'perbaikan -> tidak-diregister',
      'perbaikan -> informasi-awal',
    ])
  })

  test('starts only clocks that have a term, and stops or lengthens only clocks that some move starts', () => {
    const started = new Set(
      [...moves, ...Object.values(entries[regime])].flatMap((move) => [
        ...(move.starts ?? []),
        ...(move.startsIfCriminal ?? []),
      ]),
    )
    expect([...started].filter((id) => !findRule(id)?.term)).toEqual([])
    const used = moves.flatMap(({ stops, after, extends: longer }) => [
      ...(stops === 'all' ? [] : (stops ?? [])),
      ...[after, longer].filter((id) => id !== undefined),
    ])
    expect(used.filter((id) => !started.has(id))).toEqual([])
    expect(
      moves.flatMap((move) => move.extends ?? []).filter((id) => findRule(id)?.term?.extension === undefined),
    ).toEqual([])
  })

  test('lets a decision be made by pleno only with its pleno, and an ending only with a reason', () => {
    expect(moves.filter(({ by, asks }) => by === 'pleno' && !asks?.includes('pleno')).map(written)).toEqual([])
    const endings = moves.filter(
      ({ to, from, by }) => ['tidak-diregister', 'selesai'].includes(to) && to !== from && by !== 'jam',
    )
    expect(endings.filter(({ asks }) => !asks?.includes('reason')).map(written)).toEqual([])
  })

  test('lets the rank above do one thing only: take the case over, and say why', () => {
    expect(new Set(moves.filter(({ by }) => by === 'atasan').map(({ action }) => action))).toEqual(
      new Set(['take-over']),
    )
    expect(
      moves.filter(
        ({ action, asks, to }) =>
          action === 'take-over' && !(to === 'diambil-alih' && asks?.includes('office') && asks.includes('reason')),
      ),
    ).toEqual([])
  })

  test('lets a reporter withdraw before registration, and records it without effect after', () => {
    const withdrawals = moves.filter(({ action }) => action === 'withdraw')
    const registered: readonly CaseState[] = ['diregister', 'klarifikasi', 'kajian', 'pleno-akhir']
    expect(
      withdrawals.filter(({ from, to }) => to !== (registered.includes(from) ? from : 'dicabut')).map(written),
    ).toEqual([])
    expect(withdrawals.map(({ from }) => from)).toEqual(
      expect.arrayContaining([...registered, 'diterima', 'kajian-awal', 'perbaikan']),
    )
  })

  test('registers only with a number', () => {
    const registering = moves.filter(({ from, to }) => to === 'diregister' && from !== 'diregister')
    expect(registering.filter(({ asks }) => !asks?.includes('register-number')).map(written)).toEqual([])
  })
})
