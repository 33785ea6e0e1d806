import { expect, test } from 'vitest'
import type pg from 'pg'
import { preparedPool } from './prepared-pool.ts'

/** A pool that says how it was asked. */
function asked() {
  const said: unknown[] = []
  const query = (...how: unknown[]) => {
    said.push(how[0])
    return Promise.resolve({ command: 'SELECT', rowCount: 0, rows: [] })
  }
  const pool = { options: {}, connect: () => Promise.resolve({ query, release: () => undefined }) }
  // Of a pool it uses these.
  return { said, pool: preparedPool(pool as unknown as pg.Pool) }
}

test('a statement with values is named from the fifth time on, by its text alone, on whichever line', async () => {
  const { said, pool } = asked()
  for (let n = 0; n < 6; n++) await (await pool.connect()).query('select $1', [n])
  expect(said.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => 'select $1'))
  expect(said.slice(4)).toMatchObject([
    { text: 'select $1', values: [4] },
    { text: 'select $1', values: [5] },
  ])
  const [fifth, sixth] = said.slice(4) as readonly { readonly name: string }[]
  expect([fifth?.name === sixth?.name, fifth?.name]).toEqual([true, expect.stringMatching(/^netra_[0-9a-f]{32}$/)])
})

test('what has no values is never named: begin and commit have no plan', async () => {
  const { said, pool } = asked()
  for (let n = 0; n < 20; n++) await (await pool.connect()).query('begin', [])
  expect(new Set(said)).toEqual(new Set(['begin']))
})

test('what is written anew each time fills no memory: four hundred are named, and no more', async () => {
  const { said, pool } = asked()
  const line = await pool.connect()
  for (let one = 0; one < 500; one++)
    for (let n = 0; n < 5; n++) await line.query(`select $1 /* ${String(one)} */`, [n])
  expect(said.filter((how) => typeof how === 'object')).toHaveLength(400)
})
