export { numbersBelow, numbersOf, numbersOfMeasure, type RegionNumber } from './angka.ts'
export { findActivity, listActivities, type Activity, type ActivityParty, type Bilingual } from './kegiatan.ts'
