import { inFull } from '../angka/measure.ts'
import { measures, type MeasureId } from '../angka/measures.ts'
import { countColumns, regionColumns, text } from './columns.ts'
import { live } from './dataset-heads.ts'
import type { Dataset } from './dataset.ts'
import { historyDatasets } from './history-datasets.ts'
import { numberDatasets } from './number-datasets.ts'
import { rankDatasets } from './rank-datasets.ts'
import { recordDatasets } from './record-datasets.ts'

/** One for each measure: its id is that of the measure. */
const measureDatasets = measures.map((measure): Dataset & { readonly id: MeasureId } => ({
  ...live,
  id: measure.id,
  title: measure.title,
  says: inFull(measure),
  columns: [
    text(
      'measure',
      'id angka; definisinya ada di himpunan ukuran',
      'id of the measure; its definition is in the dataset ukuran',
    ),
    ...regionColumns,
    ...countColumns(measure.unit),
  ],
  key: ['measure', 'region_code'],
  page: `/angka/definisi/${measure.id}`,
}))

/** What is not one measure by region. */
const otherDatasets = [...numberDatasets, ...historyDatasets, ...rankDatasets, ...recordDatasets] as const

export type OtherDatasetId = (typeof otherDatasets)[number]['id']
export type DatasetId = MeasureId | OtherDatasetId

/** All that leaves as files, each under an address of its own that stays. */
export const datasets: readonly (Dataset & { readonly id: DatasetId })[] = [...measureDatasets, ...otherDatasets]

export const findDataset = (id: string): (Dataset & { readonly id: DatasetId }) | null =>
  datasets.find((dataset) => dataset.id === id) ?? null
