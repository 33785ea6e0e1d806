import type { createAccounts as create } from './create-accounts.ts'

/** The sign-in library is read only by the processes that let people in: to the others it was half of their start. */
export const createAccounts = async (...given: Parameters<typeof create>): Promise<ReturnType<typeof create>> =>
  (await import('./create-accounts.ts')).createAccounts(...given)
