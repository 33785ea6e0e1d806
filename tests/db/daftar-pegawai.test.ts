import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRoll } from '#app'
import { systemActors } from '#store'
import { rollFaultInWords, rollRefusalInWords } from '#wording'
import { cloneDatabase, type Clone } from '../support/database.ts'
import { oddRollBytes, type OddFile } from '../support/odd-roll.ts'

/** Lists as offices really make them, by the path of `netra roll import FILE --check`: each is read right, or it is said what to do. */

type Expected = {
  readonly refused?: string
  /** Header of each column that was understood; an empty one where the cells alone say what it is. */
  readonly columns?: Readonly<Record<string, string>>
  readonly rows?: number
  readonly accepted?: number
  readonly rejected?: readonly (readonly [row: number, column: string, problem: string])[]
  readonly notes?: readonly (readonly [row: number, remark: string])[]
  readonly sheet?: string
  readonly other_sheets?: readonly string[]
  readonly macros?: boolean
}
type Vector = { readonly name: string; readonly because: string; readonly file: OddFile; readonly expect: Expected }

const vectors = JSON.parse(
  readFileSync(join(import.meta.dirname, '../vectors/daftar-pegawai.json'), 'utf8'),
) as readonly Vector[]

let clone: Clone
beforeAll(async () => {
  clone = await cloneDatabase('full')
})
afterAll(() => clone.close())

async function found(file: OddFile): Promise<Expected> {
  // As the command does it: with the database and the keys of the installation.
  const netra = { ...clone.netra, db: clone.owner }
  const answer = await readRoll(netra, {
    actor: systemActors.loader,
    officeCode: 'KDH-64.01',
    source: { bytes: oddRollBytes(file) },
    choices: {},
    keep: false,
    at: '2026-03-02T02:00:00.000Z',
  })
  if (!answer.ok) {
    expect(rollRefusalInWords(answer.refusal, { locale: 'id' }).length).toBeGreaterThan(15)
    return { refused: answer.refusal.reason }
  }
  const { value } = answer
  for (const fault of value.faults) expect(rollFaultInWords(fault, { locale: 'id' }).length).toBeGreaterThan(10)
  return {
    columns: Object.fromEntries(Object.entries(value.columns).map(([column, at]) => [column, value.headers[at] ?? ''])),
    rows: value.rows,
    accepted: value.rows - value.rejectedRows,
    rejected: value.faults.map(({ row, column, problem }) => [row, column, problem]),
    notes: value.remarks.map(({ row, problem }) => [row, problem]),
    sheet: value.sheet,
    other_sheets: value.otherSheets,
    macros: value.macros,
  }
}

const people = async () =>
  (await sql<{ n: number }>`select count(*) as n from netra.pegawai`.execute(clone.owner)).rows[0]?.n

describe('a list of an office', () => {
  test.each(vectors)('$name', async ({ file, expect: expected }) => {
    expect(await found(file)).toMatchObject(expected)
  })

  test('and none of them changed anything', async () => {
    const before = await people()
    for (const { file } of vectors.slice(0, 5)) await found(file)
    expect(await people()).toBe(before)
  })
})
