import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compareAreas, findFaults } from '../../scripts/wording.mjs'
import { m } from './index.ts'

const root = new URL('../..', import.meta.url).pathname
const areas = readdirSync(join(root, 'messages/id')).map((file) => file.replace('.json', ''))
const keysOf = (area: string): string[] =>
  Object.keys(
    JSON.parse(readFileSync(join(root, 'messages/id', `${area}.json`), 'utf8')) as Record<string, unknown>,
  ).filter((key) => key !== '$schema')

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|svelte)$/.test(file) && !file.includes('paraglide') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(join(root, 'src', file), 'utf8'))

/** Every key that a source speaks. Keys are never put together from parts, so that each is found by its name. */
const spoken = new Set(sources.flatMap((text) => [...text.matchAll(/\bm\.(\w+)/g)].map(([, key]) => key)))

test('both languages say the same things', () => expect(findFaults()).toEqual([]))

test.each([
  ['a key that English lacks', { x_a: 'A' }, {}, 'messages/en/x.json: x_a is missing'],
  ['a key that Indonesian lacks', {}, { x_a: 'A' }, 'messages/id/x.json: x_a is missing'],
  ['a key of another area', { y_a: 'A' }, { y_a: 'A' }, 'messages/*/x.json: y_a does not begin with its area'],
  [
    'different blanks',
    { x_a: 'A {n}' },
    { x_a: 'A {m}' },
    'messages/*/x.json: x_a fills different blanks: {n} and {m}',
  ],
  ['an empty sentence', { x_a: '' }, { x_a: 'A' }, 'messages/id/x.json: x_a says nothing'],
])('%s is found', (_, id, en, fault) => expect(compareAreas('x', id, en)).toEqual([fault]))

test.each(areas)('%s is compiled, and every key of it is spoken somewhere', (area) => {
  const keys = keysOf(area)
  expect(keys.filter((key) => !(key in m))).toEqual([])
  expect(keys.filter((key) => !spoken.has(key))).toEqual([])
})

test.each(['id', 'en'] as const)('what is written in %s is what is said', (locale) => {
  const words = m as unknown as Record<string, (inputs: object, options: object) => string>
  const wrong = areas
    .flatMap((area) =>
      Object.entries(
        JSON.parse(readFileSync(join(root, 'messages', locale, `${area}.json`), 'utf8')) as Record<string, unknown>,
      ),
    )
    .filter((pair): pair is [string, string] => pair[0] in m && typeof pair[1] === 'string' && !pair[1].includes('{'))
    .filter(([key, text]) => words[key]?.({}, { locale }) !== text)
  expect(wrong).toEqual([])
})

test('no key is put together from parts', () => {
  expect(sources.filter((text) => /\bm\[/.test(text))).toEqual([])
})
