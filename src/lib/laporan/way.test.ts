import { expect, test } from 'vitest'
import { findEntries } from '#law'
import { wayOf } from './way.ts'

test.each(['pilkada', 'pemilu'] as const)(
  'the picture of %s is a way that its table of moves has, each step with its row',
  (regime) => {
    const way = wayOf(regime)
    expect(
      way
        .slice(0, -1)
        .filter(({ next }) => next === null)
        .map(({ state }) => state),
    ).toEqual([])
    expect(way.at(-1)).toMatchObject({ state: 'tuntas', next: null })
    const rows = way.flatMap(({ next, exits }) => [...(next === null ? [] : [next]), ...exits])
    expect(rows.filter(({ basis }) => findEntries(basis).length === 0)).toEqual([])
    // Not every report goes all the way, and the picture does not hide it.
    expect(way.flatMap(({ exits }) => exits.map(({ to }) => to))).toEqual(
      expect.arrayContaining(['perbaikan', 'tidak-diregister', 'dicabut', 'informasi-awal', 'selesai']),
    )
  },
)
