import type { ProblemListener } from '../shared/problem-log.js';
import type { Connection } from './connection.js';

/** A part of the adapter: it asks over the adapter's connection and tells whom the adapter tells of what it could not read. */
export abstract class Part {
  protected readonly connection: Connection;
  protected readonly report: ProblemListener;

  constructor(connection: Connection, report: ProblemListener) {
    this.connection = connection;
    this.report = report;
  }
}
