import { describe, expect, it } from 'vitest';
import { instant, microseconds, minutes } from '../../../src/engine/units.js';
import {
  alertByPush,
  alertOfReadMark,
  alertOfSentCopy,
  alertOn,
  alertWithoutMdm,
} from '../../../src/model/mdm/alert.js';
import { aView } from '../../support/view.js';

const at = instant(minutes(10));
const view = aView({ laptop: { stamped: minutes(6) }, phone: {} });
const laptop = view.client('laptop');
const phone = view.client('phone');

describe('the alert', () => {
  it('MDM-4: shows on the active client', () => {
    expect(alertOn(laptop, laptop.client, at)).toMatchObject({
      shown: true,
      because: { rule: 'MDM-4', code: 'alert-active-client' },
    });
  });

  it('MDM-6: shows for the last time when the window is exactly over', () => {
    const edge = instant(minutes(11));
    const before = instant(microseconds(minutes(11) - 1));
    expect(alertOn(laptop, laptop.client, before).because.rule).toBe('MDM-4');
    expect(alertOn(laptop, laptop.client, edge)).toMatchObject({
      shown: true,
      because: { rule: 'MDM-6', code: 'alert-at-the-edge' },
    });
    expect(alertOn(phone, laptop.client, edge).because.rule).toBe('MDM-4');
  });

  it('MDM-4: does not show on a client while another is active', () => {
    expect(alertOn(laptop, phone.client, at)).toMatchObject({
      shown: false,
      because: { rule: 'MDM-4', code: 'other-client-active' },
    });
  });

  it('MDM-4: shows on every client while none is active', () => {
    for (const client of [laptop, phone])
      expect(alertOn(client, undefined, at)).toMatchObject({
        shown: true,
        because: { rule: 'MDM-4', code: 'alert-nobody-active' },
      });
  });

  it('MDM-3: does not show for a copy of what was sent', () => {
    expect(alertOfSentCopy).toMatchObject({ shown: false, because: { rule: 'MDM-3' } });
  });

  it('MDM-11: always shows on a client without MDM', () => {
    expect(alertWithoutMdm).toMatchObject({ shown: true, because: { rule: 'MDM-11' } });
  });

  it('QM-11: is the push notification on a silent client', () => {
    expect(alertByPush).toMatchObject({ shown: true, because: { rule: 'QM-11' } });
  });

  it('MDM-7: does not show for a read mark', () => {
    expect(alertOfReadMark).toMatchObject({ shown: false, because: { rule: 'MDM-7' } });
  });
});
