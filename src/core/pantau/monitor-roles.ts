import type { Role } from '../akses/role.ts'

/** Who keeps a list of reports he filed (N168). */
export const monitorRoles: readonly Role[] = ['pemantau']
