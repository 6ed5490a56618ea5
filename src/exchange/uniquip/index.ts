export { readEquipmentTable } from './read.js';
export { equipmentTable } from './write.js';
export type { ReadEquipment, ReadRow, ReadTable, TableProblem, TableProblemCode, TableRow } from './types.js';
