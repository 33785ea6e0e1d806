import type { FigureOnPage } from './public-figures.ts'
import type { OpenRow } from './open-files.ts'

type Row = OpenRow
const said = (cell: Row[string] | undefined) => (cell === null || cell === undefined ? '' : String(cell))
const nation = '00'

/** A figure by the words that name it on pages. */
const figure = (
  file: string,
  measure: string,
  row: Row,
  where: { region?: string; part?: string; value?: string },
) => ({
  ...{ page: `${file}.json`, measure },
  region: where.region ?? (said(row['region_code']) || nation),
  part: where.part ?? '',
  asOf: said(row['as_of']),
  value: where.value ?? said(row['value']),
})

const waiting =
  (measure: string) =>
  (row: Row): readonly FigureOnPage[] => {
    const [holder, since] = [said(row['holder']), said(row['since_days'])]
    return [figure(measure, measure, row, { part: holder === 'semua' ? '' : `${holder} ${since}` })]
  }

/** Files that hold numbers of ours besides those that are named after a measure. */
const others: Readonly<Record<string, (row: Row) => readonly FigureOnPage[]>> = {
  'penerusan-tanpa-kabar': waiting('penerusan-tanpa-kabar'),
  'sanksi-belum-dilaksanakan': waiting('sanksi-belum-dilaksanakan'),
  corong: (row) => [figure('corong', 'dugaan-menurut-langkah', row, { part: said(row['step']) })],
  'tenggat-dipenuhi': (row) => [
    figure('tenggat-dipenuhi', 'jangka-menurut-pemegang', row, { part: `${said(row['holder'])} ${said(row['held'])}` }),
  ],
  'jangka-menurut-pemilihan': (row) => [
    figure('jangka-menurut-pemilihan', 'jangka-menurut-pemilihan', row, {
      part: `${said(row['election'])} ${said(row['held'])}`,
    }),
  ],
  'putusan-menurut-pemilihan': (row) => [
    figure('putusan-menurut-pemilihan', 'putusan-menurut-pemilihan', row, {
      part: `${said(row['election'])} ${said(row['decided'])}`,
    }),
  ],
  'perkara-menurut-bulan': (row) => [
    figure('perkara-menurut-bulan', 'perkara-menurut-bulan', row, {
      part: `${said(row['stage'])} ${said(row['month'])}`,
    }),
  ],
  'menurut-terlapor': (row) => [
    figure('menurut-terlapor', said(row['measure']), row, { part: `terlapor ${said(row['accused'])}` }),
  ],
  lembaga: (row) => [
    figure('lembaga', 'berkas-instansi', row, {
      ...{ region: nation, part: `${said(row['office_code'])} ${said(row['counted'])}`, value: said(row['at_least']) },
    }),
  ],
  'pakta-menurut-bulan': (row) => [figure('pakta-menurut-bulan', said(row['measure']), row, {})],
  'riwayat-bagian': (row) => [figure('riwayat-bagian', said(row['measure']), row, { part: said(row['part']) })],
  riwayat: (row) => [figure('riwayat', said(row['measure']), row, {})],
  'rilis-angka': (row) => [
    figure('rilis-angka', said(row['measure']), row, {
      part: `rilis ${said(row['period'])}/${said(row['release'])}`,
    }),
  ],
}

/** Counts of ranks over places and kinds of accused, as the measure of that place or kind. */
export const figuresOfRanks = (
  rows: readonly Row[],
  measureOf: (list: string) => string | null,
): readonly FigureOnPage[] =>
  rows.flatMap((row) => {
    const [over, code, state] = [said(row['over']), said(row['unit_code']), said(row['state'])]
    const measure = measureOf(said(row['list']))
    const isCount = row['share_of'] === null && ['diurutkan', 'nol-tanpa-tempat'].includes(state)
    if (measure === null || !isCount || !['provinsi', 'kabkota', 'jabatan'].includes(over)) return []
    const where = over === 'jabatan' ? { region: nation, part: `terlapor ${code}` } : { region: code }
    return [figure('peringkat', measure, row, { ...where, value: said(row['figure']) })]
  })

/** What a file says of numbers of ours; nothing where it holds none. `isMeasure`: whether it is named after one. */
export const figuresOfFile = (file: string, rows: readonly Row[], isMeasure: boolean): readonly FigureOnPage[] =>
  isMeasure ? rows.map((row) => figure(file, file, row, {})) : rows.flatMap((row) => others[file]?.(row) ?? [])

export const filesOfNumbers: readonly string[] = Object.keys(others)
