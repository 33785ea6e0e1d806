import { disposeByRule } from '#app'
import type { Sweep } from './sweep.ts'

/** Once an hour: what has been kept for months does not hurry. */
export const disposeByRuleSweep: Sweep = {
  name: 'dispose-by-rule',
  everyMs: 3_600_000,
  run: async (netra) => {
    await disposeByRule(netra)
  },
}
