import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { addAllLanguages } from '../../../src/i18n/all-languages.js';
import type { Language } from '../../../src/core/types.js';
import { askAndPropose, takeUpProposal } from './asking.js';
import { approveOne, askForTheSame, offerInstead } from './deciding.js';
import { StoryPerson, type Figure } from './person.js';
import type { Part, Scene } from './scene.js';
import { prepareStage } from './stage.js';
import { account, useMachine, writeAndMove } from './using.js';

addAllLanguages();

/** Who plays whom: people of the demonstration's sign-in list. */
const CAST: Readonly<Record<Part, { personId: string; name: string }>> = {
  asker: { personId: 'p-regular', name: '佐藤 美咲' },
  rival: { personId: 'p-associate', name: '김민준' },
  owner: { personId: 'p-owner', name: '今井 達也' },
  coordinator: { personId: 'p-coordinator', name: '酒井 千夏' },
  administrator: { personId: 'p-admin', name: '桜井 望' },
};

/** Tells the story on a running demo, everybody reading in their language; answers what it took from one to another. */
export async function tellStory(browser: Browser, origin: string, languages: Readonly<Record<Part, Language>>): Promise<Figure[]> {
  const stage = await prepareStage(origin, CAST.owner.personId);
  const parts = Object.keys(CAST) as Part[];
  const people: StoryPerson[] = [];
  try {
    for (const part of parts) people.push(await StoryPerson.enter(browser, { origin, ...CAST[part], language: languages[part] }));
    const scene: Scene = { cast: Object.fromEntries(parts.map((part, index) => [part, people[index]!])) as Scene['cast'], stage, figures: [] };
    const inquiry = await askAndPropose(scene);
    const wanted = await takeUpProposal(scene, inquiry);
    const other = await askForTheSame(scene);
    await approveOne(scene, wanted, other);
    await offerInstead(scene, other);
    await writeAndMove(scene, wanted);
    await useMachine(scene, wanted);
    await account(scene, wanted);
    // What was refused, and what could not be sent while a connection was lost, a browser says by itself.
    const own = (problem: string): boolean => !/Failed to load resource|ERR_INTERNET_DISCONNECTED/.test(problem);
    for (const person of people) assert.deepEqual(person.problems.filter(own), [], `nothing on the console of ${person.role.name}`);
    return scene.figures;
  } finally {
    for (const person of people) await person.page.context().close();
  }
}
