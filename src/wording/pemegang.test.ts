import { describe, expect, test } from 'vitest'
import { addressees, caseHolders, caseStates, lhpHolders, lhpStates, rowsOf } from '#core'
import { basisOf } from './basis.ts'
import { holderInWords, ifNotInWords, type Told } from './pemegang.ts'

const office = 'Bawaslu Contoh'
const rows = (['pilkada', 'pemilu'] as const).flatMap((regime) => [
  ...caseStates.flatMap((state) => caseHolders[regime][state]),
  ...lhpStates.flatMap((state) => lhpHolders[regime][state]),
])
const says = (told: Pick<Told, 'who' | 'duty'>, locale: 'id' | 'en') => holderInWords({ ...told, office }, locale)

describe.each(['id', 'en'] as const)('in %s', (locale) => {
  test('every open state says who must act and what', () => {
    expect(
      rows.map((row) => says(row, locale)).filter((sentence) => !/^\S.* (harus|must) \S.*\.$/.test(sentence)),
    ).toEqual([])
  })

  test('and what follows if not', () => {
    const follows = rows.flatMap(({ ifNot = ['N30'], untimed = ['N31'] }) => [ifNot, untimed, ['N32']])
    expect(follows.filter((ids) => ids.some((id) => ifNotInWords([id], locale) === null))).toEqual([])
  })
})

test('on an article, on a rule of the house, or by saying that no article was read', () => {
  const unknown = rows.filter(({ basis }) => basis !== null && basisOf(basis).href === null)
  expect(unknown).toEqual([])
})

test('a referred file says what follows of silence wherever somebody is waited for', () => {
  const silent = addressees.flatMap((addressee) =>
    rowsOf(addressee)
      .filter(({ ifNot }) => ifNot !== undefined && ifNotInWords([ifNot], 'id') === null)
      .map(({ step }) => `${addressee}: ${step}`),
  )
  expect(silent).toEqual([])
})

test('whoever reported is spoken to', () => {
  const told = { who: 'pelapor', duty: 'complete', office } as const
  expect(holderInWords({ ...told, reader: 'pelapor' }, 'id')).toBe('Anda (pelapor) harus melengkapi laporan.')
  expect(holderInWords(told, 'id')).toBe('Pelapor harus melengkapi laporan.')
})
