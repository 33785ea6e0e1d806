/** From one step of a file to the next. */
export const stages = ['register-terus', 'terus-kabar', 'terus-putus', 'putus-laksana'] as const
export type FileStage = (typeof stages)[number]

/** How many files took so many days. */
export type RawDays = { readonly stage: string; readonly days: number; readonly n: number }
/** A quarter of the files took at most `quarter` days, half of them at most `half`, three quarters at most `most`. */
type StageDays = {
  readonly stage: FileStage
  readonly files: number
  readonly quarter: number
  readonly half: number
  readonly most: number
}

/** Fewer files, and a quarter of them would be the days of one that can be known (N155). */
export const fewestFiles = 20

/** Stages of which enough files tell. */
export const publishableDays = (raw: readonly RawDays[], fewest = fewestFiles): readonly StageDays[] =>
  stages.flatMap((stage): readonly StageDays[] => {
    const own = raw.filter((row) => row.stage === stage).toSorted((a, b) => a.days - b.days)
    const files = own.reduce((sum, { n }) => sum + n, 0)
    if (files < fewest) return []
    const within = (share: number) => daysWithin(own, files * share)
    return [{ stage, files: Math.floor(files / 10) * 10, quarter: within(0.25), half: within(0.5), most: within(0.75) }]
  })

/** The days in which that many of the files had it behind them. */
function daysWithin(rows: readonly RawDays[], files: number): number {
  let passed = 0
  for (const { days, n } of rows) {
    passed += n
    if (passed >= files) return days
  }
  return 0
}
