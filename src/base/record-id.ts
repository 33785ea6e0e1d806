const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether PostgreSQL could have given it out as an id; of anything else it need not be asked. */
export const isRecordId = (given: string): boolean => uuid.test(given)

/** An id of chance alone: one of version 7 begins with the millisecond it was made in, which whoever reads it in public would read too. */
export const isRandomId = (given: string): boolean => isRecordId(given) && given.charAt(14) === '4'
