import { openSlots } from './slots.ts'

/** Evidence that comes by a form is in memory before the code in the form can be read; in parts it comes without this bound. */
export const inFormSlot = openSlots(2)
