const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether PostgreSQL could have given it out as an id; of anything else it need not be asked. */
export const isRecordId = (given: string): boolean => uuid.test(given)
