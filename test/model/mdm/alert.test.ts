import { describe, expect, it } from 'vitest';
import { clientId } from '../../../src/model/devices/identifiers.js';
import {
  alertByPush,
  alertOfReadMark,
  alertOfSentCopy,
  alertOn,
  alertWithoutMdm,
} from '../../../src/model/mdm/alert.js';

const laptop = clientId(0);
const phone = clientId(1);

describe('the alert', () => {
  it('MDM-4: shows on the active client', () => {
    expect(alertOn(laptop, laptop)).toMatchObject({
      shown: true,
      because: { rule: 'MDM-4', code: 'alert-active-client' },
    });
  });

  it('MDM-4: does not show on a client while another is active', () => {
    expect(alertOn(laptop, phone)).toMatchObject({
      shown: false,
      because: { rule: 'MDM-4', code: 'other-client-active' },
    });
  });

  it('MDM-4: shows on every client while none is active', () => {
    for (const client of [laptop, phone])
      expect(alertOn(client, undefined)).toMatchObject({
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
