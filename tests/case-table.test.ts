/** The two case tables read as a specification: what they promise to reporters, and where each promise is written. */
import {
  addressees,
  caseStates,
  entries,
  foundClocks,
  rowsOf,
  transitions,
  type Action,
  type CaseState,
  type Transition,
} from '#core'
import { findHouseRule, findRule, rules, type RegimeId } from '#law'
import { describe, expect, test } from 'vitest'

type Line = Transition & { readonly from: CaseState; readonly action: Action }

const lines = (regime: RegimeId): readonly Line[] =>
  caseStates.flatMap((from) =>
    Object.entries(transitions[regime][from]).map(([action, move]) => ({ ...move, from, action: action as Action })),
  )
const startedBy = (move: Pick<Transition, 'starts' | 'startsIfCriminal' | 'startsIfElementsMet'>) => [
  ...(move.starts ?? []),
  ...(move.startsIfCriminal ?? []),
  ...(move.startsIfElementsMet ?? []),
]
const startedIn = (regime: RegimeId) =>
  new Set([
    ...[...lines(regime), ...Object.values(entries[regime])].flatMap(startedBy),
    ...Object.values(foundClocks[regime]),
  ])
const written = ({ from, action, by, basis }: Line) => `${from} -> ${action} (${by}, ${basis})`

/** The clocks that are the reporter's own: to complete a report, and to come to the counter with the ID. */
const reportersTerms = ['P4', 'M6', 'P-DARING', 'M-DARING']
/** In Pilkada the first discussion has a row of its own beside the one of both regimes. */
const saidTwice: Readonly<Record<RegimeId, readonly string[]>> = { pilkada: ['G1'], pemilu: [] }

/** Rows with a term that no move of a case starts: each with the reason, so that a row that is forgotten fails. */
const startedElsewhere: Readonly<Record<string, string>> = {
  P1: 'the days to report, counted on the form and at the counter, before there is a case',
  M1: 'the days to report, counted on the form and at the counter, before there is a case',
  'P-TEMUAN': 'starts when an LHP with a suspicion is handed in (app/lhp/write-lhp)',
  'M-TEMUAN': 'starts when an LHP with a suspicion is handed in (app/lhp/write-lhp)',
  'LHP-C': 'starts with the advice a pleno gives on an LHP (app/lhp/decide-lhp)',
  F2: 'starts when BKN says that the file is in its system (core/penerusan/tables/asn)',
  F3: 'starts when somebody tells that the Satgas has verified (core/penerusan/tables/asn)',
  F5: 'starts when a file is sent to the PPK (core/penerusan/tables/asn)',
  'PROPAM-ETIK': 'starts when a file is sent to Propam (core/penerusan/tables/polri-tni)',
  'PROPAM-ASN': 'starts when Propam receives a file on an ASN of Polri (core/penerusan/tables/asn)',
  'POSKO-TNI-POM': 'starts when a file is sent to the military police (core/penerusan/tables/polri-tni)',
  'POSKO-TNI-ODITUR':
    'starts when somebody tells that the military prosecutor has the file (core/penerusan/tables/polri-tni)',
  G4: 'starts when somebody tells that the police investigate (core/penerusan/tables/gakkumdu)',
  G5: 'starts when somebody tells that the prosecutor has the file (core/penerusan/tables/gakkumdu)',
  G6: 'starts when somebody tells that the court has the file (core/penerusan/tables/gakkumdu)',
  'POSKO-TNI': 'the post’s own hours: they have ended when Bawaslu first hears of the complaint',
  PPK2: 'the summons inside the PPK: its own procedure, unconfirmed, of which the PPK tells the result',
}

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
      ...('basisWhere' in move ? [move.basisWhere.basis] : []),
      ...startedBy(move),
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
    const started = startedIn(regime)
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

  test('starts every clock that a row of the law gives a term, or says why no move of a case does', () => {
    const withTerm = rules.filter((rule) => rule.term !== null && (rule.regime === regime || rule.regime === 'both'))
    const started = startedIn(regime)
    expect(
      withTerm
        .map(({ id }) => id)
        .filter((id) => !started.has(id) && !(id in startedElsewhere) && !saidTwice[regime].includes(id)),
    ).toEqual([])
    // An excuse that is no longer one is taken out.
    expect(Object.keys(startedElsewhere).filter((id) => started.has(id) || !findRule(id)?.term)).toEqual([])
  })

  test('starts the same criminal clock at the registration and when a crime is found later', () => {
    const atRegistration = moves.flatMap(({ startsIfCriminal }) => startsIfCriminal ?? [])
    expect(new Set(atRegistration)).toEqual(new Set([foundClocks[regime].criminal]))
  })

  test('lets a decision be made by pleno only with its pleno, and an ending only with a reason', () => {
    expect(moves.filter(({ by, asks }) => by === 'pleno' && !asks?.includes('pleno')).map(written)).toEqual([])
    const endings = moves.filter(
      ({ to, from, by }) => ['tidak-diregister', 'selesai'].includes(to) && to !== from && by !== 'jam',
    )
    expect(endings.filter(({ asks }) => !asks?.includes('reason')).map(written)).toEqual([])
  })

  test('lets the rank above take a case over, and say why; else only answer for a refusal that it looked at', () => {
    const above = moves.filter(({ by }) => by === 'atasan')
    expect(new Set(above.map(({ action }) => action))).toEqual(new Set(['take-over', 'return-refused', 'take-refused']))
    expect(above.filter(({ action, from }) => action !== 'take-over' && from !== 'tidak-diregister')).toEqual([])
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

test('a clock whose start no source names says so in its row, is unconfirmed in it, and some way of a file starts it', () => {
  const told = rules.filter(({ term }) => term?.startsAt.note?.en.startsWith('No source says from when'))
  const started = new Set(
    addressees.flatMap((addressee) => rowsOf(addressee).flatMap(({ starts }) => starts?.map(({ rule }) => rule) ?? [])),
  )
  expect(told.map(({ id }) => id).filter((id) => !started.has(id))).toEqual([])
  expect(told.map(({ id }) => id).toSorted()).toEqual(['F3', 'G4', 'G5', 'G6', 'POSKO-TNI-ODITUR'])
  expect(told.filter(({ term }) => term?.startsAt.mark !== 'U')).toEqual([])
  // The control: a row that a file sent to its body starts says nothing of the kind.
  expect(findRule('F5')?.term?.startsAt.note).toBeUndefined()
})
