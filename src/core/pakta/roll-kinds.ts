/** Kinds of people on a roll, as the database has them, for whom a pakta may be opened. */
export const subjectKindsOfRoll = [
  'pns',
  'pppk',
  'honorer',
  'tni',
  'polri',
  'pns-tni',
  'pns-polri',
  'kades',
  'perangkat-desa',
  'bpd',
  'satpol-pp',
  'linmas',
  'damkar',
  'penyelenggara',
] as const
export type KindOfRoll = (typeof subjectKindsOfRoll)[number]
