import type { Hash } from './merkle.ts'
import type { Sha256 } from './chain.ts'

/*
 * Words are committed to in the event that brought them (decision 0177): never in the clear, and under a salt that lies beside the words and goes with
 * them. An event from before has no such mark, and is as good as it was.
 */

/** Under which name the form stands in an event. Another form takes another name, and this one keeps its meaning. */
export const toldForm = 'netra told v1'

/** What stands in the event. `mark`: 32 bytes as hexadecimal digits. */
export type ToldMark = { readonly form: typeof toldForm; readonly mark: string }

/** Of 32 bytes of salt, so that where it ends and the words begin needs no sign. */
export const toldHash = (salt: Uint8Array, words: string, sha256: Sha256): Hash => sha256(`${toldForm}\n`, salt, words)
