import { askWitnesses } from '#app'
import type { Sweep } from './sweep.ts'

/** Soon after each batch, and again while a witness has not signed. */
export const askWitnessesSweep: Sweep = { name: 'ask-witnesses', everyMs: 30_000, run: askWitnesses }
