import type { LogCheck } from '#app'

/** What was found wrong, by the check that found it. `detail` names the place. */
export type Fault = { readonly check: LogCheck; readonly detail: string }
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault }

export const found = <T>(value: T): Checked<T> => ({ ok: true, value })
export const fault = (check: LogCheck, detail: string): Checked<never> => ({ ok: false, fault: { check, detail } })
