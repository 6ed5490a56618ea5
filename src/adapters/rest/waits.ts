import type { CallOptions, Wait, WaitRequest, WaitsAdapter } from '../../host/index.js';
import * as schemas from '../../host/schemas/index.js';
import { pick, segment } from './call.js';
import { Part } from './part.js';
import { readList, readRecord } from './read.js';

/** One's own places in waiting lists. Errors as in the adapter itself. */
export class Waits extends Part implements WaitsAdapter {
  async list(options?: CallOptions): Promise<Wait[]> {
    return readList(schemas.wait, await this.connection.json({ ...pick(options), path: '/waits' }), 'wait', this.report);
  }

  async join(slot: WaitRequest, options?: CallOptions): Promise<Wait> {
    return readRecord(schemas.wait, await this.connection.json({ ...pick(options), path: '/waits', method: 'POST', body: slot }), 'wait', this.report);
  }

  async leave(id: string, options?: CallOptions): Promise<void> {
    await this.connection.json({ ...pick(options), path: `/waits/${segment(id)}`, method: 'DELETE' });
  }
}
