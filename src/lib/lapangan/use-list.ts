import type { Values } from './wire.ts'

/** Form A with the questions of a checklist behind those that are in it; what is asked there already is not asked twice. */
export function useList(values: Values, questions: readonly string[], most: number): Values {
  const open = Number(values['periksa'] ?? 1)
  const places = Array.from({ length: open }, (_, at) => String(at + 1))
  const used = places.filter((n) => (values[`periksa-${n}`] ?? '') + (values[`keterangan-${n}`] ?? '') !== '')
  const asked = new Set(used.map((n) => values[`periksa-${n}`]))
  const kept = Number(used.at(-1) ?? 0)
  const more = questions.filter((question) => !asked.has(question)).slice(0, Math.max(0, most - kept))
  return {
    ...values,
    periksa: String(Math.max(1, kept + more.length)),
    ...Object.fromEntries(more.map((question, at) => [`periksa-${String(kept + at + 1)}`, question])),
  }
}
