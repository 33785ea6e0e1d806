import type { Brand } from '#base'

/** An office of any body; its id in the store. */
export type OfficeId = Brand<'OfficeId'>
