import { findRule, type Instant, type RegimeId } from '#law'
import { describe, expect, test } from 'vitest'
import type { OfficeId } from '../kewenangan/office.ts'
import type { Condition } from '../syarat/condition.ts'
import { startClock, type Deadline } from '../tenggat/start-clock.ts'
import type { Attempt, Case, CaseId } from './case.ts'
import { decide } from './decide.ts'
import { lapseOf } from './lapse-of.ts'
import { movesFrom } from './moves-from.ts'
import { openCase } from './open-case.ts'

const [panwascam, kabupaten] = ['panwascam' as OfficeId, 'kabupaten' as OfficeId] as const
const morning: Instant = '2024-10-17T02:00:00.000Z'

function clock(ruleId: string, startedAt: Instant = morning, confirmed = false): Deadline {
  const rule = findRule(ruleId)
  if (rule === null) throw new Error(`no rule ${ruleId}`)
  return startClock({ rule, startedAt, zone: 'WIB', daysOff: new Map(), confirmation: confirmed ? { ruleId } : null })
}

const line = (id: Condition['id'], kind: Condition['kind'], met: Condition['met']): Condition => ({
  id,
  kind,
  met,
  why: { kind: met === true ? 'given' : 'missing' },
  article: 'UU 1/2015 ps. 134(3)',
  mark: 'C2',
})
const complete = [line('reporter-named', 'formal', true), line('description', 'materiel', true)]
const formalMissing = [line('reporter-named', 'formal', false), line('description', 'materiel', true)]
const materialMissing = [line('reporter-named', 'formal', true), line('description', 'materiel', false)]

const a = (state: Case['state'], facts: Partial<Case> = {}): Case => ({
  id: 'c1' as CaseId,
  regime: 'pilkada',
  origin: 'laporan',
  state,
  office: kabupaten,
  officeRank: 'kabkota',
  since: morning,
  formallyReceived: true,
  registerNumber: null,
  clocks: [],
  conditions: complete,
  allegations: { undecided: 0, toRefer: 0, criminal: 0, organisers: 0 },
  openReferrals: 0,
  forwardingDecided: false,
  ...facts,
})
const now: Instant = '2024-10-18T02:00:00.000Z'
const tries = (current: Case, action: Attempt['action'], by: Attempt['by'], more: Partial<Attempt> = {}) =>
  decide(current, { action, by, now, ...more })
const refusal = (result: ReturnType<typeof decide>) => (result.ok ? null : result.refusal)

describe('a report on its way to registration', () => {
  test('is registered when complete, with its number, and the clock of handling starts', () => {
    expect(
      tries(a('kajian-awal', { clocks: [clock('P2')] }), 'register', 'penanganan', {
        registerNumber: '01/Reg/LP/PB/Kab/14.21/X/2024',
      }),
    ).toMatchObject({
      ok: true,
      value: {
        from: 'kajian-awal',
        to: 'diregister',
        basis: 'P9',
        starts: ['P12'],
        stops: ['P2'],
        registerNumber: '01/Reg/LP/PB/Kab/14.21/X/2024',
      },
    })
  })

  test('starts the Gakkumdu clock as well where a crime is suspected', () => {
    const suspected = a('kajian-awal', { allegations: { undecided: 2, toRefer: 1, criminal: 1, organisers: 0 } })
    expect(tries(suspected, 'register', 'penanganan', { registerNumber: '1' })).toMatchObject({
      value: { starts: ['P12', 'P10'] },
    })
  })

  test('is not registered while a condition is unmet, and the refusal names it with its article', () => {
    expect(
      refusal(
        tries(a('kajian-awal', { conditions: formalMissing }), 'register', 'penanganan', { registerNumber: '1' }),
      ),
    ).toEqual({
      reason: 'conditions-unmet',
      unmet: [{ id: 'reporter-named', article: 'UU 1/2015 ps. 134(3)' }],
      basis: 'P9',
    })
    expect(
      refusal(tries(a('kajian-awal', { conditions: [] }), 'register', 'penanganan', { registerNumber: '1' })),
    ).toEqual({ reason: 'conditions-not-checked', basis: 'P9' })
  })

  test('is not registered without a number, by the reporter, or twice', () => {
    expect(refusal(tries(a('kajian-awal'), 'register', 'penanganan'))).toEqual({
      reason: 'needs-register-number',
      basis: 'P9',
    })
    expect(refusal(tries(a('kajian-awal'), 'register', 'pelapor', { registerNumber: '1' }))).toEqual({
      reason: 'not-your-move',
      needs: 'penanganan',
      basis: 'P9',
    })
    expect(
      refusal(tries(a('diregister', { registerNumber: '1' }), 'register', 'penanganan', { registerNumber: '2' })),
    ).toEqual({
      reason: 'no-such-move',
      state: 'diregister',
      action: 'register',
      basis: null,
    })
  })

  test('goes straight to the competent agency by pleno (Blitar) or without one (Kediri), each by its own row', () => {
    const case_ = a('kajian-awal', { allegations: { undecided: 0, toRefer: 1, criminal: 0, organisers: 0 } })
    expect(tries(case_, 'forward', 'penanganan', { plenoId: 'p1' })).toMatchObject({
      value: { by: 'penanganan', accordingTo: 'pleno', plenoId: 'p1', basis: 'P-PLENO' },
    })
    expect(refusal(tries(case_, 'forward', 'penanganan'))).toEqual({ reason: 'needs-pleno', basis: 'P-PLENO' })
    expect(refusal(tries(case_, 'forward', 'atasan', { plenoId: 'p1' }))).toMatchObject({ reason: 'not-your-move' })
    const heldOne = { ...case_, forwardingDecided: true }
    expect(refusal(tries(heldOne, 'forward-without-pleno', 'penanganan', { reason: 'Hukum lainnya.' }))).toEqual({
      reason: 'pleno-on-forwarding',
      basis: 'P6',
    })
    expect(refusal(tries(case_, 'forward', 'pleno'))).toEqual({ reason: 'needs-pleno', basis: 'P-PLENO' })
    expect(refusal(tries(case_, 'forward-without-pleno', 'penanganan'))).toEqual({
      reason: 'needs-reason',
      basis: 'P6',
    })
    expect(tries(case_, 'forward-without-pleno', 'penanganan', { reason: 'Hukum lainnya.' })).toMatchObject({
      ok: true,
      value: { to: 'diteruskan-langsung', plenoId: null, basis: 'P6' },
    })
    for (const id of ['P6', 'P-PLENO']) expect(findRule(id)?.step).toBe('C1')
    expect(tries(case_, 'forward', 'pleno', { plenoId: 'p1' })).toMatchObject({
      ok: true,
      value: { to: 'diteruskan-langsung', plenoId: 'p1' },
    })
  })

  test('ends unregistered only with a reason', () => {
    expect(refusal(tries(a('kajian-awal'), 'decline', 'pleno', { plenoId: 'p1', reason: '  ' }))).toEqual({
      reason: 'needs-reason',
      basis: 'N6',
    })
    expect(tries(a('kajian-awal'), 'decline', 'pleno', { plenoId: 'p1', reason: 'Sudah ditangani.' })).toMatchObject({
      ok: true,
      value: { to: 'tidak-diregister' },
    })
  })
})

describe("the reporter's own term", () => {
  const asked = '2024-10-17T02:00:00.000Z'
  const waiting = (facts: Partial<Case> = {}) =>
    a('perbaikan', { clocks: [clock('P4', asked)], conditions: materialMissing, ...facts })
  const at = (instant: Instant) => ({ now: instant })

  test('lapses after its last hour, not in it', () => {
    expect(refusal(tries(waiting(), 'lapse', 'jam', at('2024-10-19T01:59:59.999Z')))).toMatchObject({
      reason: 'not-yet-due',
      dueAt: '2024-10-19T02:00:00.000Z',
      basis: 'P4',
    })
    expect(tries(waiting(), 'lapse', 'jam', at('2024-10-19T02:00:00.000Z'))).toMatchObject({
      ok: true,
      value: { to: 'tidak-diregister', basis: 'P5', stops: ['P4'] },
    })
  })

  test('lapses into informasi awal where the material conditions are met: nothing of substance is lost', () => {
    const met = waiting({ conditions: formalMissing })
    expect(lapseOf(met)).toBe('lapse-to-info')
    expect(lapseOf(waiting())).toBe('lapse')
    expect(refusal(tries(met, 'lapse', 'jam', at('2024-10-20T02:00:00.000Z')))).toEqual({
      reason: 'material-met',
      basis: 'P5',
    })
    expect(tries(met, 'lapse-to-info', 'jam', at('2024-10-20T02:00:00.000Z'))).toMatchObject({
      ok: true,
      value: { to: 'informasi-awal' },
    })
  })

  test('does not lapse by itself on a rule nobody has confirmed; an officer may still close it in their own name', () => {
    const pemilu = (confirmed: boolean) =>
      a('perbaikan', { regime: 'pemilu', clocks: [clock('M6', asked, confirmed)], conditions: materialMissing })
    const late = at('2024-11-17T02:00:00.000Z')
    expect(refusal(tries(pemilu(false), 'lapse', 'jam', late))).toEqual({ reason: 'rule-not-confirmed', basis: 'M6' })
    expect(tries(pemilu(true), 'lapse', 'jam', late).ok).toBe(true)
    expect(tries(pemilu(false), 'close-incomplete', 'penanganan', { ...late, reason: 'Tidak dilengkapi.' }).ok).toBe(
      true,
    )
    expect(
      refusal(tries(pemilu(false), 'close-incomplete', 'penanganan', { reason: 'Tidak dilengkapi.' })),
    ).toMatchObject({ reason: 'not-yet-due' })
  })

  test('to come to the counter: not met in time, an online report becomes informasi awal, and can still be made formal', () => {
    const online = a('diterima-daring', {
      origin: 'laporan-daring',
      formallyReceived: false,
      clocks: [clock('P-DARING', asked, true)],
    })
    expect(tries(online, 'lapse-to-info', 'jam', at('2024-10-19T17:00:00.000Z'))).toMatchObject({
      ok: true,
      value: { to: 'informasi-awal' },
    })
    expect(tries(a('informasi-awal'), 'formalise', 'penerima')).toMatchObject({
      ok: true,
      value: { to: 'diterima', starts: ['P2'] },
    })
  })

  test("the clock has no other move: an office's missed term leaves the case where it is", () => {
    const late = a('kajian', { clocks: [clock('P12', '2024-01-01T02:00:00.000Z', true)] })
    expect(lapseOf(late)).toBeNull()
  })
})

describe('withdrawal', () => {
  test('before registration ends the report, and what it told may stay as informasi awal', () => {
    const pemilu = { regime: 'pemilu' } as const
    expect(tries(a('kajian-awal', { ...pemilu, clocks: [clock('M4')] }), 'withdraw', 'pelapor')).toMatchObject({
      value: { to: 'dicabut', basis: 'M3', stops: ['M4'] },
    })
    expect(tries(a('dicabut', pemilu), 'keep-as-info', 'penanganan', { reason: 'Memuat dugaan.' })).toMatchObject({
      value: { to: 'informasi-awal', basis: 'M3' },
    })
  })

  test('after registration is recorded and does not stop handling', () => {
    expect(tries(a('klarifikasi', { regime: 'pemilu', clocks: [clock('M14')] }), 'withdraw', 'pelapor')).toMatchObject({
      ok: true,
      value: { from: 'klarifikasi', to: 'klarifikasi', basis: 'M12', stops: [] },
    })
  })
})

describe('a case that changes hands', () => {
  test('the rank above acts only after taking it over', () => {
    const below = a('kajian-awal', { office: panwascam })
    expect(refusal(tries(below, 'register', 'atasan', { registerNumber: '1' }))).toMatchObject({
      reason: 'not-your-move',
      needs: 'penanganan',
    })
    expect(tries(below, 'take-over', 'atasan', { office: kabupaten, reason: 'Permintaan Panwascam.' })).toMatchObject({
      value: { to: 'diambil-alih', office: kabupaten, basis: 'N5' },
    })
  })

  test('goes on where it stood: a registered case to its hearing, an unregistered one to kajian awal', () => {
    const taken = a('diambil-alih', { registerNumber: '1' })
    expect(tries(taken, 'hear', 'penanganan').ok).toBe(true)
    expect(refusal(tries(taken, 'review', 'penanganan'))).toEqual({ reason: 'already-registered', basis: 'P2' })
    expect(tries(a('diambil-alih'), 'review', 'penanganan').ok).toBe(true)
  })

  test("in Pemilu by art. 20 only for an organiser's ethics and from the ranks it names; otherwise by a rule of the house", () => {
    const pemilu = (organisers: number, officeRank: Case['officeRank'], state: Case['state'] = 'kajian-awal') =>
      a(state, {
        regime: 'pemilu',
        officeRank,
        allegations: { undecided: 1, toRefer: 0, criminal: 0, organisers },
      })
    const given = { office: panwascam, reason: 'Terjadi di sana.' }
    const handed = (case_: Case) => tries(case_, 'hand-over', 'penanganan', given)
    const taken = (case_: Case) => tries(case_, 'take-over', 'atasan', given)
    for (const rank of ['nasional', 'provinsi'] as const) {
      expect(handed(pemilu(1, rank))).toMatchObject({ value: { basis: 'M10' } })
      expect(handed(pemilu(0, rank))).toMatchObject({ value: { basis: 'N9' } })
      expect(taken(pemilu(1, rank))).toMatchObject({ value: { basis: 'N5' } })
    }
    expect(handed(pemilu(1, 'kabkota'))).toMatchObject({ value: { basis: 'N9' } })
    expect(handed(pemilu(1, 'provinsi', 'diregister'))).toMatchObject({ value: { basis: 'N9' } })
    expect(taken(pemilu(1, 'kecamatan'))).toMatchObject({ value: { basis: 'M10' } })
    expect(taken(pemilu(0, 'kecamatan'))).toMatchObject({ value: { basis: 'N5' } })
    expect(
      movesFrom(pemilu(1, 'provinsi'), ['penanganan'], now).find(({ action }) => action === 'hand-over'),
    ).toMatchObject({ basis: 'M10' })
  })

  test('cannot be handed to the office that holds it, or linked to itself', () => {
    expect(refusal(tries(a('kajian-awal'), 'hand-over', 'penanganan', { office: kabupaten, reason: 'x' }))).toEqual({
      reason: 'same-office',
      basis: 'P7',
    })
    expect(refusal(tries(a('kajian-awal'), 'hand-over', 'penanganan', { reason: 'x' }))).toEqual({
      reason: 'needs-office',
      basis: 'P7',
    })
    expect(refusal(tries(a('diterima'), 'link', 'penanganan', { linkTo: 'c1' as CaseId, reason: 'x' }))).toEqual({
      reason: 'same-case',
      basis: 'N2',
    })
  })

  test('a link undone gives back what there was: a report, or informasi awal', () => {
    expect(tries(a('ditautkan'), 'unlink', 'penanganan', { reason: 'Keliru.' })).toMatchObject({
      value: { to: 'diterima', starts: ['P2'] },
    })
    expect(
      refusal(tries(a('ditautkan', { formallyReceived: false }), 'unlink', 'penanganan', { reason: 'Keliru.' })),
    ).toEqual({ reason: 'not-formally-received', basis: 'N2' })
  })
})

describe('the decision', () => {
  const held = (undecided: number, toRefer: number) =>
    a('pleno-akhir', {
      registerNumber: '1',
      clocks: [clock('P12')],
      allegations: { undecided, toRefer, criminal: 0, organisers: 0 },
    })

  test('waits until every allegation has its outcome', () => {
    expect(refusal(tries(held(1, 1), 'refer', 'pleno', { plenoId: 'p1' }))).toEqual({
      reason: 'outcomes-undecided',
      count: 1,
      basis: 'P13',
    })
    expect(tries(held(0, 1), 'refer', 'pleno', { plenoId: 'p1' })).toMatchObject({
      ok: true,
      value: { to: 'diteruskan', stops: ['P12'] },
    })
  })

  test('cannot close what must be referred, nor refer what is no violation', () => {
    expect(refusal(tries(held(0, 2), 'close', 'pleno', { plenoId: 'p1', reason: 'x' }))).toEqual({
      reason: 'something-to-refer',
      count: 2,
      basis: 'P13',
    })
    expect(refusal(tries(held(0, 0), 'refer', 'pleno', { plenoId: 'p1' }))).toEqual({
      reason: 'nothing-to-refer',
      basis: 'P13',
    })
  })

  test('is followed up by the receiving body, and the case is finished when no referral is open', () => {
    expect(refusal(tries(a('tindak-lanjut', { openReferrals: 1 }), 'finish', 'penanganan'))).toEqual({
      reason: 'referrals-open',
      count: 1,
      basis: 'N4',
    })
    expect(tries(a('tindak-lanjut'), 'finish', 'penanganan')).toMatchObject({ value: { to: 'tuntas' } })
  })

  test("staff record a receiving body's answer from its letter, according to whom; nobody records a pleno that way", () => {
    const paper = { number: '800/12/BKPSDM', date: '2024-11-01', from: 'BKPSDM' }
    expect(tries(a('diteruskan', { openReferrals: 1 }), 'answer', 'penanganan', { paper })).toMatchObject({
      ok: true,
      value: { accordingTo: 'penerima-penerusan', paper },
    })
    expect(refusal(tries(a('diteruskan', { openReferrals: 1 }), 'answer', 'penanganan'))).toMatchObject({
      reason: 'not-your-move',
    })
    expect(refusal(tries(held(0, 1), 'refer', 'penanganan', { plenoId: 'p1', paper }))).toMatchObject({
      reason: 'not-your-move',
      needs: 'pleno',
    })
  })
})

describe('the discussions with police and prosecutor', () => {
  const suspected = (state: Case['state']) =>
    a(state, {
      registerNumber: '1',
      clocks: [clock('P12'), clock('P10')],
      allegations: { undecided: 1, toRefer: 0, criminal: 1, organisers: 0 },
    })
  const minutes = (elements: 'terpenuhi' | 'tidak-terpenuhi' | null) => ({
    minutes: { number: 'BA-1', text: 'Dibahas.', elements },
  })

  test('the first ends its clock, and only with its minutes', () => {
    expect(refusal(tries(suspected('diregister'), 'discuss-gakkumdu', 'penanganan'))).toEqual({
      reason: 'needs-minutes',
      basis: 'P10',
    })
    expect(tries(suspected('diregister'), 'discuss-gakkumdu', 'penanganan', minutes(null))).toMatchObject({
      value: { to: 'diregister', stops: ['P10'] },
    })
  })

  test('the second says what it found, and only elements that are met start the day to refer to the police', () => {
    const again = (found: ReturnType<typeof minutes>) =>
      tries(suspected('kajian'), 'discuss-gakkumdu-again', 'penanganan', found)
    expect(refusal(again(minutes(null)))).toEqual({ reason: 'needs-elements', basis: 'G2-P' })
    expect(again(minutes('terpenuhi'))).toMatchObject({ value: { to: 'kajian', starts: ['G3'] } })
    expect(again(minutes('tidak-terpenuhi'))).toMatchObject({ value: { to: 'kajian', starts: [] } })
  })

  test.each(['pilkada', 'pemilu'] as const)(
    'the second, held again in %s, leaves one day to refer, or none',
    (regime) => {
      const running = { ...suspected('kajian'), regime, clocks: [clock('P12'), clock('G3')] }
      const again = (found: 'terpenuhi' | 'tidak-terpenuhi') =>
        tries(running, 'discuss-gakkumdu-again', 'penanganan', minutes(found))
      expect(again('terpenuhi')).toMatchObject({ value: { starts: ['G3'], stops: ['G3'] } })
      expect(again('tidak-terpenuhi')).toMatchObject({ value: { starts: [], stops: ['G3'] } })
    },
  )

  test('are for a suspected crime alone', () => {
    expect(
      refusal(
        tries(a('kajian', { registerNumber: '1' }), 'discuss-gakkumdu-again', 'penanganan', minutes('terpenuhi')),
      ),
    ).toEqual({ reason: 'no-crime-suspected', basis: 'G2-P' })
  })
})

describe('time', () => {
  test('a step may be recorded later than it happened, never before the step it follows or ahead of now', () => {
    const hear = (happenedAt: Instant) => tries(a('diregister'), 'hear', 'penanganan', { happenedAt })
    expect(hear('2024-10-17T05:00:00Z')).toMatchObject({
      ok: true,
      value: { happenedAt: '2024-10-17T05:00:00Z', recordedAt: now },
    })
    expect(refusal(hear('2024-10-17T01:59:59Z'))).toEqual({ reason: 'not-before', earliest: morning, basis: 'P11' })
    expect(refusal(hear('2024-10-18T02:00:01Z'))).toEqual({ reason: 'in-the-future', latest: now, basis: 'P11' })
  })

  test('handling is extended once, with a reason, while its clock runs', () => {
    const running = a('klarifikasi', { clocks: [clock('P12')] })
    expect(tries(running, 'extend', 'penanganan', { reason: 'Perlu saksi.' })).toMatchObject({
      value: { to: 'klarifikasi', extends: 'P12', starts: [], stops: [] },
    })
    expect(
      refusal(
        tries(a('klarifikasi', { clocks: [{ ...clock('P12'), extended: true }] }), 'extend', 'penanganan', {
          reason: 'x',
        }),
      ),
    ).toEqual({ reason: 'already-extended', basis: 'P12' })
    expect(refusal(tries(a('klarifikasi'), 'extend', 'penanganan', { reason: 'x' }))).toEqual({
      reason: 'no-clock',
      basis: 'P12',
    })
  })
})

describe('the case page', () => {
  test('shows every move, who may make it, what it asks for, and why not', () => {
    const moves = movesFrom(a('kajian-awal', { conditions: formalMissing }), ['penanganan'], now)
    expect(moves.find(({ action }) => action === 'register')).toMatchObject({
      asks: ['register-number'],
      refusal: { reason: 'conditions-unmet' },
    })
    expect(moves.find(({ action }) => action === 'ask-completion')).toMatchObject({ refusal: null, basis: 'P3' })
    expect(moves.find(({ action }) => action === 'decline')).toMatchObject({
      refusal: { reason: 'not-your-move', needs: 'pleno' },
    })
  })

  test('what movesFrom allows, decide allows once its form is filled', () => {
    const regimes: readonly RegimeId[] = ['pilkada', 'pemilu']
    for (const regime of regimes) {
      const current = a('kajian-awal', {
        regime,
        allegations: { undecided: 0, toRefer: 1, criminal: 0, organisers: 0 },
      })
      for (const move of movesFrom(current, ['pelapor', 'penanganan', 'pleno', 'atasan'], now)) {
        const filled = { registerNumber: '1', plenoId: 'p1', reason: 'x', office: panwascam, linkTo: 'c2' as CaseId }
        expect(refusal(tries(current, move.action, move.by, filled))).toEqual(move.refusal)
      }
    }
  })
})

describe('a case begins', () => {
  test('as a temuan: registered by its pleno, with a number, the clock of handling running', () => {
    const temuan = { regime: 'pilkada', origin: 'temuan', by: 'pleno', now } as const
    expect(
      openCase({ ...temuan, plenoId: 'p1', registerNumber: '01/Reg/TM/PB/Kab/14.21/X/2024', criminal: true }),
    ).toMatchObject({
      ok: true,
      value: { state: 'diregister', basis: 'P-TEMUAN', starts: ['P12', 'P10'] },
    })
    expect(openCase({ ...temuan, registerNumber: '1' })).toMatchObject({ refusal: { reason: 'needs-pleno' } })
    expect(openCase({ ...temuan, plenoId: 'p1' })).toMatchObject({ refusal: { reason: 'needs-register-number' } })
    expect(
      openCase({ ...temuan, plenoId: 'p1', registerNumber: '1', happenedAt: '2024-10-18T02:00:01Z' }),
    ).toMatchObject({ refusal: { reason: 'in-the-future' } })
    expect(openCase({ ...temuan, by: 'penanganan', plenoId: 'p1', registerNumber: '1' })).toMatchObject({
      refusal: { reason: 'not-your-move', needs: 'pleno' },
    })
  })

  test('online: not yet formally complete, with a clock of its own', () => {
    expect(openCase({ regime: 'pemilu', origin: 'laporan-daring', by: 'pelapor', now })).toMatchObject({
      value: { state: 'diterima-daring', starts: ['M-DARING'] },
    })
  })
})
