/** Words TypeScript lacks. Nothing in base/ may know what a case is. */

export { isRandomId, isRecordId } from './record-id.ts'

declare const brand: unique symbol
/** A string the compiler will not confuse with any other string. */
export type Brand<Name extends string> = string & { readonly [brand]: Name }

export type Result<Value, Refusal> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal }

export const accept = <V>(value: V) => ({ ok: true, value }) as const
export const refuse = <R>(refusal: R) => ({ ok: false, refusal }) as const

/** JSON as PostgreSQL and the API speak it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}
