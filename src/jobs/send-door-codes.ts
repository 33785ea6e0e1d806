import { sendDoorCodes, sweepDoor, sweepPledgeKeys } from '#app'
import { doorCodeMail, doorCodeSms } from '#wording'
import type { Sweep } from './sweep.ts'

const words = { surel: doorCodeMail, telepon: doorCodeSms }

/** Whoever asked for a code stands with the telephone in his hand; and nothing is kept of it a day later. */
export const doorCodesSweep: Sweep = {
  name: 'send-door-codes',
  everyMs: 1_000,
  run: async (netra) => {
    while ((await sendDoorCodes(netra, (way, code, minutes) => words[way](code, minutes))) > 0);
  },
}

export const sweepDoorSweep: Sweep = {
  name: 'sweep-door',
  everyMs: 600_000,
  run: async (netra) => {
    await sweepDoor(netra)
    await sweepPledgeKeys(netra)
  },
}
