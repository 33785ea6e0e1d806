export type { Clock, FileVault, Netra, OfficeKey, Sealer } from './ports.ts'
