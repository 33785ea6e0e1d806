import { expect, test } from 'vitest'
import { besideTime } from './beside-time.ts'

const asOf = '2026-01-02T00:00:00.000Z'
const term = (step: string, part: string, shown: number | null) => ({ picture: 'tenggat', step, part, shown, asOf })
const number = (measureId: string, shown: number | null) =>
  ({ measureId, regionCode: '00', regionName: 'Indonesia', shown, asOf }) as never

test('terms that are over and reporters who rated stand beside each other, each n of N under a part of its own', () => {
  const lines = besideTime(
    [term('bkn', 'tepat', 9), term('bkn', 'lewat', 6), term('bkn', 'berjalan', 40)],
    [number('penilaian-pelapor', 20), number('penilaian-puas', 12)],
  )
  expect(lines.map(({ share: { measureId, part, shown, of } }) => [measureId, part, shown, of])).toEqual([
    ['jangka-menurut-pemegang', 'bkn tepat dari selesai', 9, 15],
    ['penilaian-puas', 'dari yang menilai', 12, 20],
  ])
})

test('where a part is hidden there is no share that would tell it, and of nobody there is none', () => {
  const lines = besideTime(
    [term('bkn', 'tepat', 9), term('bkn', 'lewat', null), term('polri', 'tepat', null), term('polri', 'lewat', 7)],
    [number('penilaian-pelapor', 0), number('penilaian-puas', 0)],
  )
  expect(lines.map(({ share }) => share.shown)).toEqual([null, null, null])
  expect(lines.some(({ share }) => 'of' in share)).toBe(false)
})
