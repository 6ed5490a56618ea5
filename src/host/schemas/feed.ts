import * as v from 'valibot';
import { id, instant, pictureAddress } from './primitives.js';
import type { Feed, FeedSubject, NewFeed } from '../adapter.js';
import type { Schema } from './parse.js';

/** What a feed is of: body of `POST /feeds`. One's own reservations need no id. */
export const feedSubject = v.variant('kind', [
  v.object({ kind: v.literal('person') }),
  v.object({ kind: v.literal('equipment'), id }),
  v.object({ kind: v.literal('institution'), id }),
]) satisfies Schema<FeedSubject>;

/** A feed as its owner is told of it, without its address: that is told once. */
export const feed = v.object({ id, subject: feedSubject, createdAt: instant }) satisfies Schema<Feed>;

/** A new feed with the address to give to a calendar program. */
export const newFeed = v.object({ ...feed.entries, url: pictureAddress }) satisfies Schema<NewFeed>;
