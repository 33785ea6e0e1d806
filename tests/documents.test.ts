/** What documents promise: the files they name are there, and lists that claim to be whole are. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { retentionRules } from '#law'

const read = (name: string) => readFileSync(name, 'utf8')
const filesNamed = (text: string) =>
  [...text.matchAll(/`((?:tests|src|docs|static|scripts|bench)\/[^`\s*]+\.[a-z]+)`/g)].map(([, name = '']) => name)

test.each(['SECURITY.md', 'docs/asvs.md', 'docs/retention.md'])('every file that %s names is there', (name) => {
  const named = filesNamed(read(name))
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((file) => !existsSync(file))).toEqual([])
})

test('the checklist has every row of levels 1 and 2 of ASVS 5.0.0 once, and a file for each that is met', () => {
  const rows = read('docs/asvs.md')
    .split('\n')
    .flatMap((line) => {
      const [, number = '', , state = '', why = '', shown = ''] = line.split('|').map((cell) => cell.trim())
      return /^\d+\.\d+\.\d+$/.test(number) ? [{ number, state, why, shown }] : []
    })
  expect(rows.length).toBe(253)
  expect(new Set(rows.map(({ number }) => number)).size).toBe(253)
  expect(rows.filter(({ state, shown }) => (state === '+') !== /^`.+`$/.test(shown))).toEqual([])
  expect(rows.filter(({ state, why }) => !['+', 'n', '−'].includes(state) || why === '')).toEqual([])
})

test('the page on retention has a row for every rule of the catalogue, and for no other', () => {
  const named = [...read('docs/retention.md').matchAll(/^\| `(SIMPAN-\w+(?:-\w+)?)`/gm)].map(([, id]) => id)
  expect(named.toSorted()).toEqual(retentionRules.map(({ id }) => id).toSorted())
})
