import { sendDoorCodes, sweepDoor } from '#app'
import { doorCodeMail } from '#wording'
import type { Sweep } from './sweep.ts'

/** Whoever asked for a code stands with the telephone in his hand; and nothing is kept of it a day later. */
export const doorCodesSweep: Sweep = {
  name: 'send-door-codes',
  everyMs: 1_000,
  run: async (netra) => {
    while ((await sendDoorCodes(netra, doorCodeMail)) > 0);
  },
}

export const sweepDoorSweep: Sweep = {
  name: 'sweep-door',
  everyMs: 600_000,
  run: async (netra) => {
    await sweepDoor(netra)
  },
}
