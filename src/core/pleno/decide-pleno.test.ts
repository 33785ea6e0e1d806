import { plainDate, quorumFor } from '#law'
import { describe, expect, test } from 'vitest'
import type { OfficeId } from '../kewenangan/office.ts'
import { decidePleno, type Quorum } from './decide-pleno.ts'
import type { Attendance, Member, PlenoHeld } from './pleno.ts'

const day = plainDate('2024-10-20')
const five: readonly Member[] = [
  { id: 'ketua', isKetua: true, bornOn: '1980-05-01' },
  { id: 'tua', isKetua: false, bornOn: '1965-01-31' },
  { id: 'b', isKetua: false, bornOn: '1975-01-01' },
  { id: 'c', isKetua: false, bornOn: '1985-01-01' },
  { id: 'd', isKetua: false, bornOn: '1990-01-01' },
]
const quorum: Quorum = { rule: quorumFor(5, day) }
const here = (member: string): Attendance => ({ member, as: 'hadir' })
const away = (member: string): Attendance => ({ member, as: 'tidak-hadir' })
const aside = (member: string, reason = 'Terlapor saudaranya.'): Attendance => ({ member, as: 'mundur-diri', reason })
const all = five.map(({ id }) => here(id))

const held = (facts: Partial<PlenoHeld> = {}): PlenoHeld => ({
  office: 'kudus' as OfficeId,
  openness: 'tertutup',
  members: five,
  walled: [],
  attendance: all,
  deciding: { by: 'musyawarah' },
  minutes: 'BA-1',
  ...facts,
})
const vote = (...votes: readonly (readonly [string, 'setuju' | 'menolak'])[]): PlenoHeld['deciding'] => ({
  by: 'suara',
  musyawarahFailed: true,
  votes: votes.map(([member, cast]) => ({ member, vote: cast })),
})
const refusal = (pleno: PlenoHeld, rule = quorum) => {
  const result = decidePleno(pleno, rule)
  return result.ok ? null : result.refusal
}

describe('a pleno', () => {
  test('decides by musyawarah, the ketua in the chair', () => {
    expect(decidePleno(held(), quorum)).toMatchObject({
      ok: true,
      value: {
        chair: 'ketua',
        mode: 'musyawarah',
        adopted: true,
        size: 5,
        quorum: 3,
        quorumRule: 'KUORUM-5',
        votesFor: null,
      },
    })
  })

  test('is chaired by the oldest member where the ketua is away or stands aside', () => {
    expect(decidePleno(held({ attendance: [away('ketua'), ...all.slice(1)] }), quorum)).toMatchObject({
      value: { chair: 'tua' },
    })
    expect(decidePleno(held({ attendance: [aside('ketua'), ...all.slice(1)] }), quorum)).toMatchObject({
      value: { chair: 'tua', recused: ['ketua'] },
    })
  })

  test('needs three of five, and not two', () => {
    expect(decidePleno(held({ attendance: [...all.slice(0, 3), away('c'), away('d')] }), quorum).ok).toBe(true)
    expect(refusal(held({ attendance: [...all.slice(0, 2), away('b'), away('c'), away('d')] }))).toEqual({
      reason: 'quorum-not-met',
      present: 2,
      needed: 3,
      basis: 'KUORUM-5',
    })
  })

  test('loses its quorum when too many stand aside, though they are in the room', () => {
    const attendance = [here('ketua'), here('tua'), aside('b'), aside('c'), aside('d')]
    expect(refusal(held({ attendance }))).toEqual({
      reason: 'quorum-lost-by-recusal',
      taking: 2,
      needed: 3,
      basis: 'KUORUM-5',
    })
  })

  test('has no quorum to go by where the catalogue has no row for its size', () => {
    expect(
      refusal(held({ members: five.slice(0, 4), attendance: all.slice(0, 4) }), { rule: quorumFor(4, day) }),
    ).toEqual({ reason: 'no-quorum-rule', size: 4, basis: 'KUORUM' })
    expect(refusal(held(), { rule: quorumFor(3, day) })).toMatchObject({ reason: 'no-quorum-rule' })
  })

  test('of three says that its quorum is only a reading, until it is confirmed', () => {
    const three = held({ members: five.slice(0, 3), attendance: [here('ketua'), here('tua'), away('b')] })
    const rule = quorumFor(3, day)
    expect(decidePleno(three, { rule })).toMatchObject({ ok: true, value: { quorum: 2, quorumConfirmed: false } })
    expect(decidePleno(three, { rule, confirmed: {} })).toMatchObject({ ok: true, value: { quorumConfirmed: true } })
    expect(refusal(three, { rule, confirmed: { present: 3 } })).toMatchObject({
      reason: 'quorum-not-met',
      needed: 3,
      basis: 'KUORUM-3',
    })
  })
})

describe('a vote', () => {
  const decide = vote(['ketua', 'setuju'], ['tua', 'setuju'], ['b', 'menolak'])
  const three = [here('ketua'), here('tua'), here('b'), away('c'), away('d')]

  test('comes only after musyawarah failed', () => {
    expect(
      refusal(held({ attendance: three, deciding: { ...decide, musyawarahFailed: false } as PlenoHeld['deciding'] })),
    ).toEqual({ reason: 'musyawarah-first', basis: 'PLENO2' })
    expect(decidePleno(held({ attendance: three, deciding: decide }), quorum)).toMatchObject({
      value: { mode: 'suara', adopted: true, votesFor: 2, votesAgainst: 1 },
    })
  })

  test('is cast once by each who takes part, by nobody who stood aside, by nobody absent', () => {
    const votes = (deciding: PlenoHeld['deciding'], attendance: readonly Attendance[] = three) =>
      refusal(held({ attendance, deciding }))
    expect(votes(vote(['ketua', 'setuju'], ['tua', 'setuju']))).toEqual({
      reason: 'vote-missing',
      member: 'b',
      basis: 'PLENO2',
    })
    expect(votes(vote(['ketua', 'setuju'], ['tua', 'setuju'], ['b', 'setuju'], ['b', 'menolak']))).toMatchObject({
      reason: 'voted-twice',
      member: 'b',
    })
    expect(votes(vote(['ketua', 'setuju'], ['tua', 'setuju'], ['b', 'setuju'], ['c', 'menolak']))).toMatchObject({
      reason: 'absent-voted',
      member: 'c',
    })
    const withAside = [here('ketua'), here('tua'), here('b'), aside('c'), away('d')]
    expect(
      votes(vote(['ketua', 'setuju'], ['tua', 'setuju'], ['b', 'setuju'], ['c', 'menolak']), withAside),
    ).toMatchObject({ reason: 'recused-voted', member: 'c' })
  })

  test('against is a decision too, and a tie is none', () => {
    expect(
      decidePleno(
        held({ attendance: three, deciding: vote(['ketua', 'menolak'], ['tua', 'menolak'], ['b', 'setuju']) }),
        quorum,
      ),
    ).toMatchObject({ value: { adopted: false } })
    const four = [...all.slice(0, 4), away('d')]
    expect(
      refusal(
        held({
          attendance: four,
          deciding: vote(['ketua', 'setuju'], ['tua', 'setuju'], ['b', 'menolak'], ['c', 'menolak']),
        }),
      ),
    ).toEqual({ reason: 'tied-vote', votes: 2, basis: 'PLENO2' })
  })
})

describe('the minutes', () => {
  test('list every member once and nobody else, with a reason for who stands aside', () => {
    expect(refusal(held({ attendance: all.slice(0, 4) }))).toEqual({
      reason: 'attendance-missing',
      member: 'd',
      basis: 'PLENO1',
    })
    expect(refusal(held({ attendance: [...all, here('b')] }))).toMatchObject({
      reason: 'twice-in-attendance',
      member: 'b',
    })
    expect(refusal(held({ attendance: [...all, here('tamu')] }))).toMatchObject({
      reason: 'not-a-member',
      member: 'tamu',
    })
    expect(refusal(held({ attendance: [aside('ketua', ' '), ...all.slice(1)] }))).toMatchObject({
      reason: 'recusal-needs-reason',
      member: 'ketua',
    })
    expect(refusal(held({ minutes: ' ' }))).toEqual({ reason: 'needs-minutes', basis: 'PLENO1' })
  })
})
