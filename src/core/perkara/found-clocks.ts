import type { RegimeId } from '#law'

/**
 * Clocks that no move starts, because what starts them is found while the case stays where it is: the notice to the
 * reporter once the kajian awal finds the report incomplete, and the first Gakkumdu discussion once a registered case
 * turns out to hold a crime.
 */
export const foundClocks: Readonly<Record<RegimeId, { readonly incomplete: string; readonly criminal: string }>> = {
  pilkada: { incomplete: 'P3', criminal: 'P10' },
  pemilu: { incomplete: 'M5', criminal: 'G1' },
}
