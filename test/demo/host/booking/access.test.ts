import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Person, Visibility } from '../../../../src/core/index.js';
import { canSeeEquipment, canSeeReservation } from '../../../../demo/host/booking/access.js';
import { fixturePeople } from '../../../fixtures/cluster-people.js';

const person = (id: string): Person => fixturePeople.find((one) => one.id === id)!;
const machine = { institutionId: 'tama-tech' };

describe('who may know of a machine', () => {
  const readers: [string, Person | null, Record<Visibility, boolean>][] = [
    ['a visitor', null, { public: true, members: false, restricted: false }],
    ['a member', person('p-regular'), { public: true, members: true, restricted: false }],
    ['someone outside the cluster who has signed in', person('p-outside'), { public: true, members: true, restricted: false }],
    ['its owner', person('p-owner'), { public: true, members: true, restricted: true }],
    ['the owner of other machines', person('p-owner-lab'), { public: true, members: true, restricted: false }],
    ['a coordinator', person('p-coordinator'), { public: true, members: true, restricted: true }],
    ['an administrator', person('p-admin'), { public: true, members: true, restricted: true }],
  ];
  for (const [name, viewer, expected] of readers) {
    it(name, () => {
      for (const [visibility, isSeen] of Object.entries(expected) as [Visibility, boolean][]) {
        assert.equal(canSeeEquipment(viewer, { ...machine, visibility }), isSeen, visibility);
      }
      assert.equal(canSeeEquipment(viewer, machine), true, 'public when nothing is said');
    });
  }
});

describe('who may see a reservation and the people in it', () => {
  const parties = { askerId: 'p-regular' };
  const readers: [string, Person | null, boolean][] = [
    ['a visitor', null, false],
    ['the asker', person('p-regular'), true],
    ['another member', person('p-rival'), false],
    ['the machine’s owner', person('p-owner'), true],
    ['the owner of other machines', person('p-owner-lab'), false],
    ['a coordinator whose case it is not', person('p-coordinator'), false],
    ['an administrator', person('p-admin'), true],
  ];
  for (const [name, viewer, isSeen] of readers) {
    it(name, () => assert.equal(canSeeReservation(viewer, parties, machine), isSeen));
  }

  it('the coordinator whose case it is, and whoever sent it for the asker', () => {
    assert.equal(canSeeReservation(person('p-coordinator'), { ...parties, coordinatorId: 'p-coordinator' }, machine), true);
    assert.equal(canSeeReservation(person('p-rival'), { ...parties, sentBy: 'p-rival' }, machine), true);
  });

  it('nobody by holding the case without the role', () => {
    assert.equal(canSeeReservation(person('p-rival'), { ...parties, coordinatorId: 'p-rival' }, machine), false);
  });
});
