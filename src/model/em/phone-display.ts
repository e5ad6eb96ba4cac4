/** What a phone shows for an error code, by release (EM-3). */
import { namesMultiLogin, type CucmRelease } from './cucm-release.js';
import { errorOf, type EmErrorCode } from './em-error.js';

/** `Login is unavailable(26)`; the release is that of the phone's own cluster. */
export const phoneDisplay = (
  code: EmErrorCode,
  release: CucmRelease,
  asked: 'login' | 'logout' = 'login',
): string => {
  const { display, shownAs } = errorOf(code);
  const number = shownAs ?? code;
  const what = asked === 'login' ? 'Login' : 'Logout';
  switch (shownAs === AUTHENTICATION_ERROR ? 'try-again' : display) {
    case 'try-again':
      return `Please try to login again (${number})`;
    case 'unsuccessful':
      return `${what} is unsuccessful(${number})`;
    case 'login-type':
      return `LoginType invalid(${number})`;
    case 'multi-login':
      return namesMultiLogin(release)
        ? `Multi-Login Not Allowed (${number})`
        : `${what} is unavailable(${number})`;
    case 'unavailable':
      return `${what} is unavailable(${number})`;
  }
};

/** What is shown as this number is worded as it is. */
const AUTHENTICATION_ERROR = 201;
