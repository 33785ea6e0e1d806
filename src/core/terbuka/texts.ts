import type { Dataset } from './dataset.ts'
import type { EditionFile, EditionHead } from './edition.ts'
import { licences } from './licences.ts'
import { inventedIn, publisherOf } from './told-by.ts'

/** What comes with the files for whoever opens the folder, in both languages. */
export function readme(head: EditionHead, datasets: readonly Dataset[]): string {
  const { origin, day, madeAt, licence } = head
  const list = datasets.map(({ id, title }) => `- \`${id}\`: ${title.id} (${title.en})`).join('\n')
  return `# Netra: data terbuka, ${day}
${marked(head)}
Dibuat ${madeAt} (UTC) dari angka yang sudah umum di ${origin}. Setiap himpunan ada sebagai CSV, JSON, dan Parquet; ketiganya sama isinya.
Arti setiap kolom: \`datapackage.json\` (Frictionless Data Package v1) dan ${origin}/data. Sidik setiap berkas: \`SHA256SUMS.txt\`.

- Angka yang disembunyikan tidak ada di berkas mana pun: \`value\` kosong, \`state\` disembunyikan. Nol ialah nol.
- Angka tanpa rilis bersifat sementara; \`as_of\` mengatakan saat dihitung.
- Satuan yang berbeda tidak dijumlahkan. Lihat himpunan \`ukuran\`.
- CSV: RFC 4180, UTF-8, hari sebagai 2026-11-30. Teks yang diawali =, +, -, atau @ diberi apostrof di depannya agar tidak dijalankan sebagai rumus; di JSON dan Parquet tidak. Kode seperti 00 dan 11.10 ada di dalam tanda kutip: saat mengimpor ke lembar kerja, jadikan kolomnya Teks (LibreOffice: “Format bidang yang dikutip sebagai teks”).
- Lisensi: ${licences[licence].title}; himpunan \`wilayah\`: ODbL. Lihat \`LICENSE.txt\`.

Made ${madeAt} (UTC) from numbers that are public already at ${origin}. Each dataset is there as CSV, JSON and Parquet, and all three say the same.
What each column means: \`datapackage.json\` (Frictionless Data Package v1) and ${origin}/en/data. Checksums: \`SHA256SUMS.txt\`.

- What is hidden is in no file: \`value\` is empty, \`state\` says disembunyikan. Zero is zero.
- Numbers without a release are provisional; \`as_of\` says when they were counted.
- Different units are never added up. See the dataset \`ukuran\`.
- CSV: RFC 4180, UTF-8, days as 2026-11-30. Text that begins with =, +, - or @ has an apostrophe in front, so that no spreadsheet runs it; not so in JSON and Parquet. Codes such as 00 and 11.10 stand in quotes: when importing into a spreadsheet, make their columns Text (LibreOffice: “Format quoted field as text”).
- Licence: ${licences[licence].title}; the dataset \`wilayah\`: ODbL. See \`LICENSE.txt\`.

${list}
`
}

/** Which licence holds for what, and how to name whom. */
export function licenceText(head: EditionHead, datasets: readonly Dataset[]): string {
  const { licence } = head
  const own = licences[licence]
  const others = datasets.flatMap((dataset) =>
    dataset.licence === null ? [] : [{ ...dataset, licence: dataset.licence }],
  )
  const exceptions = others.map(
    ({ id, licence: other, source }) =>
      `${id}: ${licences[other].title} (${other})\n  ${licences[other].address}\n  ${source.id} / ${source.en}`,
  )
  return `${own.title} (${licence})
${own.address}

Sebut / attribute: "${citation(head)}"
${marked(head)}
Kecuali / except:
${exceptions.join('\n')}
`
}

/** How to name where a number is from. */
export const citation = (head: EditionHead): string => `${publisherOf(head)}, ${head.origin}/data, ${head.day}`

function marked({ mode }: EditionHead): string {
  const invented = inventedIn(mode)
  return invented === null ? '' : `\n**${invented.id}**\n**${invented.en}**\n`
}

/** As sha256sum writes and checks them. */
export const sumsText = (files: readonly EditionFile[]): string =>
  files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')
