import { lhpClassifications, mayAct, plainDate } from '#law'
import { expect, test } from 'vitest'
import { isLhpClassification, lhpClassification, lhpNumber } from './lhp-number.ts'

test('an LHP is numbered as the supervisor of polling place 17 in Tawing wrote it, but for the day', () => {
  const parts = { seq: 4, areaCode: 'JI.27.02.2006/17', day: plainDate('2024-02-13') }
  expect(lhpNumber({ ...parts, classification: 'PM.01.03' })).toBe('004/LHP/PM.01.03/JI.27.02.2006/17/02/2024')
})

test('PM.01.03 is of the count and of nothing else', () => {
  for (const stage of ['Penghitungan suara', 'Penghitungan dan rekapitulasi'])
    expect(lhpClassification(stage)).toMatchObject({ code: 'PM.01.03', mark: 'C1' })
  for (const stage of ['Kampanye', 'Masa tenang', 'Pemungutan suara', ''])
    expect(lhpClassification(stage).code, stage).toBe('PM.01')
})

test('what no source gives is marked so, and every code offered is one that is taken', () => {
  expect(mayAct(lhpClassification('Kampanye').mark)).toBe(false)
  for (const { code } of lhpClassifications) expect(isLhpClassification(code)).toBe(true)
  for (const code of ['', 'PM.00.02', 'PM.01.3', 'pm.01.03', 'PM.01.03; drop table'])
    expect(isLhpClassification(code), code).toBe(false)
})
