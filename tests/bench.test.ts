/** What others read by machine, held without running a bench. */
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { figureNames, lacking, type Line } from '../bench/bench.ts'
import { coreRun } from '../bench/clocks.ts'
import { letter } from '../bench/documents.ts'
import { openTypesetter } from '../src/gear/naskah/typesetter.ts'

const run = (...args: readonly string[]) =>
  execFileSync(process.execPath, ['bench/run.ts', ...args], { encoding: 'utf8' })

test('the benches are named one a line', () => {
  expect(run('--list').trim().split('\n')).toEqual([
    'intake',
    'apel',
    'pages',
    'measures',
    'export',
    'hints',
    'search',
    'clocks',
    'reminders',
    'documents',
    'triage',
    'near',
    'baca',
    'puzzle',
    'field',
    'log',
    'import',
    'cascade',
    'start',
    'lighthouse',
  ])
})

test('a line holds the figures of the contract, and one that lacks some is not printed', () => {
  const contract = 'bench, clients, per_s, limit_per_s, ratio, p50_ms, p95_ms, p99_ms, errors, lost, doubled, rss_mb'
  expect(figureNames.join(', ')).toBe(contract)
  const whole = Object.fromEntries(figureNames.map((name) => [name, 0]))
  expect(lacking(whole)).toEqual([])
  expect(lacking({ ...whole, more: 1 })).toEqual([])
  expect(lacking({ bench: 'intake', clients: 1 })).toContain('p99_ms')
})

test('clocks prints whole lines, the quick look-up last, and both ways gave every term the same end', () => {
  const lines: Line[] = []
  coreRun({ emit: (line) => lines.push(line), say: () => undefined }, { cases: 1, seconds: 0.3 })
  expect(lines.map(({ bench, errors }) => [bench, errors])).toEqual([
    ['clocks-worked', 0],
    ['clocks', 0],
  ])
  expect(lines.flatMap(lacking)).toEqual([])
})

test('the letter of documents is one page, as its budget says, and no two have the same codes', () => {
  const set = openTypesetter()
  for (const n of [0, 99_999_999])
    expect(/\/Type \/Pages\s+\/Count (\d+)/.exec(Buffer.from(set(letter(n))).toString('latin1'))?.[1]).toBe('1')
  expect(letter(1).check).not.toEqual(letter(2).check)
})
