/** Each paper before poppler, veraPDF and LibreOffice, the public log before the program that checks Go's own, open data before Arrow, DuckDB and Frictionless, feeds before feedparser and RFC 4287. What is not on this machine is skipped, and said to be. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { studyIn } from '#core'
import { createSigner, keepDemonstrationP12, readWord, writeWord } from '#gear'
import { allExamples, examplePapers } from '../../src/core/naskah/example-papers.ts'
import { openTypesetter } from '../../src/gear/naskah/typesetter.ts'
import { askPython, hasModule, spoilEdition, writeEdition } from './outside-data.ts'
import { spoiltFeeds, writeFeeds } from './outside-feed.ts'
import {
  askOutside,
  holdVectors,
  paperFile,
  paperProof,
  receiptFile,
  spoil,
  spoilBalance,
  spoiltPaper,
  spoiltPieces,
  spoiltReceipt,
  spoiltWords,
  writeLog,
} from './outside-log.ts'
import { askVeraPdf, veraPdfIsHere } from './verapdf.ts'

type Outcome = { readonly what: string; readonly ok: boolean; readonly said: string }
type Judge = {
  readonly program: string
  /** What to have it judge at all, for whoever reads that it was skipped. */
  readonly comes: string
  readonly isHere: () => boolean
  readonly judge: (papers: Papers) => readonly Outcome[] | Promise<readonly Outcome[]>
}
type Papers = {
  readonly folder: string
  readonly pdfs: readonly { readonly kind: string; readonly file: string }[]
  readonly docx: string
}

const patience = 120_000
const run = (program: string, args: readonly string[]) => {
  const { stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8', timeout: patience })
  return { said: `${stdout}\n${stderr}`, ok: status === 0 }
}
const answers = (program: string, argument: string) =>
  spawnSync(program, [argument], { timeout: patience }).error === undefined
const firstLine = (said: string) => said.trim().split('\n')[0] ?? ''

const mark = 'CONT-OHTA-NDAB-ERKA-SSAT'

const judges: readonly Judge[] = [
  {
    program: 'pdfsig',
    comes: 'poppler-utils of Debian',
    isHere: () => answers('pdfsig', '-v'),
    judge: ({ pdfs }) =>
      pdfs.map(({ kind, file }) => {
        const { said } = run('pdfsig', ['-nocert', file])
        const ok = /Signature is Valid/.test(said) && /Total document signed/.test(said)
        return { what: `${kind}: signature`, ok, said }
      }),
  },
  {
    program: 'pdfinfo',
    comes: 'poppler-utils of Debian',
    isHere: () => answers('pdfinfo', '-v'),
    judge: ({ pdfs }) =>
      pdfs.map(({ kind, file }) => {
        const { said, ok } = run('pdfinfo', [file])
        return {
          what: `${kind}: tagged, with a title`,
          ok: ok && /Tagged:\s+yes/.test(said) && /Title:\s+\S/.test(said),
          said,
        }
      }),
  },
  {
    program: 'verapdf',
    comes: 'default-jre and maven of Debian, which fetches veraPDF',
    isHere: veraPdfIsHere,
    judge: ({ folder, pdfs }) => {
      const { verdicts, said } = askVeraPdf(
        folder,
        pdfs.map(({ file }) => file),
      )
      const verdict = (n: number) => verdicts[n] ?? said
      return [
        ...pdfs.map(({ kind }, n) => ({
          what: `${kind}: PDF/A-2a`,
          ok: verdict(n).startsWith('PASS'),
          said: verdict(n),
        })),
        { what: 'a plain PDF is told apart', ok: verdict(pdfs.length).startsWith('FAIL'), said: verdict(pdfs.length) },
      ]
    },
  },
  {
    program: 'soffice',
    comes: 'libreoffice-writer-nogui of Debian',
    // An office without its Writer starts, and reads no Word.
    isHere: () => answers('lowriter', '--version'),
    judge: ({ folder, docx }) => {
      const into = join(folder, 'saved')
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      const { said } = run('soffice', [profile, '--headless', '--convert-to', 'docx', '--outdir', into, docx])
      const back = readBack(join(into, 'kajian.docx'))
      return [{ what: 'kajian in Word: saved again, its mark and its words are whole', ok: back, said }]
    },
  },
  {
    program: 'go',
    comes:
      'golang-go of Debian, which fetches golang.org/x/mod, gtank/ristretto255 and two libraries of transparency-dev',
    isHere: () => answers('go', 'version'),
    judge: async ({ folder }) => {
      const [files, spoilt] = [join(folder, 'catatan'), join(folder, 'catatan-rusak')]
      const { key, witness } = await writeLog(files)
      spoil(files, spoilt)
      const [sound, told] = [askOutside(files, key), askOutside(spoilt, key)]
      const [proven, changed] = [askOutside(receiptFile(files), key), askOutside(spoiltReceipt(files), key)]
      const otherWords = askOutside(spoiltWords(files), key)
      const [gone, exchanged, unpromised] = spoiltPieces(files).map((file) => askOutside(file, key))
      const [cosigned, alien] = [askOutside('cosigned', files, witness), askOutside('cosigned', files, key)]
      const paper = (file: string) => askOutside('paper', file, paperProof(files), key)
      const [issued, other] = [paper(paperFile(files)), paper(spoiltPaper(files))]
      spoilBalance(files, `${spoilt}-neraca`)
      const [balance, off] = [askOutside('balance', files), askOutside('balance', `${spoilt}-neraca`)]
      const vectors = holdVectors(64)
      return [
        { what: 'public log: head, tiles and entries by golang.org/x/mod/sumdb', ...sound },
        {
          what: 'an entry that was changed is told',
          ok: !told.ok && /entry \d+ is not the one/.test(told.said),
          said: told.said,
        },
        {
          what: 'file of a receipt: promise, batches, chain and places by golang.org/x/mod/sumdb, and the words of its report',
          ok: proven.ok && /words are those that were received/.test(proven.said),
          said: proven.said,
        },
        {
          what: 'the same file: what was handed in by its receipt, as a chain in the log, and the promise of what waits',
          ok: proven.ok && /2 pieces are in the log, 1 are promised/.test(proven.said),
          said: proven.said,
        },
        tells('a piece that is left out is told', gone, /piece 0 is left out/),
        tells('a piece that is kept otherwise is told', exchanged, /piece 0 is not kept as it was handed in/),
        tells('the promise of something else is told', unpromised, /piece 2 is not what was promised/),
        {
          what: 'a word of the report that was changed is told',
          ok: !otherWords.ok && /words are not those/.test(otherWords.said),
          said: otherWords.said,
        },
        {
          what: 'a word of a history that was changed is told',
          ok: !changed.ok && /event 1 is not told/.test(changed.said),
          said: changed.said,
        },
        { what: 'cosignature/v1 of our witness by github.com/transparency-dev/formats', ...cosigned },
        { what: 'a head that a key did not cosign is told', ok: !alien.ok, said: alien.said },
        { what: 'file of a paper: batches and place by github.com/transparency-dev/merkle', ...issued },
        {
          what: 'the proof of another paper is told',
          ok: !other.ok && /another file/.test(other.said),
          said: other.said,
        },
        { what: 'balance of the head, which tells no number, by github.com/gtank/ristretto255', ...balance },
        {
          what: 'a balance that does not add up is told',
          ok: !off.ok && /does not add up/.test(off.said),
          said: off.said,
        },
        {
          what: `${String(vectors.many)} proofs by golang.org/x/mod/sumdb hold for us, and none that was changed`,
          ...vectors,
        },
      ]
    },
  },
  {
    program: 'pyarrow',
    comes: 'pip install pyarrow duckdb (Apache Arrow, and DuckDB for Python)',
    isHere: () => hasModule('pyarrow') && hasModule('duckdb'),
    judge: async ({ folder }) => {
      const edition = await writeEdition(join(folder, 'arrow'))
      const [sound, told] = [edition, spoilEdition(edition)].map((place) => askPython('terbuka/read_parquet.py', place))
      return [
        {
          what: 'open data: Parquet says what JSON says, in the types and under the licence of the dictionary',
          ok: sound?.ok === true,
          said: sound?.said ?? '',
        },
        { what: 'a word that was changed is told', ok: told?.ok === false, said: told?.said ?? '' },
      ]
    },
  },
  {
    program: 'frictionless',
    comes: 'pip install frictionless',
    isHere: () => hasModule('frictionless'),
    judge: async ({ folder }) => {
      const edition = await writeEdition(join(folder, 'frictionless'))
      const [sound, told] = [edition, spoilEdition(edition)].map((place) => askPython('terbuka/read_package.py', place))
      return [
        { what: 'open data: datapackage.json and its tables', ok: sound?.ok === true, said: sound?.said ?? '' },
        { what: 'a table that was changed is told', ok: told?.ok === false, said: told?.said ?? '' },
      ]
    },
  },
  {
    program: 'feedparser',
    comes: 'pip install feedparser lxml',
    isHere: () => hasModule('feedparser') && hasModule('lxml'),
    judge: ({ folder }) => {
      const [sound, told] = [writeFeeds(join(folder, 'umpan')), spoiltFeeds(join(folder, 'umpan-rusak'))].map((place) =>
        askPython('umpan/read_feeds.py', place),
      )
      return [
        {
          what: 'feeds: read by a reader of feeds, and as RFC 4287 has them',
          ok: sound?.ok === true,
          said: sound?.said ?? '',
        },
        { what: 'a feed with a moment that is none is told', ok: told?.ok === false, said: told?.said ?? '' },
      ]
    },
  },
]

function readBack(file: string): boolean {
  try {
    const found = readWord(readFileSync(file))
    if (!found.ok) return false
    const study = studyIn(found.value.paragraphs)
    return (
      found.value.marks.every((one) => one === mark) && found.value.marks.length === 2 && study.ok && study.value !== ''
    )
  } catch {
    // It saved nothing.
    return false
  }
}

async function printAll(folder: string): Promise<Papers> {
  const set = openTypesetter()
  const signer = createSigner(await keepDemonstrationP12(join(folder, 'segel.p12'), new Date()), () => new Date())
  mkdirSync(join(folder, 'saved'))
  const pdfs = []
  for (const paper of allExamples) {
    const signed = await signer.sign(set(paper), 'Interop')
    if (!signed.ok) throw new Error(`${paper.kind}: ${signed.refusal.reason}`)
    const file = join(folder, `${paper.kind}.pdf`)
    writeFileSync(file, signed.value)
    pdfs.push({ kind: paper.kind, file })
  }
  const docx = join(folder, 'kajian.docx')
  writeFileSync(docx, await writeWord({ paper: examplePapers.kajian, mark, version: 1 }))
  return { folder, pdfs, docx }
}

/** These judge what is no paper. */
const withoutPapers: ReadonlySet<string> = new Set(['go', 'pyarrow', 'frictionless', 'feedparser'])

const say = (line: string) => process.stdout.write(`${line}\n`)
const wide = Math.max(...judges.map(({ program }) => program.length))
const usage = `Usage: npm run interop [-- PROGRAM]

Holds what Netra makes against programs that are not ours; without a PROGRAM against all that are on this machine.

${judges.map(({ program, comes }) => `  ${program.padEnd(wide)}  ${comes}`).join('\n')}`

const [named] = process.argv.slice(2)
if (named === '--help' || named === '-h') {
  say(usage)
  process.exit(0)
}
const asked = judges.filter(({ program }) => named === undefined || program === named)
if (asked.length === 0) {
  process.stderr.write(`There is no program ${JSON.stringify(named)}.\n\n${usage}\n`)
  process.exit(2)
}

const folder = mkdtempSync(join(tmpdir(), 'netra-interop-'))
const tally = { passed: 0, failed: 0, skipped: 0 }
try {
  const papers = asked.some(({ program }) => !withoutPapers.has(program))
    ? await printAll(folder)
    : { folder, pdfs: [], docx: '' }
  for (const { program, comes, isHere, judge } of asked) {
    if (!isHere()) {
      tally.skipped += 1
      say(`SKIPPED ${program}: not on this machine. It comes with ${comes}.`)
      continue
    }
    for (const { what, ok, said } of await judge(papers)) {
      tally[ok ? 'passed' : 'failed'] += 1
      say(`${ok ? 'passed ' : 'FAILED '} ${program}: ${what}${ok ? '' : ` (${firstLine(said)})`}`)
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
say(`${String(tally.passed)} passed, ${String(tally.failed)} failed, ${String(tally.skipped)} programs skipped`)
process.exitCode = tally.failed > 0 ? 1 : 0

/** A control: it must be refused, and for this. */
function tells(what: string, asked: ReturnType<typeof askOutside> | undefined, why: RegExp): Outcome {
  return { what, ok: asked !== undefined && !asked.ok && why.test(asked.said), said: asked?.said ?? '' }
}
