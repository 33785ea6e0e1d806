import { plainDate } from '#law'
import { describe, expect, test } from 'vitest'
import { receiptNumber, registerNumber, romanMonth } from './register-number.ts'

const kudus = { seq: 1, contestCode: 'PB', levelCode: 'Kab', areaCode: '14.21', day: plainDate('2024-10-17') }

describe('the number of a case', () => {
  test('is written as Bawaslu Kudus wrote its finding of 17 October 2024', () => {
    expect(registerNumber({ ...kudus, origin: 'TM' })).toBe('01/Reg/TM/PB/Kab/14.21/X/2024')
  })

  test('is written as Blitar wrote a receipt and a registered report in 2020', () => {
    const blitar = { seq: 2, contestCode: 'PB', levelCode: 'Kab', areaCode: '16.12', day: plainDate('2020-10-01') }
    expect(receiptNumber(blitar)).toBe('002/PL/PB/Kab/16.12/X/2020')
    expect(registerNumber({ ...blitar, origin: 'LP' })).toBe('02/Reg/LP/PB/Kab/16.12/X/2020')
  })

  test('takes the width an office uses, and grows when the sequence does', () => {
    expect(registerNumber({ ...kudus, origin: 'LP', width: 3 })).toBe('001/Reg/LP/PB/Kab/14.21/X/2024')
    expect(registerNumber({ ...kudus, origin: 'LP', seq: 1234 })).toBe('1234/Reg/LP/PB/Kab/14.21/X/2024')
  })

  test('numbers the months in Roman', () => {
    const months = Array.from({ length: 12 }, (_, at) =>
      romanMonth(plainDate(`2024-${String(at + 1).padStart(2, '0')}-28`)),
    )
    expect(months).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'])
  })

  test('has no zeroth, negative or half number', () => {
    for (const seq of [0, -1, 1.5]) expect(() => registerNumber({ ...kudus, origin: 'TM', seq })).toThrow(RangeError)
  })
})
