import { error, redirect } from '@sveltejs/kit'
import { isRecordId } from '#base'
import { compareRegister, dropRegister, previewRegister, type RegisterRefusal } from '#app'
import {
  dayOrders,
  initialsOf,
  otherColumns,
  readOtherDay,
  type ColumnDays,
  type DayOrder,
  type OtherColumn,
} from '#core'
import {
  lineInWords,
  orderAsked,
  orderChoices,
  orderReadInWords,
  otherColumnInWords,
  outcomesInOrder,
  readOutcome,
  registerOutcomeInWords,
  registerRefusalInWords,
  runStateInWords,
  sourceInWords,
} from '#lib/daftar-lain/register-words.ts'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { oneOf } from '#lib/meja/form-fields.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { lettersOf } from '#lib/pegawai/letters.ts'
import { demand } from '#lib/server/demand.ts'
import { countRegisterLines, findRegisterRun, listRegisterLines, registerLinesPerPage } from '#store/views'
import { dayInWords, here, m, numberInWords } from '#wording'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  demand(locals.actor, 'export-case')
  const run = isRecordId(params.id) ? await readAs(locals, (tx) => findRegisterRun(tx, params.id)) : null
  if (run === null) error(404)
  return {
    head: {
      id: run.id,
      fileName: run.fileName,
      source: sourceInWords(run.source),
      state: runStateInWords(run.state),
      office: run.officeName,
      sha256: run.sha256,
      rows: run.rowsRead === null ? null : numberInWords(run.rowsRead),
      skipped: run.rowsSkipped === 0 ? null : numberInWords(run.rowsSkipped),
      days:
        run.firstDay === null || run.lastDay === null
          ? null
          : m.banding_days({ first: dayInWords(run.firstDay), last: dayInWords(run.lastDay) }),
      order: run.dayOrder === null ? null : orderReadInWords(run.dayOrder),
    },
    preview: run.state === 'menunggu' ? await previewOf(locals, run.id, url.searchParams.get('lembar')) : null,
    result: run.state === 'dibandingkan' ? await resultOf(locals, run.id, url.searchParams) : null,
  }
}

type Epoch = Parameters<typeof readOtherDay>[1]['epoch']
/** Cells of people are shown as what is kept of them, and the count of a spreadsheet as the day that it is. */
type Reading = { readonly epoch: Epoch; readonly order: DayOrder | null }
function shownExample(column: OtherColumn | undefined, example: string, { epoch, order }: Reading): string {
  if (column === 'terlapor') return initialsOf(example)
  if (column === 'nip') return m.banding_number_hidden()
  if (column !== 'tanggal' || order === null) return example
  const day = readOtherDay(example, { epoch, order })
  return day === null || dayInWords(day) === example
    ? example
    : m.banding_example_day({ said: example, day: dayInWords(day) })
}

async function previewOf({ netra, actor }: App.Locals, id: string, sheet: string | null) {
  const preview = await previewRegister(netra, { actor: demand(actor, 'export-case').id, id, sheet })
  if (!preview.ok) return { problem: registerRefusalInWords(preview.refusal) ?? error(404) }
  const { head, epoch, days, examples, sheet: name, sheets } = preview.value
  const order = shownIn[days.kind]
  const meaning = new Map(Object.entries(head.columns).map(([column, at]) => [at, column as OtherColumn]))
  return {
    sheet: name,
    sheets,
    columns: examples.map((example, at) => ({
      name: `arti-${at}`,
      letters: lettersOf(at),
      header: head.headers[at] ?? '',
      // A column whose meaning is not known may hold a name.
      example: example !== '' && meaning.has(at) ? shownExample(meaning.get(at), example, { epoch, order }) : '',
      means: meaning.get(at) ?? '',
      isClosed: head.closed.includes(at),
    })),
    // Days in words, or as a spreadsheet counts them, have no order: then it is asked only if another column was chosen that has one.
    orders: { isAsked: days.kind !== 'none', shown: order ?? '', all: orderChoices(days), why: orderAsked(days) },
    meanings: otherColumns.map((column) => ({ value: column, says: otherColumnInWords(column) })),
  }
}

/** Null: nobody knows yet. Where no day depends on the order, any will do. */
const shownIn: Readonly<Record<ColumnDays['kind'], DayOrder | null>> = {
  ...{ none: 'day-first', 'day-first': 'day-first', 'month-first': 'month-first', either: null, mixed: null },
}

async function resultOf(locals: App.Locals, id: string, params: URLSearchParams) {
  const outcome = readOutcome(params.get('hasil'))
  const page = Math.min(100_000, Math.max(1, Number.parseInt(params.get('hal') ?? '1', 10) || 1))
  const { counts, lines } = await readAs(locals, async (tx) => ({
    counts: await countRegisterLines(tx, id),
    lines: await listRegisterLines(tx, id, outcome, page),
  }))
  const total = outcomesInOrder.reduce((sum, one) => sum + (counts[one] ?? 0), 0)
  return {
    outcome,
    page,
    size: registerLinesPerPage,
    total: outcome === null ? total : (counts[outcome] ?? 0),
    all: total,
    counts: outcomesInOrder.map((one) => ({
      outcome: one,
      says: registerOutcomeInWords(one),
      count: counts[one] ?? 0,
    })),
    lines: lines.map((line) => ({ nth: line.nth, ...lineInWords(line) })),
  }
}

/** `arti-7` holds what the eighth column means. */
function columnsIn(form: FormData) {
  const columns: Partial<Record<OtherColumn, number>> = {}
  for (const name of form.keys()) {
    const [, at] = /^arti-(\d{1,2})$/.exec(name) ?? []
    const meaning = otherColumns.find((column) => column === textOf(form, name))
    if (at === undefined || meaning === undefined) continue
    if (columns[meaning] !== undefined) return { columns, twice: meaning }
    columns[meaning] = Number(at)
  }
  return { columns, twice: null }
}

/** Which order holds is asked at the choice of it. */
const atOrder: readonly string[] = ['register-days', 'register-days-either']
function refused(form: FormData, refusal: RegisterRefusal) {
  const says = registerRefusalInWords(refusal) ?? error(404)
  return atOrder.includes(refusal.reason) ? keep(form, { urutan: says }) : keep(form, {}, says)
}

const recordOf = ({ params }: RequestEvent) => (isRecordId(params.id) ? params.id : error(404))

export const actions: Actions = {
  bandingkan: async (event) => {
    const { netra, actor } = event.locals
    const { id: officer } = demand(actor, 'export-case')
    const form = await event.request.formData()
    const { columns, twice } = columnsIn(form)
    if (twice !== null) return keep(form, {}, m.banding_column_twice({ column: otherColumnInWords(twice) }))
    const id = recordOf(event)
    const compared = await compareRegister(netra, {
      actor: officer,
      id,
      sheet: textOf(form, 'lembar') || null,
      columns,
      order: oneOf(form, 'urutan', dayOrders) ?? undefined,
    })
    // Pressed twice, or by two people: what came of it stands there.
    if (!compared.ok && compared.refusal.reason !== 'register-gone-on') return refused(form, compared.refusal)
    redirect(303, here(`/meja/register/${id}`))
  },
  batal: async (event) => {
    const { netra, actor } = event.locals
    if (!(await dropRegister(netra, demand(actor, 'export-case').id, recordOf(event)))) error(404)
    redirect(303, here('/meja/register'))
  },
}
