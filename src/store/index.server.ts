export { asActor, asPublic, openDatabase, systemActors, type ActorId, type Db, type Tx } from './database.ts'
export { newId } from './new-id.ts'
