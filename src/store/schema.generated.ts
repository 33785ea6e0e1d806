/** Placeholder until the first migration has been read by the generator. */
export type DB = Record<string, never>
