import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Quota } from '../../../src/core/index.js';
import { checkSeries, checkSlot } from '../../../src/core/index.js';
import { check, codes, machine, tokyo } from './support.js';

const ask = (rules: object) => check(machine('tensile-1', {}, rules), tokyo('25', '13:00'), tokyo('25', '15:00'));
const own = { id: 'r', equipmentId: 'tensile-1', personId: 'p-1', start: tokyo('25', '09:30'), end: tokyo('25', '10:00'), state: 'approved' as const };

describe('rules that cannot be read', () => {
  it('are named where a limit is missing or no number, rather than refused by it', () => {
    for (const field of ['leadMinutes', 'minMinutes', 'maxMinutes']) {
      for (const value of [undefined, null, '60', NaN]) {
        const decision = checkSlot(ask({ [field]: value }));
        assert.deepEqual(codes(decision), ['invalid-range'], `${field} ${String(value)}`);
        assert.equal(!decision.ok && decision.reasons[0]?.params.field, `rules.${field}`);
      }
    }
  });

  it('warn of a quota that nobody could keep, and still count the others', () => {
    const broken: object[] = [
      { scope: 'team', per: 'day', maxCount: 1 }, { scope: 'person', per: 'fortnight', maxCount: 1 }, { scope: 'person', per: 'day', maxCount: 'one' },
      { scope: 'person', per: 'day', maxcount: 1 }, { scope: 'person', per: 'day', maxCount: 5, maxMinutes: '5' },
    ];
    for (const quota of broken) {
      const decision = checkSlot(ask({ quotas: [quota] }));
      assert.equal(decision.ok, true, JSON.stringify(quota));
      assert.deepEqual(decision.ok && decision.warnings.map(({ code, params }) => [code, params.field]), [['invalid-range', 'rules.quotas']], JSON.stringify(quota));
    }
    const daily: Quota = { scope: 'institution', per: 'day', maxCount: 1 };
    assert.ok(codes(checkSlot({ ...ask({ quotas: [...broken, daily] }), institutionOwn: [own] })).includes('quota-count'));
  });

  it('tell of a recurrence that none can be made of, instead of counting no dates', () => {
    const asked = ask({});
    const draft = { equipmentId: 'tensile-1', mode: 'self-use' as const, start: tokyo('25', '13:00'), end: tokyo('25', '15:00'), purpose: 'x', answers: {}, termsAccepted: true };
    for (const rules of ['FREQ=WEEKLYY', 'FREQ=DAILY']) {
      const { decision, problems } = checkSeries({ ...asked, draft, recurrence: { rules } });
      assert.deepEqual(!decision.ok && decision.reasons.map(({ code, params }) => [code, params.field]), [['invalid-range', 'recurrence']], rules);
      assert.ok(problems.length > 0, rules);
    }
  });
});
