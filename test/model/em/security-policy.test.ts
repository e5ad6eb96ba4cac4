/** The vendor's matrix of security modes (EMCC-7): home, visiting and phone. */
import { describe, expect, it } from 'vitest';
import { refusesSecurity, type SecuredCluster } from '../../../src/model/em/security-policy.js';

const nonsecure: SecuredCluster = { release: '12.5', securityMode: 'nonsecure' };
const mixed: SecuredCluster = { release: '12.5', securityMode: 'mixed' };
const old: SecuredCluster = { release: '8.x', securityMode: 'mixed' };

describe('a phone that visits', () => {
  it.each([
    { home: mixed, visiting: mixed, code: undefined },
    { home: nonsecure, visiting: nonsecure, code: undefined },
    { home: mixed, visiting: nonsecure, code: undefined },
    { home: nonsecure, visiting: mixed, code: 46 },
    { home: old, visiting: mixed, code: 45 },
    { home: old, visiting: nonsecure, code: 45 },
    { home: mixed, visiting: old, code: 46 },
  ])('gets $code if it is secure, with $home and $visiting', ({ home, visiting, code }) => {
    expect(refusesSecurity(home, visiting, true)?.code).toBe(code);
    expect(refusesSecurity(home, visiting, false)).toBeUndefined();
  });
});
