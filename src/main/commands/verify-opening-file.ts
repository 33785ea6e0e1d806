import type { BalanceOpening } from '#app'
import { verifyOpening } from '#gear'
import { hashing, keyGiven, logGiven, sound, witnessesGiven } from './checks.ts'
import type { Given } from './command.ts'
import type { Told } from './tongue.ts'

/** What `netra log open-balance` wrote. */
export async function verifyOpeningFile(opening: BalanceOpening, given: Given): Promise<Told> {
  const read = typeof given['log'] === 'string' ? logGiven(given['log']) : null
  const checks = { key: keyGiven(given['key']), read, witnesses: witnessesGiven(given['witness']) }
  const { head, witnesses } = sound(await verifyOpening(opening, checks, hashing))
  const { shown, hidden, month } = opening
  const told = shown.map(([name, count]) => `  ${name} ${String(count)}`)
  const small = hidden.map(({ name }) => name).join(', ')
  return {
    sentence: {
      id: [
        `Pada ${String(head.size)} sidik jari, ${head.madeAt ?? ''}, ${head.origin} terikat pada ini, dan perkara berada di tempat tujuan langkah-langkah di dalamnya:`,
        ...told,
        `dan 0 sampai 4 dari masing-masing ini: ${small}.`,
      ].join('\n'),
      en: [
        `At ${String(head.size)} leaves, ${head.madeAt ?? ''}, ${head.origin} committed to this, and cases stood where the steps in it led:`,
        ...told,
        `and from 0 to 4 of each of these: ${small}.`,
      ].join('\n'),
    },
    facts: {
      ...{ origin: head.origin, month, size: head.size, madeAt: head.madeAt, witnesses },
      ...{ shown: Object.fromEntries(shown), belowFive: hidden.map(({ name }) => name) },
    },
  }
}
