import { m } from '#wording'

/** What the loaders of src/main/loaders bring; one that is not named here yet shows its own name. */
const loads: Readonly<Record<string, () => string>> = {
  regions: m.kelola_load_regions,
  offices: m.kelola_load_offices,
  elections: m.kelola_load_elections,
  'region-places': m.kelola_load_places,
  terbitan: m.kelola_load_figures,
  'kegiatan-contoh': m.kelola_load_activities,
  'demonstration-accounts': m.kelola_load_people,
  'demonstration-archive-people': m.kelola_load_archive_people,
  'demonstration-pleno-people': m.kelola_load_pleno,
  'demonstration-election': m.kelola_load_election,
  'demonstration-roll': m.kelola_load_roll,
  'demonstration-pakta': m.kelola_load_pakta,
  'demonstration-circulars-story': m.kelola_load_circulars,
  'demonstration-story': m.kelola_load_story,
}

export const loadInWords = (name: string): string => loads[name]?.() ?? name
