import { tellFollowers } from '#app'
import { changesMail } from '#wording'
import type { Sweep } from './sweep.ts'

/** Every quarter of an hour; each follower is told at most once a day. */
export const tellFollowersSweep: Sweep = {
  name: 'tell-followers',
  everyMs: 900_000,
  run: async (netra) => {
    await tellFollowers(netra, changesMail)
  },
}
