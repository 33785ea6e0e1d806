import { plainDate, type BodyKind } from '#law'
import { describe, expect, test } from 'vitest'
import { conflictsIn } from './conflicts.ts'
import { explainSanction } from './explain-sanction.ts'
import { standingOf } from './standing.ts'
import type { Statement } from './statement.ts'
import type { FollowUpStep } from './step.ts'

const said = (step: FollowUpStep, day: string, more: Partial<Statement> = {}): Statement => ({
  step,
  allegationId: null,
  happenedOn: plainDate(day),
  recordedAt: `${day}T02:00:00.000Z`,
  accordingTo: 'BKN',
  sanctionCode: null,
  sanctionWords: null,
  decreeNumber: null,
  decreeOn: null,
  ...more,
})

const bkn: readonly BodyKind[] = ['asn-supervisor']
const ppk: readonly BodyKind[] = ['ppk-kepegawaian']

describe('who holds the file of an ASN', () => {
  test.each([
    ['sent to BKN, it must be received', bkn, [], 'siapa-pun', ['diterima']],
    ['received by BKN, the Satgas checks', bkn, ['diterima'], 'satgas', ['verifikasi-satgas']],
    ['checked, Bawaslu validates', bkn, ['verifikasi-satgas'], 'bawaslu', ['validasi-bawaslu']],
    ['validated, BKN passes it to the PPK', bkn, ['validasi-bawaslu'], 'asn-supervisor', ['diteruskan']],
    ['received by the PPK, the superior must examine', ppk, ['diterima'], 'atasan', ['mulai-diperiksa']],
    ['examined, the PPK decides', ppk, ['mulai-diperiksa'], 'ppk-kepegawaian', ['sanksi', 'tidak-terbukti']],
    ['decided, the decree is delivered', ppk, ['sanksi'], 'ppk-kepegawaian', ['disampaikan']],
    ['in force, it is entered in I’DIS', ppk, ['sanksi', 'disampaikan', 'berlaku'], 'ppk-kepegawaian', ['masuk-idis']],
    ['not theirs, Bawaslu sends it elsewhere', ppk, ['bukan-pegawai'], 'bawaslu', ['dikirim-ulang']],
  ] as const)('%s', (_, bodies, steps, who, awaited) => {
    const told = steps.map((step, at) => said(step, `2024-10-2${String(at + 1)}`))
    const standing = standingOf('asn', told, bodies)
    expect(standing.awaited[0]).toMatchObject({ who })
    expect(standing.awaited[0]?.steps).toEqual([...awaited])
    expect(standing.awaited).toHaveLength(1)
  })

  test('nobody, once it is in I’DIS', () => {
    const told = [said('sanksi', '2024-11-01'), said('masuk-idis', '2024-11-20')]
    expect(standingOf('asn', told, ppk)).toMatchObject({ closed: true, awaited: [] })
  })

  test('is not moved by a warning beside it', () => {
    const told = [said('mulai-diperiksa', '2024-11-01'), said('peringatan-bkn', '2024-11-20')]
    expect(standingOf('asn', told, ppk)).toMatchObject({ at: 'mulai-diperiksa', newsOn: '2024-11-20' })
  })
})

test.each([
  ['tni', ['diterima', 'mulai-diperiksa', 'diteruskan'], 'pom'],
  ['asn-polri', ['diterima', 'mulai-diperiksa', 'diteruskan'], 'propam'],
  ['perangkat-desa', ['diterima', 'mulai-diperiksa', 'rekomendasi-camat', 'diteruskan'], 'camat'],
] as const)(
  'examined and passed on in one day, a file of %s waits with the next body, not here',
  (addressee, steps, body) => {
    const told = steps.map((step) => said(step, '2024-10-22'))
    expect(standingOf(addressee, told, [body])).toMatchObject({ at: 'diteruskan', awaited: [] })
    // The control: until it was passed on, somebody here is waited for.
    expect(standingOf(addressee, told.slice(0, -1), [body]).awaited).not.toEqual([])
  },
)

test('examined and sent back in one day, a file waits for who sent it', () => {
  const told = (['diterima', 'mulai-diperiksa', 'dikembalikan'] as const).map((step) => said(step, '2024-10-22'))
  expect(standingOf('kades', told, ['bupati']).awaited).toMatchObject([{ who: 'bawaslu', steps: ['dikirim-ulang'] }])
})

test('no news is no news: it moves nothing and is no day of news', () => {
  const told = [said('diterima', '2024-10-22'), said('belum-ada-kabar', '2024-12-01')]
  expect(standingOf('asn', told, bkn)).toMatchObject({ at: 'diterima', newsOn: '2024-10-22' })
  expect(standingOf('asn', told.slice(1), bkn)).toMatchObject({ at: 'dikirim', newsOn: null })
})

describe('papers that contradict each other', () => {
  const decree = (number: string, code: string) =>
    said('sanksi', '2024-11-01', { decreeNumber: number, sanctionCode: code })
  const kinds = (...told: readonly Statement[]) => conflictsIn(told, null).map(({ kind }) => kind)

  test('two decrees for one person', () => {
    expect(kinds(decree('800/1', 'PNS-S1'), decree('800/2', 'PNS-S1'))).toEqual(['two-decrees'])
    expect(kinds(decree('800/1', 'PNS-S1'), decree('800 / 1', 'PNS-S1'))).toEqual([])
    expect(kinds(decree('800/1', 'PNS-S1'), decree('800/1', 'PNS-B1'))).toEqual(['two-sanctions'])
  })

  test('a sanction and “not proven”; two days of one receipt', () => {
    expect(kinds(decree('1', 'PNS-S1'), said('tidak-terbukti', '2024-11-02'))).toEqual(['sanctioned-and-unproven'])
    expect(kinds(said('diterima', '2024-10-22'), said('diterima', '2024-10-24'))).toEqual(['two-days'])
  })

  test('not the next rung after a reprimand that was not complied with', () => {
    const told = [decree('1', 'DES-2'), said('tidak-dipatuhi', '2024-11-10'), decree('2', 'DES-3')]
    expect(kinds(...told)).toEqual([])
    expect(kinds(...told.filter(({ step }) => step === 'sanksi'))).toEqual(['two-decrees'])
  })

  test('of two persons in one file are not about each other', () => {
    const told = [
      { ...decree('1', 'PNS-S1'), allegationId: 'a' },
      { ...decree('2', 'PNS-S2'), allegationId: 'b' },
    ]
    expect([conflictsIn(told, 'a'), conflictsIn(told, 'b')]).toEqual([[], []])
  })
})

test('a sanction that today’s list does not know is explained; one that no list has is said to be so', () => {
  expect(explainSanction('Penundaan kenaikan pangkat selama 1 tahun', 'pns')).toMatchObject({
    kind: 'former',
    row: { cite: 'PP 94/2021 ps. 8; PP 53/2010' },
  })
  expect(explainSanction('Penundaan kenaikan pangkat', 'tni')).toEqual({ kind: 'unlisted', subject: 'tni' })
})
