import type { LogCheck, PaperInLog, PiecesShown, PieceShown, ReceiptVerdict, ToldEvent, WordsShown } from '#app'
import { caseStates } from '#core'
import { m, momentInWords, numberInWords } from '#wording'
import { sizeInWords } from '../bukti/evidence-words.ts'
import { stateSays } from '../laporan/status-page.ts'

type VerdictSaid = {
  readonly title: string
  readonly means: string
  readonly look: 'good' | 'warn' | 'bad'
  /** For whoever hands the finding on: which check, and where. */
  readonly finding: string | null
  /** The witnesses that signed the head it was proven by. */
  readonly witnesses: readonly string[]
  /** The proof of a paper as an address of its own: the file it is of was not kept, so it cannot be asked for again. */
  readonly keep: string | null
  readonly steps: readonly StepSaid[]
  /** What came by the receipt, one by one. */
  readonly pieces: readonly StepSaid[]
}
type StepSaid = { readonly when: string; readonly title: string; readonly knew?: string; readonly says?: string }

const plain = { finding: null, witnesses: [], keep: null, steps: [], pieces: [] }

/** What was found, for somebody who has never heard of a tree of hashes. */
export function verdictInWords(verdict: ReceiptVerdict): VerdictSaid {
  switch (verdict.state) {
    case 'in-log':
      return {
        ...{ title: m.catatan_found(), look: 'good', finding: null, keep: null },
        means: sentences(
          ...[m.catatan_found_means(), wordsIn(verdict), ...piecesIn(verdict)],
          ...[openIn(verdict), m.catatan_whose()],
        ),
        witnesses: verdict.witnesses,
        steps: verdict.events.map(stepInWords),
        pieces: verdict.pieces.state === 'not-shown' ? [] : verdict.pieces.all.map(pieceInWords),
      }
    case 'kept':
      return { ...plain, title: m.catatan_kept(), means: m.catatan_kept_means(), look: 'good' }
    case 'promised':
      return {
        ...{ ...plain, title: m.catatan_promised(), look: 'warn' },
        means: sentences(
          m.catatan_promised_means({ when: momentInWords(verdict.by) }),
          ...[wordsIn(verdict), ...piecesIn(verdict)],
          ...[openIn(verdict), m.catatan_whose()],
        ),
      }
    case 'promise-alone':
      return {
        ...{ ...plain, title: m.catatan_promised(), look: 'warn' },
        means: m.catatan_promised_alone_means({ when: momentInWords(verdict.by) }),
      }
    case 'nothing':
      return { ...plain, title: m.catatan_nothing(), means: m.catatan_nothing_means(), look: 'warn' }
    case 'unreadable':
      return { ...plain, title: m.catatan_unreadable(), means: m.catatan_unreadable_means(), look: 'bad' }
    case 'wrong':
      return wrongInWords(verdict)
  }
}

const sentences = (...said: readonly (string | null)[]) => said.filter((one) => one !== null).join(' ')

const openIn = ({ caseState }: { readonly caseState: string | null }) =>
  caseState === null ? m.catatan_state_open() : null

/** What the file says of the words of the report; a new answer does not compile without its sentence. */
const wordsSay: Readonly<Record<WordsShown, () => string>> = {
  shown: m.catatan_words_shown,
  'not-shown': m.catatan_words_not_shown,
  unmarked: m.catatan_words_unmarked,
}
const wordsIn = ({ words }: { readonly words: WordsShown }) => wordsSay[words]()

function piecesIn({ pieces }: { readonly pieces: PiecesShown }): readonly (string | null)[] {
  if (pieces.state === 'not-shown') return [m.catatan_pieces_not_shown()]
  const { all, promised, unmarked, isWhole } = pieces
  const waiting = pieces.waiting - promised.length
  const [last] = promised.slice(-1)
  return [
    all.length === 0 ? m.catatan_pieces_none() : m.catatan_pieces_shown(),
    last === undefined
      ? null
      : m.catatan_pieces_promised({ count: numberInWords(promised.length), when: momentInWords(last.by) }),
    waiting === 0 ? null : m.catatan_pieces_waiting({ count: numberInWords(waiting) }),
    isWhole ? null : m.catatan_pieces_older({ count: numberInWords(unmarked) }),
  ]
}

/** The proof of a paper without the paper. */
export const proofAlone = (): VerdictSaid => ({
  ...{ ...plain, title: m.catatan_paper_alone(), means: m.catatan_paper_alone_means(), look: 'warn' },
})
/** As it begins (`EntryProof`). */
export const isProofOfPaper = (text: string): boolean => /^\s*\{\s*"format":\s*"netra-entry-proof\/1"/.test(text)

/** What was found of a paper or a certificate. */
export function paperInWords(verdict: PaperInLog): VerdictSaid {
  switch (verdict.state) {
    case 'in-log':
      return {
        ...{ ...plain, title: m.catatan_paper_found(), look: 'good', witnesses: verdict.witnesses },
        means: m.catatan_paper_found_means({
          index: numberInWords(verdict.index),
          when: momentInWords(verdict.since),
        }),
        keep: `data:application/json;base64,${Buffer.from(`${JSON.stringify(verdict.proof, null, 1)}\n`).toString('base64')}`,
      }
    case 'waiting':
      return { ...plain, title: m.catatan_paper_waiting(), means: m.catatan_paper_waiting_means(), look: 'warn' }
    case 'closed':
      return { ...plain, title: m.catatan_paper_closed(), means: m.catatan_paper_closed_means(), look: 'warn' }
    case 'older':
      return { ...plain, title: m.catatan_paper_older(), means: m.catatan_paper_older_means(), look: 'warn' }
    case 'changed':
    case 'unknown':
      return { ...plain, title: m.catatan_paper_unknown(), means: m.catatan_paper_unknown_means(), look: 'bad' }
    case 'wrong':
      return wrongInWords(verdict)
  }
}

const wrongInWords = ({ check, detail }: { readonly check: LogCheck; readonly detail: string }): VerdictSaid => ({
  ...{ ...plain, title: m.catatan_wrong(), means: wrongs[check](), look: 'bad' },
  finding: `${check}: ${detail}`,
})

/** A new check does not compile without its sentence. */
const wrongs: Readonly<Record<LogCheck, () => string>> = {
  'no-head': m.catatan_wrong_cut,
  files: m.catatan_wrong_cut,
  'not-signed': m.catatan_wrong_unsigned,
  promise: m.catatan_wrong_unsigned,
  'other-log': m.catatan_wrong_elsewhere,
  root: m.catatan_wrong_rewritten,
  entries: m.catatan_wrong_rewritten,
  rollback: m.catatan_wrong_rewritten,
  fork: m.catatan_wrong_rewritten,
  'not-in-log': m.catatan_wrong_history,
  chain: m.catatan_wrong_history,
  contents: m.catatan_wrong_contents,
  words: m.catatan_wrong_words,
  pieces: m.catatan_wrong_pieces,
  state: m.catatan_wrong_contents,
  'other-receipt': m.catatan_wrong_contents,
  'other-file': m.catatan_wrong_contents,
  'not-witnessed': m.catatan_wrong_unsigned,
  gone: m.catatan_wrong_history,
  balance: m.catatan_wrong_contents,
  opening: m.catatan_wrong_contents,
  renamed: m.catatan_wrong_elsewhere,
  'back-dated': m.catatan_wrong_dated,
  'open-promise': m.catatan_wrong_open,
  'broken-promise': m.catatan_wrong_broken,
}

const pieceInWords = ({ kind, recorded, size, sha256, isGone }: PieceShown): StepSaid => ({
  when: momentInWords(recorded),
  title: kind === 'pesan' ? m.catatan_piece_message() : m.catatan_piece_evidence({ size: sizeInWords(size ?? 0) }),
  // Of a message it is that of the office's seal, which its writer does not have.
  says: sentences(
    kind === 'pesan' ? null : m.catatan_piece_hash({ hash: sha256 }),
    isGone ? m.catatan_piece_gone() : null,
  ),
})

function stepInWords({ index, step }: ToldEvent) {
  const place = m.catatan_step_place({ index: numberInWords(index) })
  const state = caseStates.find((known) => known === step.to)
  return {
    ...{ when: momentInWords(step.recorded), knew: place },
    title: state === undefined ? m.catatan_step_other() : stateSays(state),
  }
}
