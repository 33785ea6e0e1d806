import { expect, test } from 'vitest'
import { rankedParts } from './rank-parts.ts'

const valueOf = (measure: string, code: string, parts: Parameters<typeof rankedParts>[1]) =>
  rankedParts(measure, parts).find((one) => one.code === code)?.value

test('a kind of body without a row has nothing, one without a number is hidden', () => {
  const parts = [
    { part: '', shown: 19 },
    { part: 'bkn semua', shown: 19 },
    { part: 'polri semua', shown: null },
  ]
  expect(valueOf('penerusan-tanpa-kabar', 'bkn', parts)).toEqual({ kind: 'count', count: 19 })
  expect(valueOf('penerusan-tanpa-kabar', 'polri', parts)).toEqual({ kind: 'hidden' })
  expect(valueOf('penerusan-tanpa-kabar', 'tni', parts)).toEqual({ kind: 'count', count: 0 })
})

test('where the whole is hidden, so is every kind: a zero would tell among how few it is spread', () => {
  const kinds = rankedParts('penerusan-tanpa-kabar', [{ part: '', shown: null }]).map(({ value }) => value.kind)
  expect(new Set(kinds)).toEqual(new Set(['hidden']))
  const terms = rankedParts('jangka-menurut-pemegang', [{ part: 'semua semua', shown: null }])
  expect(new Set(terms.map(({ value }) => value.kind))).toEqual(new Set(['hidden']))
})

test('terms kept are a share of those that ended, and none where none ended', () => {
  const parts = [
    { part: 'semua semua', shown: 60 },
    { part: 'bawaslu tepat', shown: 30 },
    { part: 'bawaslu lewat', shown: 10 },
    { part: 'bawaslu berjalan', shown: 7 },
    { part: 'bkn tepat', shown: 9 },
    { part: 'bkn lewat', shown: null },
    { part: 'polri berjalan', shown: 8 },
  ]
  expect(valueOf('jangka-menurut-pemegang', 'bawaslu', parts)).toEqual({ kind: 'share', met: 30, all: 40 })
  expect(valueOf('jangka-menurut-pemegang', 'bkn', parts)).toEqual({ kind: 'hidden' })
  expect(valueOf('jangka-menurut-pemegang', 'polri', parts)).toEqual({ kind: 'none' })
})

test('large bodies stand by themselves, and before the first count nobody does', () => {
  const parts = [
    { part: 'KANREG 8 berkas', shown: 40 },
    { part: 'KANREG 8 tepat', shown: 30 },
  ]
  expect(rankedParts('berkas-instansi', parts).map(({ code }) => code)).toEqual(['KANREG 8'])
  expect(rankedParts('berkas-instansi', [])).toEqual([])
  expect(rankedParts('penerusan-tanpa-kabar', [])).toEqual([])
})
