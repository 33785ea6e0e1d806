import type { TaskList } from 'graphile-worker'
import type { Netra } from '#app'

/** What graphile-worker may be asked to do, by name. One line each. */
export const taskList = (_netra: Netra): TaskList => ({})
