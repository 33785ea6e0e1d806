export { taskList } from './task-list.ts'
export { sweeps, type Sweep } from './sweeps.ts'
export { crontab } from './crontab.ts'
