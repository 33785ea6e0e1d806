export { taskList } from './task-list.ts'
export { sweeps, type Sweep } from './sweeps.ts'
