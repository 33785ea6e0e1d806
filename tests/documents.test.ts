/** What documents promise: the files they name are there, and lists that claim to be whole are. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { retentionRules } from '#law'

const read = (name: string) => readFileSync(name, 'utf8')
const filesNamed = (text: string) =>
  [...text.matchAll(/`((?:tests|src|docs|static|scripts|bench)\/[^`\s*]+\.[a-z]+)`/g)].map(([, name = '']) => name)

test.each(['SECURITY.md', 'docs/asvs.md', 'docs/retention.md', 'docs/bad-input.md'])(
  'every file that %s names is there',
  (name) => {
    const named = filesNamed(read(name))
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((file) => !existsSync(file))).toEqual([])
  },
)

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
  const count = (wanted: string) => rows.filter(({ state }) => state === wanted).length
  expect(read('docs/asvs.md')).toContain(
    `Of 253 rows ${String(count('+'))} are met, ${String(count('n'))} do not apply, ${String(count('−'))} are not met`,
  )
  // And of each that is not met what that risks.
  const risks = [...read('docs/asvs.md').matchAll(/^\| V(\d+\.\d+\.\d+) \| [^|]+ \| [^|]+ \|$/gm)].map(
    ([, number]) => number,
  )
  expect(risks).toEqual(rows.filter(({ state }) => state === '−').map(({ number }) => number))
})

test('the page on retention has a row for every rule of the catalogue, and for no other', () => {
  const rules = read('docs/retention.md').split('## Every table')[0] ?? ''
  const named = [...rules.matchAll(/^\| `(SIMPAN-\w+(?:-\w+)?)`/gm)].map(([, id]) => id)
  expect(named.toSorted()).toEqual(retentionRules.map(({ id }) => id).toSorted())
})

test('each row of bad input names a test that is there', () => {
  const rows = read('docs/bad-input.md')
    .split('\n')
    .flatMap((line) => {
      const [, what = '', , file = '', name = ''] = line.split('|').map((cell) => cell.trim())
      return /^`.+`$/.test(file) ? [{ what, file: file.slice(1, -1), name }] : []
    })
  expect(rows.length).toBeGreaterThan(25)
  expect(rows.filter(({ file, name }) => name === '' || !read(file).includes(name))).toEqual([])
})

test('the page on retention says of every table what holds for it, once', () => {
  const generated = [...read('src/store/schema.generated.ts').matchAll(/^ {2}"netra\.(\w+)":/gm)].map(
    ([, table]) => table,
  )
  const rows = read('docs/retention.md').split('## Every table')[1] ?? ''
  const named = [...rows.matchAll(/`([a-z_]+)`/g)].map(([, table]) => table)
  expect(generated.length).toBeGreaterThan(100)
  expect(named.filter((table) => table !== 'netra').toSorted()).toEqual(generated.toSorted())
})
