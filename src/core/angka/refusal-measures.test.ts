import { expect, test } from 'vitest'
import { refusalReasons } from '#law'
import { refusalMeasures } from './refusal-measures.ts'

test('a reason stands in the definition of its measure with every letter but the first as it is written', () => {
  for (const { id, says } of refusalReasons) {
    const measure = refusalMeasures.find((one) => one.id === `penolakan-${id}`)
    expect(measure?.definition.id, id).toContain(says.id.slice(1))
    expect(measure?.definition.en, id).toContain(says.en.slice(1))
  }
  // The control: some of them have capitals inside.
  expect(refusalReasons.some(({ says }) => says.id.slice(1) !== says.id.slice(1).toLowerCase())).toBe(true)
})
