import { expect, it } from 'vitest';
import { lasts, presentSession } from '../../../src/model/mdm/session-of-client.js';
import { People } from '../../support/people.js';

const aCouple = () => {
  const people = new People({ alice: { laptop: 'desktop', phone: 'iphone' } });
  const [laptop, phone] = [people.client('alice/laptop'), people.client('alice/phone')];
  for (const client of [laptop, phone]) people.table.enterMode(client, 'normal');
  return { table: people.table, laptop, phone };
};

it('MDM-8: lasts from sign-in to sign-out, through every mode, and not into the next session', () => {
  const { table, phone } = aCouple();
  const session = presentSession(table, phone);
  for (const mode of ['quiet', 'silent', 'normal'] as const) {
    table.enterMode(phone, mode);
    expect(lasts(table, session)).toBe(true);
  }
  table.enterMode(phone, 'signed-out');
  expect(lasts(table, session)).toBe(false);
  table.enterMode(phone, 'normal');
  expect(lasts(table, session)).toBe(false);
  expect(lasts(table, presentSession(table, phone))).toBe(true);
});

it('is of one client, whatever another one does', () => {
  const { table, laptop, phone } = aCouple();
  const session = presentSession(table, laptop);
  table.enterMode(phone, 'signed-out');
  expect(session).toEqual({ client: laptop, session: 1 });
  expect(lasts(table, session)).toBe(true);
});
