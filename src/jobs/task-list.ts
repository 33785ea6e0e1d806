import type { TaskList } from 'graphile-worker'
import type { Netra } from '#app'
import { kirimSurat } from './kirim-surat.ts'
import { laporanMasuk } from './laporan-masuk.ts'
import { rereadFilesTask } from './reread-files.ts'
import { replayAndCompareTask } from './replay-and-compare.ts'

/** What graphile-worker may be asked to do, by name. One line each. */
export const taskList = (netra: Netra): TaskList => ({
  'kirim-surat': kirimSurat(netra),
  'laporan-masuk': laporanMasuk(netra),
  'replay-and-compare': replayAndCompareTask(netra),
  'reread-files': rereadFilesTask(netra),
})
