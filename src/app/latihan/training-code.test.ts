import { expect, test } from 'vitest'
import { newTrainingCode, parseTrainingCode, printTrainingCode, trainingCodeHash } from './training-code.ts'

test('a code comes back however it is typed, and nothing else is taken for one', () => {
  const code = newTrainingCode()
  expect(parseTrainingCode(printTrainingCode(code))).toBe(code)
  expect(parseTrainingCode(` ${printTrainingCode(code).toLowerCase().replace('-', ' ')} `)).toBe(code)
  expect(parseTrainingCode('')).toBeNull()
  expect(parseTrainingCode(`${code}A`)).toBeNull()
  expect(parseTrainingCode(`O${code.slice(1)}`)).toBeNull()
  expect(trainingCodeHash(code)).not.toEqual(trainingCodeHash(newTrainingCode()))
})
