export { recordHandlers } from './handlers.ts';
export { type ManyRecords, manyRecords } from './many.ts';
export { nextNumber, refuseSameNumber } from './nextNumber.ts';
export { type HappenedDay, refuseFutureDays } from './notFuture.ts';
export {
  createRecord,
  fieldNames,
  pick,
  type RecordDefinition,
  removeRecord,
  requireRecord,
  restoreRecord,
  updateRecord,
} from './record.ts';
export { refuseSameName } from './sameName.ts';
