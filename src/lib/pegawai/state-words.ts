import { m } from '#wording'

type Shown = { readonly says: () => string; readonly look: 'idle' | 'now' | 'good' | 'warn' | 'bad' }

/** The states of a list that was brought, as its row has them. */
const states: Readonly<Record<string, Shown>> = {
  'menunggu-periksa': { says: m.pegawai_state_menunggu_periksa, look: 'now' },
  diperiksa: { says: m.pegawai_state_diperiksa, look: 'warn' },
  ditolak: { says: m.pegawai_state_ditolak, look: 'bad' },
  'menunggu-terap': { says: m.pegawai_state_menunggu_terap, look: 'now' },
  diterapkan: { says: m.pegawai_state_diterapkan, look: 'good' },
  dibatalkan: { says: m.pegawai_state_dibatalkan, look: 'idle' },
}
export const importState = (state: string): { readonly says: string; readonly look: Shown['look'] } => {
  const known = states[state]
  return { says: known?.says() ?? state, look: known?.look ?? 'idle' }
}
