import type { TaskList } from 'graphile-worker'
import type { Netra } from '#app'
import { laporanMasuk } from './laporan-masuk.ts'
import { replayAndCompareTask } from './replay-and-compare.ts'

/** What graphile-worker may be asked to do, by name. One line each. */
export const taskList = (netra: Netra): TaskList => ({
  'laporan-masuk': laporanMasuk(netra),
  'replay-and-compare': replayAndCompareTask(netra),
})
