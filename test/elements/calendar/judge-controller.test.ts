import { expect } from '@open-wc/testing';
import { Lazy } from '../../../src/elements/base/lazy.js';
import { JudgeController } from '../../../src/elements/calendar/judge-controller.js';
import * as judges from '../../../src/elements/calendar/judge.model.js';
import { until, warningsDuring } from '../support/fixture.js';
import { sem } from './calendar.support.js';

const HOUR = 3_600_000;

describe('what judges a choice', () => {
  const host = { addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined, updateComplete: Promise.resolve(true) };
  const choosing = (start: number) => ({ equipment: sem(), mode: 'self-use' as const, person: null, choice: { start, end: start + HOUR }, moves: undefined, nearby: undefined, now: 0 });

  it('is fetched anew for the next choice where it could not be had for the last', async () => {
    let tries = 0;
    const lazy = new Lazy(() => ((tries += 1) === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(judges)));
    await warningsDuring(async () => {
      const judge = new JudgeController(host, lazy);
      expect(judge.judge(choosing(HOUR))).to.equal(undefined);
      await until('the failure', () => judge.hasFailed);
      judge.judge(choosing(HOUR));
      expect([judge.hasFailed, tries], 'once for a choice').to.deep.equal([true, 1]);
      judge.judge(choosing(2 * HOUR));
      expect(judge.hasFailed, 'on its way').to.equal(false);
      await until('the code', () => judge.module);
      expect(judge.judge(choosing(2 * HOUR))?.draft.start).to.equal('1970-01-01T02:00:00Z');
    });
  });
});
