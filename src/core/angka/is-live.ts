import { riskMeasures } from '../kerawanan/risk-measures.ts'
import type { Measure } from './measure.ts'
import { onTimeMeasure } from './on-time.ts'

/** What stands as it was published until it is published again: ranks of a quarter, lists of others, and maps that an office released. */
const published: ReadonlySet<string> = new Set([onTimeMeasure, ...riskMeasures].map(({ id }) => id))

/** Whether a number of it runs along with what is recorded, so that it says of itself that nobody certified it. A release of a closed book does not. */
export const isLive = ({ id }: Pick<Measure, 'id'>): boolean => !published.has(id)
