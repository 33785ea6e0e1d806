export type { Clock, FileVault, Netra, OfficeKey, Sealer } from './ports.ts'
export { publishNumbers } from './angka/publish-numbers.ts'
