export { taskList } from './task-list.ts'
export { sweeps } from './sweeps.ts'
export type { Sweep } from './sweep.ts'
export { crontab } from './crontab.ts'
