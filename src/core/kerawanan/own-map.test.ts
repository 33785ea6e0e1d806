import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainDate } from '#law'
import { ikpIndicators, ikpParts, localWeights, weightedScore } from './ikp.ts'
import {
  checkFinding,
  countIndicators,
  districtsNamed,
  findingFaults,
  mapDimensions,
  mapNumbers,
  mapWeights,
  verdicts,
  weighMap,
  type Finding,
  type TypedFinding,
} from './own-map.ts'

const today = plainDate('2024-09-01')
const typed = (more: Partial<TypedFinding> = {}): TypedFinding => ({
  nth: 3,
  name: 'Nama indikator (contoh)',
  dimension: 'kampanye',
  verdict: 'ada',
  evidence: 'Berita acara (contoh)',
  evidenceOn: plainDate('2024-08-30'),
  places: [],
  ...more,
})
const finding = (nth: number, more: Partial<Finding> = {}): Finding => ({
  ...{ nth, name: 'Contoh', dimension: 'kampanye', verdict: 'ada', places: [] },
  ...more,
})
const anyFindings = fc.array(
  fc.record({ nth: fc.integer({ min: -1, max: 30 }), verdict: fc.constantFrom(...verdicts) }),
)

test('what nobody assessed is not assessed, and is neither absent nor zero', () => {
  expect(countIndicators([])).toMatchObject({ present: 0, absent: 0, notAssessed: 27, of: 27, least: 0, most: 27 })
  expect(
    countIndicators([finding(1), finding(2, { verdict: 'tidak-ada' }), finding(3, { verdict: 'belum-dinilai' })]),
  ).toMatchObject({ present: 1, absent: 1, notAssessed: 25, least: 1, most: 26 })
})

test('every indicator is counted once, whatever was said, and the newest word on it holds', () => {
  expect(countIndicators([finding(1), finding(1, { verdict: 'tidak-ada' })])).toMatchObject({ present: 0, absent: 1 })
  fc.assert(
    fc.property(anyFindings, (findings) => {
      const { present, absent, notAssessed, of, least, most } = countIndicators(findings)
      expect(present + absent + notAssessed).toBe(of)
      expect([least, most]).toEqual([present, of - absent])
    }),
  )
})

test('recording one more evidence of presence raises the least and never the most; of absence the other way round', () => {
  fc.assert(
    fc.property(anyFindings, fc.integer({ min: 1, max: 27 }), (findings, nth) => {
      const others = findings.filter((one) => one.nth !== nth)
      const before = countIndicators(others)
      const [present, absent] = (['ada', 'tidak-ada'] as const).map((verdict) =>
        countIndicators([...others, { nth, verdict }]),
      )
      expect([present?.least, present?.most]).toEqual([before.least + 1, before.most])
      expect([absent?.least, absent?.most]).toEqual([before.least, before.most - 1])
    }),
  )
})

test('whoever says present or absent names the indicator, its dimension, the evidence and its day', () => {
  expect(checkFinding(typed(), today).ok).toBe(true)
  const wrong: readonly (readonly [Partial<TypedFinding>, string, string])[] = [
    [{ nth: 0 }, 'nomor', 'unknown'],
    [{ nth: 28 }, 'nomor', 'unknown'],
    [{ verdict: '' }, 'putusan', 'blank'],
    [{ verdict: 'mungkin' }, 'putusan', 'unknown'],
    [{ name: '  ' }, 'nama', 'blank'],
    [{ name: 'a'.repeat(301) }, 'nama', 'too-long'],
    [{ dimension: '' }, 'dimensi', 'blank'],
    [{ dimension: 'logistik' }, 'dimensi', 'unknown'],
    [{ evidence: '' }, 'bukti', 'blank'],
    [{ evidence: 'a'.repeat(2_001) }, 'bukti', 'too-long'],
    [{ evidenceOn: null }, 'tanggal', 'not-a-day'],
    [{ evidenceOn: plainDate('2024-09-02') }, 'tanggal', 'in-the-future'],
    [{ verdict: 'tidak-ada', evidence: '' }, 'bukti', 'blank'],
  ]
  for (const [more, field, problem] of wrong)
    expect(checkFinding(typed(more), today), field).toEqual({ ok: false, refusal: { field, problem } })
  // A form is told all of it at once.
  const bare = typed({ name: '', dimension: '', evidence: '', evidenceOn: null })
  expect(findingFaults(bare, today).map(({ field }) => field)).toEqual(['nama', 'dimensi', 'bukti', 'tanggal'])
  // Not assessed needs nothing at all.
  const open = { verdict: 'belum-dinilai', name: '', dimension: '', evidence: '', evidenceOn: null }
  expect(checkFinding(typed(open), today)).toMatchObject({ ok: true, value: { name: null, evidence: null } })
})

test('only present indicators name a kecamatan', () => {
  const named = districtsNamed([
    finding(1, { places: ['64.01.01', '64.01.02'] }),
    finding(2, { places: ['64.01.01'] }),
    finding(3, { places: ['64.01.03'], verdict: 'tidak-ada' }),
  ])
  expect([...named]).toEqual([
    ['64.01.01', 2],
    ['64.01.02', 1],
  ])
})

test('weights are local, together 100, and count only where every indicator has its dimension', () => {
  const even = { 'sosial-politik': 25, pencalonan: 25, kampanye: 25, 'pungut-hitung': 25 }
  expect(mapWeights({ ...even, kampanye: 26 })).toBeNull()
  expect(mapWeights({ ...even, kampanye: -25, pencalonan: 75 })).toBeNull()
  expect(mapWeights({ ...even, kampanye: Number.NaN })).toBeNull()
  const weights = mapWeights(even)
  if (weights === null) throw new Error('no weights')
  const whole = mapNumbers.map((nth) =>
    finding(nth, { dimension: mapDimensions[nth % 4] ?? null, verdict: 'tidak-ada' }),
  )
  expect(weighMap(whole, weights)).toEqual({ least: 0, most: 0 })
  expect(
    weighMap(
      whole.map((one) => ({ ...one, verdict: 'ada' as const })),
      weights,
    ),
  ).toEqual({ least: 100, most: 100 })
  expect(
    weighMap(
      whole.map((one) => ({ ...one, verdict: 'belum-dinilai' as const })),
      weights,
    ),
  ).toEqual({ least: 0, most: 100 })
  expect(weighMap(whole.slice(1), weights)).toBeNull()
  expect(
    weighMap(
      whole.map((one) => ({ ...one, dimension: 'kampanye' as const })),
      weights,
    ),
  ).toBeNull()
})

test('the parts of the IKP are 4, 12 and 61, and its formula is events by level, dimensions by weight', () => {
  const parts = Object.values(ikpParts)
  expect(parts.flatMap(({ subdimensions }) => subdimensions)).toHaveLength(12)
  expect(parts.reduce((sum, { indicators }) => sum + indicators.value, 0)).toBe(ikpIndicators.value)
  const weights = localWeights({ a: 0.75, b: 0.25 })
  expect(weights && weightedScore({ a: 40, b: 80 }, weights)).toBe(50)
})
