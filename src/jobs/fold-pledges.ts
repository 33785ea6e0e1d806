import { foldPledges } from '#app'
import type { Sweep } from './sweep.ts'

/** Signatures become counts within a second or two. */
export const foldPledgesSweep: Sweep = { name: 'fold-pledges', everyMs: 1_000, run: foldPledges }
