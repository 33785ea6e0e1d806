import type { Carried, Netra } from '../ports.ts'

/** Carries originals to the store that is configured. Where nobody answers there, they stay here and go another time. */
export const carryEvidence = ({ uploads }: Pick<Netra, 'uploads'>): Promise<Carried> => uploads.carry()
