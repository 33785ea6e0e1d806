/** veraPDF, whose validator comes with Maven: one program start for all papers. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const source = (name: string) => join(import.meta.dirname, 'verapdf', name)
const answers = (program: string) => spawnSync(program, ['-version']).error === undefined

export const veraPdfIsHere = () => answers('java') && answers('mvn')

/** A PDF that keeps nothing of the archival standard: a judge that passes it would pass anything. */
const plainPdf = writePlain([
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>',
])

function writePlain(objects: readonly string[]): string {
  let pdf = '%PDF-1.7\n'
  const rows = objects.map((object, n) => {
    const row = `${String(pdf.length).padStart(10, '0')} 00000 n \n`
    pdf += `${String(n + 1)} 0 obj\n${object}\nendobj\n`
    return row
  })
  const size = String(objects.length + 1)
  return `${pdf}xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${String(pdf.length)}\n%%EOF\n`
}

/** The verdict on each file, in order, and last on a plain PDF that must fail. Fetching the validator may take some minutes. */
export function askVeraPdf(folder: string, files: readonly string[]): { verdicts: readonly string[]; said: string } {
  const libraries = join(folder, 'verapdf')
  const plain = join(folder, 'plain.pdf')
  writeFileSync(plain, plainPdf)
  copyFileSync(source('pom.xml'), join(folder, 'pom.xml'))
  const fetched = spawnSync(
    'mvn',
    ['-q', '-B', '-f', join(folder, 'pom.xml'), 'dependency:copy-dependencies', `-DoutputDirectory=${libraries}`],
    { encoding: 'utf8', timeout: 600_000 },
  )
  if (fetched.status !== 0) return { verdicts: [], said: fetched.stdout }
  const { stdout, stderr } = spawnSync('java', ['-cp', join(libraries, '*'), source('Judge.java'), ...files, plain], {
    encoding: 'utf8',
    timeout: 300_000,
  })
  return { verdicts: stdout.split('\n').filter((line) => /^(PASS|FAIL) /.test(line)), said: stderr }
}
