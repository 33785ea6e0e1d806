import type { ActivityForm } from '#app'
import type { LhpRow } from '#store/views'
import { m } from '#wording'

const states: Readonly<
  Record<LhpRow['state'], { readonly says: () => string; readonly look: 'idle' | 'now' | 'good' | 'warn' }>
> = {
  draf: { says: m.lhp_state_draf, look: 'idle' },
  diajukan: { says: m.lhp_state_diajukan, look: 'now' },
  temuan: { says: m.lhp_state_temuan, look: 'good' },
  'saran-perbaikan': { says: m.lhp_state_saran_perbaikan, look: 'warn' },
  selesai: { says: m.lhp_state_selesai, look: 'good' },
}
export const lhpStateNames = [
  'draf',
  'diajukan',
  'temuan',
  'saran-perbaikan',
  'selesai',
] as const satisfies readonly LhpRow['state'][]
export const lhpState = (state: LhpRow['state']) => ({ says: states[state].says(), look: states[state].look })

const waits: Readonly<Record<LhpRow['state'], (words: { office: string }) => string>> = {
  draf: () => m.lhp_waits_draf(),
  diajukan: m.lhp_waits_diajukan,
  temuan: m.lhp_waits_temuan,
  'saran-perbaikan': m.lhp_waits_saran_perbaikan,
  selesai: () => m.lhp_waits_selesai(),
}
export const lhpWaitsFor = (state: LhpRow['state'], office: string) => waits[state]({ office })

const forms: Readonly<Record<ActivityForm, () => string>> = {
  langsung: m.lhp_form_langsung,
  pencegahan: m.lhp_form_pencegahan,
  analisis: m.lhp_form_analisis,
  'penetapan-pelanggaran': m.lhp_form_penetapan_pelanggaran,
  penindakan: m.lhp_form_penindakan,
  sengketa: m.lhp_form_sengketa,
}
export const activityInWords = (form: ActivityForm) => forms[form]()
