import { executeServerCommand } from '@web/test-runner-commands';

/** A point of the test's page, CSS pixels. */
interface Point {
  x: number;
  y: number;
}

let isDown = false;

/** A real finger on the page, of which the browser makes what it makes of any: presses, scrolling, its own long press. */
export const finger = {
  async down({ x, y }: Point): Promise<void> {
    isDown = true;
    await executeServerCommand('touch', { type: 'down', x, y });
  },
  /** Lifts the finger, if it is down. */
  async up(): Promise<void> {
    if (isDown) await executeServerCommand('touch', { type: 'up' });
    isDown = false;
  },
  /** Draws on to a point, in steps as a finger does. */
  async drawTo(from: Point, to: Point, steps = 5): Promise<void> {
    for (let i = 1; i <= steps; i += 1) {
      const share = i / steps;
      await executeServerCommand('touch', { type: 'move', x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
    }
  },
};
