import { remindByRule } from '#app'
import type { Sweep } from './sweep.ts'

/** A term that ends, or has passed, is told within the minute to whoever must act. */
export const remindByRuleSweep: Sweep = {
  name: 'remind-by-rule',
  everyMs: 60_000,
  run: async (netra) => {
    await remindByRule(netra)
  },
}
