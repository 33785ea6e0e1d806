import { error, redirect } from '@sveltejs/kit'
import { dropImport, openImport, recheckImport, takeImport, type ImportOutcome, type RollChoices } from '#app'
import { rollColumns } from '#core'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { kindName } from '#lib/pegawai/kind-name.ts'
import { lettersOf } from '#lib/pegawai/letters.ts'
import { readApproval, readColumns } from '#lib/pegawai/read-choices.ts'
import { importState } from '#lib/pegawai/state-words.ts'
import { demand } from '#lib/server/demand.ts'
import { here, m, rollColumnWords, rollFaultInWords, rollRefusalInWords, unitKindWords } from '#wording'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const shown = 100

export const load: PageServerLoad = async ({ locals: { netra, actor }, params }) => {
  const { id } = demand(actor, 'keep-roll')
  const opened = await openImport(netra, { actor: id, importId: params.id })
  if (opened === null) error(404)
  const { list, outcome } = opened
  return {
    state: list.state,
    says: importState(list.state),
    fileName: list.fileName,
    office: list.officeName,
    rowsRead: list.rowsRead,
    problem: list.problem === null ? null : problemInWords(list.problem, list.officeCode),
    outcome: outcome && shownOf(outcome),
  }
}

const plainProblems = [
  'roll-not-a-table',
  'roll-old-format',
  'roll-open-document',
  'roll-web-page',
  'roll-encrypted',
  'roll-broken',
  'roll-bomb',
  'roll-too-large',
  'roll-empty',
  'roll-no-file',
  'roll-too-slow',
  'roll-no-header',
] as const

function problemInWords(problem: string, code: string): string {
  if (problem === 'roll-not-yours') return m.pegawai_refused_not_yours()
  if (problem === 'roll-no-sheet') return rollRefusalInWords({ reason: 'roll-no-sheet', sheets: [] })
  const known = plainProblems.find((one) => one === problem)
  return rollRefusalInWords(known === undefined ? { reason: 'roll-no-office', code } : { reason: known })
}

function shownOf(outcome: ImportOutcome) {
  const { counts, columns, headers, faults, remarks, units, missing } = outcome
  const meaning = new Map(Object.entries(columns).map(([column, at]) => [at, column]))
  return {
    counts,
    sheet: outcome.sheet,
    otherSheets: outcome.otherSheets,
    macros: outcome.macros,
    completeRefused: outcome.completeRefused,
    columns: headers.flatMap((header, at) =>
      header === '' && !meaning.has(at)
        ? []
        : [
            {
              at,
              says: m.pegawai_column_at({ letter: lettersOf(at), header: header.slice(0, 60) }),
              value: meaning.get(at) ?? '',
            },
          ],
    ),
    faultsTotal: faults.length,
    faults: faults.slice(0, shown).map((fault) => ({
      row: fault.row,
      column: rollColumnWords[fault.column](),
      value: fault.value,
      reason: rollFaultInWords(fault),
    })),
    remarksTotal: outcome.remarkedRows,
    remarks: remarks.slice(0, shown).map((remark) => ({
      row: remark.row,
      column: rollColumnWords[remark.column](),
      value: remark.value,
      reason: rollFaultInWords(remark),
    })),
    unitsTotal: units.length,
    units: units
      .slice(0, shown)
      .map(({ name, kind, under, people }) => ({ name, kind: unitKindWords[kind](), under, people })),
    missing: missing.slice(0, shown).map((one) => ({ ...one, kind: kindName(one.kind) })),
    meanings: rollColumns.map((column) => ({ value: column, says: rollColumnWords[column]() })),
  }
}

/** Opens the list and what it was read by, for an action on it. */
async function listAt({ locals: { netra, actor }, params }: RequestEvent) {
  const { id } = demand(actor, 'keep-roll')
  const opened = await openImport(netra, { actor: id, importId: params.id })
  if (opened === null) error(404)
  return {
    netra,
    asked: { actor: id, importId: params.id },
    held: opened.list.choices as RollChoices,
    outcome: opened.outcome,
  }
}

const back = (importId: string) => redirect(303, here(`/meja/pegawai/impor/${importId}`))

export const actions: Actions = {
  periksa: async (event) => {
    const { netra, asked, held } = await listAt(event)
    const form = await event.request.formData()
    const read = readColumns(form)
    if (!read.ok) return keep(form, {}, m.pegawai_twice({ column: rollColumnWords[read.twice]() }))
    const sheet = textOf(form, 'lembar')
    // Columns belong to their sheet: another one is recognised anew.
    const isOther = sheet !== '' && sheet !== textOf(form, 'lembar-ini')
    const choices: RollChoices = isOther ? { sheet } : { ...held, columns: read.columns }
    const moved = await recheckImport(netra, { ...asked, choices })
    return moved.ok ? back(asked.importId) : keep(form, {}, m.pegawai_elsewhere())
  },

  terap: async (event) => {
    const { netra, asked, held, outcome } = await listAt(event)
    const form = await event.request.formData()
    const choices = readApproval(form, { ...held, ...(outcome === null ? {} : { columns: outcome.columns }) })
    const moved = await takeImport(netra, { ...asked, choices })
    return moved.ok ? back(asked.importId) : keep(form, {}, m.pegawai_elsewhere())
  },

  batal: async (event) => {
    const { netra, asked } = await listAt(event)
    const dropped = await dropImport(netra, asked)
    return dropped.ok ? back(asked.importId) : keep(await event.request.formData(), {}, m.pegawai_elsewhere())
  },
}
