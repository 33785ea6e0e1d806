import type { MeasureId } from './measures.ts'

/** What is counted of files, and so can be told by whom they are about. */
export const toldByAccused = [
  'laporan-masuk',
  'perkara-diregister',
  'temuan',
  'penerusan',
  'sanksi',
  'dugaan',
  'terlapor',
  'perkara-terlambat',
  'laporan-pembalasan',
] as const satisfies readonly MeasureId[]
export type MeasureByAccused = (typeof toldByAccused)[number]

export const isToldByAccused = (id: string): id is MeasureByAccused => toldByAccused.some((one) => one === id)
