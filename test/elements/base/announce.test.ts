import { expect } from '@open-wc/testing';
import { announce } from '../../../src/elements/base/announce.js';
import { nextFrame } from '../support/fixture.js';

const made: Element[] = [];

/** A dialog, with something to focus, in the page or in somebody's shadow root. */
function dialogIn(parent: Node): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  const button = document.createElement('button');
  button.textContent = 'OK';
  dialog.append(button);
  parent.appendChild(dialog);
  return dialog;
}

function host(): HTMLElement {
  const element = document.createElement('div');
  document.body.append(element);
  made.push(element);
  return element;
}

/** All regions there are, with the place each stands in and its words. */
function regions(root: ParentNode = document): { place: Node | null; words: string }[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    const inside = element.shadowRoot ? regions(element.shadowRoot) : [];
    if (element.dataset['equipoolAnnouncer'] === undefined) return inside;
    return [{ place: element.parentNode, words: element.shadowRoot!.querySelector('[role=status]')!.textContent }];
  });
}

async function said(message: string): Promise<{ place: Node | null; words: string }[]> {
  announce(message);
  await nextFrame();
  await nextFrame();
  return regions();
}

describe('announcements are heard where the reader is', () => {
  afterEach(() => made.splice(0).forEach((element) => element.remove()));

  it('in the page, by one region, also when the same is said twice', async () => {
    await said('Saved');
    expect(await said('Saved')).to.deep.equal([{ place: document.body, words: 'Saved' }]);
  });

  it('in the page’s own modal dialog, and in the page again once it is closed', async () => {
    const dialog = dialogIn(host());
    dialog.showModal();
    expect(await said('3 machines')).to.deep.equal([{ place: dialog, words: '3 machines' }]);
    dialog.close();
    expect(await said('4 machines')).to.deep.equal([{ place: document.body, words: '4 machines' }]);
  });

  it('in a modal dialog inside a shadow root', async () => {
    const root = host().attachShadow({ mode: 'open' });
    const dialog = dialogIn(root);
    dialog.showModal();
    expect(await said('3 machines')).to.deep.equal([{ place: dialog, words: '3 machines' }]);
  });

  it('in the page’s dialog when the one who speaks is an element inside it', async () => {
    const dialog = dialogIn(host());
    const inner = document.createElement('div');
    const root = inner.attachShadow({ mode: 'open' });
    root.append(document.createElement('button'));
    dialog.append(inner);
    dialog.showModal();
    root.querySelector('button')!.focus();
    expect(await said('3 machines')).to.deep.equal([{ place: dialog, words: '3 machines' }]);
  });

  it('in the upper one of two dialogs', async () => {
    const lower = dialogIn(host());
    const upper = dialogIn(host());
    lower.showModal();
    upper.showModal();
    expect((await said('3 machines'))[0]?.place).to.equal(upper);
  });

  it('again after the dialog was taken away with the region in it', async () => {
    const dialog = dialogIn(host());
    dialog.showModal();
    await said('3 machines');
    dialog.remove();
    expect(await said('4 machines')).to.deep.equal([{ place: document.body, words: '4 machines' }]);
  });

  it('takes no room in a dialog that lays its children out', async () => {
    const dialog = dialogIn(host());
    dialog.style.display = 'grid';
    dialog.style.gap = '50px';
    dialog.showModal();
    const before = dialog.getBoundingClientRect().height;
    await said('3 machines');
    expect(dialog.getBoundingClientRect().height).to.equal(before);
  });
});
