/** How exactly the place, the day and the post of a row are told: what somebody may know of a person before he reads. */
export type Known = {
  readonly region: 'kabkota' | 'provinsi' | 'nasional'
  readonly happened: 'bulan' | 'triwulan' | 'tahun' | 'tidak'
  readonly post: 'jabatan' | 'golongan' | 'tidak'
}
/** How exactly the rest is told: what he would learn. The route is told where the act is. */
export type Learnt = {
  readonly act: 'perbuatan' | 'golongan' | 'tidak'
  readonly steps: 'bulan' | 'triwulan' | 'ada' | 'tidak'
  readonly outcome: 'hasil' | 'golongan' | 'tidak'
}

/** From fine to coarse: each place is tried with less of the time and the post before the next larger one. */
export const knownLadder: readonly Known[] = [
  { region: 'kabkota', happened: 'bulan', post: 'jabatan' },
  { region: 'kabkota', happened: 'triwulan', post: 'jabatan' },
  { region: 'kabkota', happened: 'triwulan', post: 'golongan' },
  { region: 'kabkota', happened: 'tahun', post: 'golongan' },
  { region: 'provinsi', happened: 'bulan', post: 'jabatan' },
  { region: 'provinsi', happened: 'triwulan', post: 'jabatan' },
  { region: 'provinsi', happened: 'triwulan', post: 'golongan' },
  { region: 'provinsi', happened: 'tahun', post: 'golongan' },
  { region: 'nasional', happened: 'triwulan', post: 'jabatan' },
  { region: 'nasional', happened: 'triwulan', post: 'golongan' },
  { region: 'nasional', happened: 'tahun', post: 'golongan' },
  { region: 'nasional', happened: 'tidak', post: 'tidak' },
]

/** Acts and outcomes before the days of steps. */
export const learntLadder: readonly Learnt[] = [
  { act: 'perbuatan', steps: 'bulan', outcome: 'hasil' },
  { act: 'perbuatan', steps: 'triwulan', outcome: 'hasil' },
  { act: 'perbuatan', steps: 'ada', outcome: 'hasil' },
  { act: 'perbuatan', steps: 'tidak', outcome: 'hasil' },
  { act: 'golongan', steps: 'triwulan', outcome: 'hasil' },
  { act: 'golongan', steps: 'ada', outcome: 'hasil' },
  { act: 'golongan', steps: 'tidak', outcome: 'hasil' },
  { act: 'tidak', steps: 'ada', outcome: 'hasil' },
  { act: 'tidak', steps: 'tidak', outcome: 'hasil' },
  { act: 'golongan', steps: 'tidak', outcome: 'golongan' },
  { act: 'tidak', steps: 'tidak', outcome: 'golongan' },
  { act: 'perbuatan', steps: 'tidak', outcome: 'tidak' },
  { act: 'golongan', steps: 'tidak', outcome: 'tidak' },
]
/** For what is left at the end, and for nothing else. */
export const nothingLearnt: Learnt = { act: 'tidak', steps: 'tidak', outcome: 'tidak' }
