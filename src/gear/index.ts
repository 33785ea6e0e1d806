export { findPostgres, startPostgres, type DatabaseRole, type PostgresServer } from './postgres/start-postgres.ts'
export { createSealer, openSealed } from './segel/sealer.ts'
export { createFileVault } from './vault/file-vault.ts'
export { keepSecret } from './vault/secret-file.ts'
