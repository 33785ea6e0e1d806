import type { BalanceOpening } from '#app'
import { verifyOpening } from '#gear'
import { hashing, keyGiven, logGiven, sound, witnessesGiven } from './checks.ts'
import type { Given, Said } from './command.ts'

/** What `netra log open-balance` wrote. */
export async function verifyOpeningFile(opening: BalanceOpening, given: Given): Promise<Said> {
  const read = typeof given['log'] === 'string' ? logGiven(given['log']) : null
  const checks = { key: keyGiven(given['key']), read, witnesses: witnessesGiven(given['witness']) }
  const { head, witnesses } = sound(await verifyOpening(opening, checks, hashing))
  const { shown, hidden, month } = opening
  const told = shown.map(([name, count]) => `  ${name} ${String(count)}`)
  return {
    sentence: [
      `At ${String(head.size)} leaves, ${head.madeAt ?? ''}, ${head.origin} committed to this, and cases stood where the steps in it led:`,
      ...told,
      `and from 0 to 4 of each of these: ${hidden.map(({ name }) => name).join(', ')}.`,
    ].join('\n'),
    facts: {
      ...{ origin: head.origin, month, size: head.size, madeAt: head.madeAt, witnesses },
      ...{ shown: Object.fromEntries(shown), belowFive: hidden.map(({ name }) => name) },
    },
  }
}
