import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { doors } from '../../main/doors.ts'
import { docSheet } from './doc-sheet.ts'
import { inIndonesian } from './endpoint-words.ts'
import * as answers from './answers.ts'
import { endpoints } from './endpoints.ts'
import { openapi } from './openapi.ts'

const routes = resolve(import.meta.dirname, '../../routes')

test('every address of the API is described, and none that is not there', () => {
  const files = globSync('api/**/+server.ts', { cwd: routes })
  const own = files.map((file) => `/${file.replace('/+server.ts', '').replaceAll(/\[(\w+)\]/g, '{$1}')}`)
  // Evidence comes by a protocol that others describe (tus 1.0.0).
  const described = doors.filter(({ path }) => path.startsWith('/api/'))
  const all = [...own, ...described.map(({ path }) => path)].sort()
  expect(all.length).toBeGreaterThan(8)
  expect(Object.keys(openapi.paths).sort()).toEqual(all)
  for (const { method, path } of described) expect(openapi.paths[path]).toHaveProperty(method.toLowerCase())
})

test.each(endpoints.flatMap(({ path, answer }) => (answer.schema === null ? [] : [{ path, ...answer }])))(
  'the example of $path is an answer as the description has it',
  ({ schema, example }) => {
    if (schema === null) return
    // Parsing leaves out what the schema does not name, so this also finds a field that is not described.
    expect(v.parse(answers[schema], example)).toEqual(example)
  },
)

test('every reference in the description leads somewhere', () => {
  const named = [...JSON.stringify(openapi).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
  expect(named.length).toBeGreaterThan(20)
  for (const name of named) expect(openapi.components.schemas).toHaveProperty(String(name))
})

test('parameters are those by which the routes read', () => {
  const namesOf = (path: string) =>
    (openapi.paths[path]?.['get']?.parameters as readonly { name: string; in: string }[])
      .filter(({ in: place }) => place === 'query')
      .map(({ name }) => name)
  expect(namesOf('/api/v1/regions')).toEqual(['query', 'level', 'parent', 'day'])
  expect(namesOf('/api/v1/acts')).toEqual(['subject', 'day'])
  expect(namesOf('/api/v1/tenggat')).toEqual(['regime', 'rule', 'start', 'extended', 'office', 'holiday'])
})

test('the page of the API has what anybody may read, each word of it in Indonesian, and no door that takes something in', () => {
  const shown = docSheet('https://contoh.test')
  const open = endpoints.filter(({ method, needs }) => method === 'get' && needs === undefined)
  expect(shown.map(({ id }) => id).toSorted()).toEqual(open.map(({ operationId }) => operationId).toSorted())
  expect(Object.keys(inIndonesian).toSorted()).toEqual(open.map(({ operationId }) => operationId).toSorted())
  for (const { operationId, problems, conditional } of open) {
    const said = Object.keys(inIndonesian[operationId]?.problems ?? {})
    const due = [...Object.keys(problems), ...(conditional === true ? ['304'] : [])]
    expect(
      due.filter((code) => !said.includes(code)),
      operationId,
    ).toEqual([])
  }
  const words = shown.flatMap(({ summary, answer, refused }) => [
    summary,
    answer.says,
    ...refused.map(({ says }) => says),
  ])
  expect(words.filter((one) => /\b(the|of|is|no such|not)\b/i.test(one))).toEqual([])
  expect(endpoints.some(({ summary }) => /\b(the|of|is|no such|not)\b/i.test(summary))).toBe(true)
})
