import { expect, test } from 'vitest'
import { sanctions } from '#law'
import { announcedSanctions, checkSanction, namedSanctions } from './check-sanction.ts'

const paser = 'Penundaan kenaikan pangkat, penurunan jabatan, hingga pemberhentian'

test('what was agreed at Paser is known in part: the delay of promotion is not in the list for PNS, and TNI knows none of the three', () => {
  const said = checkSanction(paser, ['pns', 'tni', 'polri']).map((verdict) =>
    verdict.kind === 'known'
      ? [verdict.for, verdict.sanctions.map(({ code }) => code).join(' ')]
      : verdict.kind === 'vague'
        ? ['vague']
        : [verdict.for, verdict.kind],
  )
  expect(said).toEqual([
    ['pns', 'former'],
    ['pns', 'PNS-B1'],
    ['pns', 'PNS-B3 PNS-PTDH'],
    ['tni', 'unknown'],
    ['tni', 'unknown'],
    ['tni', 'unknown'],
    ['polri', 'POL-D4 POL-E-S'],
    ['polri', 'POL-D5 POL-E-S'],
    ['polri', 'POL-E-B'],
  ])
})

test('a firm sanction names none', () => {
  expect(checkSanction('sanksi tegas', ['pns'])).toEqual([{ kind: 'vague' }])
  expect(checkSanction('', ['pns'])).toEqual([{ kind: 'vague' }])
})

test('the longer name is not the shorter one too', () => {
  expect(namedSanctions('pemberhentian sementara').map(({ id }) => id)).toEqual(['pemberhentian sementara'])
  expect(namedSanctions('teguran lisan dan pemberhentian').map(({ id }) => id)).toEqual([
    'pemberhentian',
    'teguran lisan',
  ])
  expect(namedSanctions('pemberhentian sementara hingga pemberhentian').map(({ id }) => id)).toEqual([
    'pemberhentian sementara',
    'pemberhentian',
  ])
})

test('every name points only at rows of the catalogue', () => {
  const codes = new Set(sanctions.map(({ code }) => code))
  expect(announcedSanctions.flatMap(({ codes: named }) => named).filter((code) => !codes.has(code))).toEqual([])
})
