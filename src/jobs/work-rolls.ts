import { dropForgottenRolls, workRolls } from '#app'
import type { Sweep } from './sweep.ts'

/** Somebody waits before his page, so it looks often; most of the time nothing waits. */
export const workRollsSweep: Sweep = {
  name: 'work-rolls',
  everyMs: 1_500,
  run: async (netra) => {
    await workRolls(netra)
  },
}

/** Once an hour: a list has days to wait. */
export const dropRollsSweep: Sweep = {
  name: 'drop-rolls',
  everyMs: 3_600_000,
  run: dropForgottenRolls,
}
