export { recordHandlers } from './handlers.ts';
export { nextNumber, refuseSameNumber } from './nextNumber.ts';
export {
  createRecord,
  fieldNames,
  type RecordDefinition,
  removeRecord,
  requireRecord,
  updateRecord,
} from './record.ts';
export { refuseSameName } from './sameName.ts';
