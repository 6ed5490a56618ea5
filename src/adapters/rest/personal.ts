import type { Training } from '../../core/index.js';
import type { CallOptions, PersonalAdapter, TrainingDecision, TrainingWish } from '../../host/index.js';
import * as schemas from '../../host/schemas/index.js';
import { pick, segment } from './call.js';
import { Part } from './part.js';
import { readList, readRecord } from './read.js';

/** What a host keeps about whoever asks, and trainings. Errors as in the adapter itself. */
export class Personal extends Part implements PersonalAdapter {
  ownData(options?: CallOptions): Promise<unknown> {
    return this.connection.json({ ...pick(options), path: '/session/data' });
  }

  async eraseOwnData(options?: CallOptions): Promise<void> {
    await this.connection.json({ ...pick(options), path: '/session/data', method: 'DELETE' });
  }

  async trainings(role: 'asker' | 'owner', options?: CallOptions): Promise<Training[]> {
    return readList(schemas.training, await this.connection.json({ ...pick(options), path: '/trainings', query: [['role', role]] }), 'training', this.report);
  }

  async requestTraining(wish: TrainingWish, options?: CallOptions): Promise<Training> {
    return readRecord(schemas.training, await this.connection.json({ ...pick(options), path: '/trainings', method: 'POST', body: wish }), 'training', this.report);
  }

  async decideTraining(id: string, decision: TrainingDecision, options?: CallOptions): Promise<Training> {
    const value = await this.connection.json({ ...pick(options), path: `/trainings/${segment(id)}/decision`, method: 'POST', body: decision });
    return readRecord(schemas.training, value, 'training', this.report);
  }
}
