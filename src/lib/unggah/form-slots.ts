import { openSlots } from './slots.ts'

/** Evidence that comes by a form is in memory before the code in the form can be read; in parts it comes without this bound. */
export const inFormSlot = openSlots(2)

/** The same for a form that may come without a file: then it waits for no place. */
export const inSlotFor = async <Value>(request: Request, work: () => Promise<Value>): Promise<Value | null> =>
  Number(request.headers.get('content-length') ?? 0) > small ? inFormSlot(work) : work()

const small = 100_000
