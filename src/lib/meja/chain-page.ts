import {
  countToLookAt,
  listChecklists,
  listComments,
  listEscalationsOf,
  listToLookAt,
  standsAbove,
  type LhpComment,
  type LhpPage,
  type ToLookAt,
} from '#store/views'
import { here, m, momentInWords } from '#wording'
import { postName } from '../akun/role-words.ts'
import { readAs } from './read-as.ts'

export type SaidAbove = { readonly id: string; readonly who: string; readonly body: string; readonly when: string }

const saidAbove = ({ id, role, officeKind, officeName, body, at }: LhpComment): SaidAbove => ({
  id,
  who: `${postName(role, officeKind)}, ${officeName}`,
  body,
  when: momentInWords(at),
})

/** What ranks above said of a submitted LHP, what became of each "tidak" in it, and whether the reader may say something. */
export const chainSheet = (locals: App.Locals, { id, officeId, state }: Pick<LhpPage, 'id' | 'officeId' | 'state'>) =>
  readAs(locals, async (tx) => ({
    comments: (await listComments(tx, id)).map(saidAbove),
    checks: (await listEscalationsOf(tx, id)).map(({ ordinal, question, role, officeKind, officeName, note, at }) => ({
      ordinal,
      question,
      says:
        role === null || officeKind === null || at === null
          ? m.rantai_check_waits()
          : m.rantai_check_noted({
              who: `${postName(role, officeKind)}, ${officeName ?? ''}`,
              when: momentInWords(at),
              note: note ?? '',
            }),
    })),
    mayComment: state !== 'draf' && (await standsAbove(tx, officeId)),
  }))

const lineOf = ({ id, lhpId, number, officeName, supervisor, question, note, at }: ToLookAt) => ({
  id,
  href: here(`/meja/lhp/${lhpId}`),
  number: number ?? '',
  who: [supervisor, officeName].filter(Boolean).join(', '),
  question,
  note,
  since: momentInWords(at),
})

export const toLookAtSheet = (locals: App.Locals) =>
  readAs(locals, async (tx) => ({
    total: await countToLookAt(tx),
    lines: (await listToLookAt(tx)).map(lineOf),
    asOf: momentInWords(locals.netra.clock()),
  }))

export const checklistsSheet = (locals: App.Locals) =>
  readAs(locals, async (tx) =>
    (await listChecklists(tx)).map(({ madeAt, ...list }) => ({ ...list, made: momentInWords(madeAt) })),
  )

/** The questions of a checklist as the fields of Form A hold them; nothing where there is no such list for the reader. */
export async function checksOf(locals: App.Locals, checklistId: string): Promise<Readonly<Record<string, string>>> {
  const lists = await readAs(locals, listChecklists)
  return checkFields(lists.find(({ id }) => id === checklistId)?.questions ?? [])
}

const checkFields = (questions: readonly string[]): Readonly<Record<string, string>> =>
  questions.length === 0
    ? {}
    : {
        periksa: String(questions.length),
        ...Object.fromEntries(questions.map((question, at) => [`periksa-${String(at + 1)}`, question])),
      }
