import type { Training } from '../../../src/core/index.js';
import type { HostAdapter, PersonalAdapter } from '../../../src/host/index.js';
import type { HostError } from '../../../src/host/index.js';
import { worldAs } from './world.js';

/** A host that keeps people's data and trainings, over the fixture cluster. */
export function personalHost(person: string, trainings: Training[] = []): { adapter: HostAdapter; trainings: Training[]; asked: string[]; fails: { next?: HostError } } {
  const { adapter: memory } = worldAs(person);
  const asked: string[] = [];
  const fails: { next?: HostError } = {};
  const personal: PersonalAdapter = {
    ownData: () => Promise.resolve({ person }),
    eraseOwnData: () => {
      asked.push('erase');
      return fails.next ? Promise.reject(fails.next) : Promise.resolve();
    },
    trainings: () => Promise.resolve([...trainings]),
    requestTraining: (wish) => {
      const made: Training = { id: `t-${trainings.length}`, ...wish, state: 'asked', at: '2026-11-24T00:00:00Z' };
      trainings.push(made);
      return Promise.resolve(made);
    },
    decideTraining: (id, { isGranted }) => {
      const decided = trainings.find((one) => one.id === id)!;
      decided.state = isGranted ? 'granted' : 'declined';
      asked.push(`${id} ${decided.state}`);
      return Promise.resolve(decided);
    },
  };
  const session: HostAdapter['session'] = async () => {
    const answer = await memory.session();
    return { ...answer, capabilities: { ...answer.capabilities, ownData: true, trainings: true } };
  };
  const adapter = new Proxy(memory, {
    get(target, name) {
      if (name === 'personal') return personal;
      if (name === 'session') return session;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) as unknown : value;
    },
  });
  return { adapter, trainings, asked, fails };
}
