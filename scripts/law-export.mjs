// Writes the law catalogue to docs/law: catalogue.json for machines, tables for people. With --check it only says what differs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as law from '#law'

const folder = new URL('../docs/law/', import.meta.url)

const catalogue = {
  sources: law.sources,
  instruments: law.instruments,
  provisions: law.provisions,
  rules: law.rules,
  quorums: law.quorums,
  reportConditions: law.reportConditions,
  counterHours: law.counterHours,
  numberTemplates: law.numberTemplates,
  numberCodes: law.numberCodes,
  generalRules: law.generalRules,
  holidays: law.holidays,
  subjects: law.subjects,
  kindsOfReport: law.kindsOfReport,
  acts: law.acts,
  sanctions: law.sanctions,
  formerSanctions: law.formerSanctions,
  routes: law.routes,
  asnReceivers: law.asnReceivers,
  houseRules: law.houseRules,
  refusalReasons: law.refusalReasons,
}

const cell = (text) =>
  String(text ?? '')
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ')
const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

const day = (marked) => (marked === null ? 'not stated' : `${marked.value} (${marked.mark})`)
const inForce = ({ from, until }) =>
  until === null ? `from ${day(from)}` : `from ${day(from)} until ${until.value} (${until.mark})`

const doubts = ({ parts }) =>
  parts
    .map(({ of, says, mark, alternatives }) => {
      const value = alternatives.length > 0 ? alternatives.map(({ en }) => en).join(' / ') : says?.en
      return `${of.en}${value ? `: ${value}` : ''} **${mark}**`
    })
    .join('; ')

const entryTable = (kind) =>
  table(
    ['id', 'What', 'Article', 'Says', 'Mark', 'Parts', 'In force', 'Sources'],
    law.entries
      .filter((entry) => entry.kind === kind)
      .map((entry) => [
        entry.id,
        entry.title.id,
        entry.cite,
        [entry.says?.en ?? (entry.title.en === entry.title.id ? null : entry.title.en), entry.note?.en]
          .filter(Boolean)
          .join(' '),
        entry.mark,
        doubts(entry),
        inForce(entry.inForce),
        entry.sources.join(', '),
      ]),
  )

const head = (title) => `# ${title}

Generated from \`src/law\` by \`scripts/law-export.mjs\`; change the catalogue, not this file. Not legal advice.

C2: two independent sources seen. C1: one. U: not confirmed. X: sources conflict. A clock never acts on U or X until the legal officer
at national rank has confirmed the row.
`

const pages = {
  'instruments.md': () =>
    `${head('Instruments and articles')}\n${table(
      ['id', 'Instrument', 'About', 'Dated', 'Note'],
      law.instruments.map(({ id, cite, title, dated, repealedBy, note }) => [
        id,
        cite,
        title.id,
        day(dated),
        [repealedBy && `repealed by ${repealedBy}`, note?.en].filter(Boolean).join('; '),
      ]),
    )}\n\n## Articles\n\n${entryTable('pasal')}\n`,
  'acts.md': () =>
    `${head('Acts')}\n${entryTable('perbuatan')}\n\n## Kinds of person\n\n${entryTable('golongan')}\n\n## Kinds of report\n\n${entryTable('jenis')}\n`,
  'sanctions.md': () =>
    `${head('Sanctions and routes')}\n${entryTable('sanksi')}\n\n## Routes\n\n${entryTable('rute')}\n\n## Who receives files on ASN\n\n${entryTable('penerima')}\n`,
  'procedures.md': () =>
    `${head('Procedures')}\n## Steps and terms\n\n${entryTable('langkah')}\n\n## Quorum of a pleno\n\n${entryTable('kuorum')}\n\n## Conditions of a report\n\n${entryTable('syarat')}\n\n## Counter hours\n\n${entryTable('jam')}\n\n## Numbers\n\n${entryTable('nomor')}\n\n## Codes in a number\n\n${entryTable('kode')}\n\n## Time and confidentiality\n\n${entryTable('umum')}\n\n## Holidays\n\n${entryTable('libur')}\n\n## Rules of the house\n\nNot law: what Netra does where no article seen allows or forbids it.\n\n${entryTable('rumah')}\n`,
  'sources.md': () =>
    `${head('Sources')}\n${table(
      ['Key', 'Address', 'What it gave'],
      law.sources.map(({ key, addresses, gives }) => [key, addresses.join(' ; '), gives]),
    )}\n`,
  'catalogue.json': () => `${JSON.stringify(catalogue, null, 1)}\n`,
}

const kept = (name) => {
  try {
    return readFileSync(new URL(name, folder), 'utf8')
  } catch {
    return null
  }
}

const stale = Object.entries(pages).flatMap(([name, render]) => {
  const text = render()
  return text === kept(name) ? [] : [{ name, text }]
})

if (process.argv.includes('--check')) {
  for (const { name } of stale)
    console.error(`docs/law/${name} is not what src/law says; run node_modules/.bin/node scripts/law-export.mjs`)
  process.exitCode = stale.length === 0 ? 0 : 1
} else {
  mkdirSync(folder, { recursive: true })
  for (const { name, text } of stale) writeFileSync(new URL(name, folder), text)
  console.log(`${stale.length} of ${Object.keys(pages).length} files written to ${fileURLToPath(folder)}`)
}
