import { hitMeasureIds } from '../kerawanan/hit-measures.ts'
import { publishedRisks } from '../kerawanan/published.ts'
import { riskMeasureId } from '../kerawanan/risk-measures.ts'
import { findDataset, type DatasetId } from './datasets.ts'

/** Of which methods the file of vulnerability has rows: what others published. */
const ofOthers = publishedRisks.map(({ method }) => riskMeasureId(method))

/** Rows of what is drawn, ranked or mapped stand in a file that is named after that. */
const elsewhere: ReadonlyMap<string, DatasetId> = new Map<string, DatasetId>([
  ...ofOthers.map((id) => [id, 'kerawanan'] as const),
  [riskMeasureId('peta-daerah'), 'peta-kerawanan'],
  [hitMeasureIds.stations, 'tps-rawan'],
  [hitMeasureIds.hits, 'tps-rawan'],
  ['jangka-tepat-waktu', 'peringkat'],
  ['dugaan-menurut-langkah', 'corong'],
  ['jangka-menurut-pemegang', 'tenggat-dipenuhi'],
  ['berkas-instansi', 'lembaga'],
])

/** The dataset that has the rows of a definition: under its own id, or under another; null: it is no definition. */
export const fileOf = (id: string): DatasetId | null => findDataset(id)?.id ?? elsewhere.get(id) ?? null
