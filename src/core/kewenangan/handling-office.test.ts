import { describe, expect, test } from 'vitest'
import { handlingOffice, type RegionLevel } from './handling-office.ts'
import { isAbove, officeAbove, type OfficeChain, type OfficeId } from './office.ts'

const office = (id: string) => id as OfficeId
const chain: OfficeChain = {
  panwascam: office('panwascam'),
  kabKota: office('kab'),
  provinsi: office('prov'),
  ri: office('ri'),
}
const handled = (
  level: RegionLevel,
  accused: readonly string[] = [],
  more: { atPanwascam?: boolean; chain?: OfficeChain } = {},
) => {
  const result = handlingOffice({ level, chain, accused: accused.map(office), ...more })
  return result.ok ? `${result.value.office} ${result.value.why}` : result.refusal.reason
}

describe('a report goes to', () => {
  test('Bawaslu of the regency for what happened in a village, a kecamatan or the regency', () => {
    for (const level of ['desa', 'kecamatan', 'kabkota'] as const) expect(handled(level)).toBe('kab place')
  })

  test('the province for what happened at its level, and RI for the nation', () => {
    expect(handled('provinsi')).toBe('prov place')
    expect(handled('nasional')).toBe('ri place')
  })

  test('the Panwascam where it was asked and the act is in its kecamatan', () => {
    expect(handled('desa', [], { atPanwascam: true })).toBe('panwascam place')
    expect(handled('kabkota', [], { atPanwascam: true })).toBe('kab place')
    expect(handled('desa', [], { atPanwascam: true, chain: { kabKota: office('kab'), ri: office('ri') } })).toBe(
      'kab place',
    )
  })

  test('never the office it accuses, only upward', () => {
    expect(handled('desa', ['kab'])).toBe('prov accused-below')
    expect(handled('desa', ['kab', 'prov'])).toBe('ri accused-below')
    expect(handled('desa', ['panwascam'], { atPanwascam: true })).toBe('kab accused-below')
  })

  test('nobody under an accused office either: it would be judged by those it leads', () => {
    expect(handled('desa', ['prov'])).toBe('ri accused-below')
    expect(handled('desa', ['panwascam'])).toBe('kab place')
  })

  test('no office of the chain where Bawaslu RI itself is accused', () => {
    expect(handled('desa', ['ri'])).toBe('no-office-above')
  })

  test('the next office there is, where the place lacks one', () => {
    expect(handled('kabkota', [], { chain: { provinsi: office('prov'), ri: office('ri') } })).toBe('prov place')
  })
})

test('above means nearer to Bawaslu RI, and above RI is nobody', () => {
  expect(isAbove('ri', 'panwascam')).toBe(true)
  expect(isAbove('kabKota', 'kabKota')).toBe(false)
  expect(officeAbove(chain, 'panwascam')).toEqual({ rank: 'kabKota', office: 'kab' })
  expect(officeAbove({ ri: office('ri') }, 'panwascam')).toEqual({ rank: 'ri', office: 'ri' })
  expect(officeAbove(chain, 'ri')).toBeNull()
})
