import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tableInWords } from './table-words.ts'

test('every table that can hold a demonstration row has words, none of them twice', () => {
  const schema = readFileSync(new URL('../../store/schema.generated.ts', import.meta.url), 'utf8')
  const marked = [...schema.matchAll(/interface Netra(\w+) \{([^}]*)\}/g)]
    .filter(([, , columns = '']) => /\bdemonstration:/.test(columns))
    .map(([, name = '']) => `netra.${name.replace(/(?<!^)[A-Z]/g, '_$&').toLowerCase()}`)
  expect(marked.length).toBeGreaterThan(15)
  expect(marked.filter((name) => tableInWords(name) === name)).toEqual([])
  expect(new Set(marked.map(tableInWords)).size).toBe(marked.length)
  // Control: a table without words is shown by its name.
  expect(tableInWords('netra.regions')).toBe('netra.regions')
})
