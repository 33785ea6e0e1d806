import { expect, test } from 'vitest'
import type { RawSilence } from './silence.ts'
import { publishableUndone } from './undone.ts'

const file = (group: RawSilence['group'], band: RawSilence['band'], count: number) => ({ group, band, count })
const nation = (shown: number | null) => [{ region: '00', parent: null, shown }]
const raw = [file('bkn', '0', 8), file('ppk-daerah', '8', 9), file('ppk-daerah', '91', 12)]

test('what waits to be carried out is told by body and age, and adds up', () => {
  const shown = publishableUndone(nation(40), raw)
  expect(shown).toContainEqual({ addressee: 'semua', band: 'semua', region: '00', shown: 29 })
  expect(shown).toContainEqual({ addressee: 'ppk-daerah', band: 'semua', region: '00', shown: 21 })
  expect(shown).toContainEqual({ addressee: 'ppk-daerah', band: '91', region: '00', shown: 12 })
})

test('where how many sanctions there are may not be shown, it is not either how many wait', () => {
  const hidden = [{ addressee: 'semua', band: 'semua', region: '00', shown: null }]
  expect(publishableUndone(nation(null), raw)).toEqual(hidden)
  expect(publishableUndone([], raw)).toEqual(hidden)
})

test('a body with few is hidden together with its neighbour', () => {
  const few = publishableUndone(nation(23), [file('bkn', '0', 2), file('ppk-daerah', '8', 9), file('polri', '0', 12)])
  const closed = few.filter(({ shown, band }) => shown === null && band === 'semua').map(({ addressee }) => addressee)
  expect(closed).toContain('bkn')
  expect(closed.length).toBeGreaterThan(1)
})
