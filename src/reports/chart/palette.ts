/** The colours of pictures: told apart by those who see no red and green, and in grey. */
export const palette = {
  text: '#1b1f24',
  faint: '#57606a',
  grid: '#e6e8eb',
  border: '#8c959f',
  paper: '#ffffff',
  behindText: 'rgba(255, 255, 255, 0.8)',
  sessions: '#1f5fbf',
  underSessions: 'rgba(31, 95, 191, 0.13)',
  limit: '#1b1f24',
  fullLimit: '#8c959f',
  alertLine: '#c45c00',
  alert: '#b00020',
  reLoginLimit: '#6b3fa0',
  outOfService: 'rgba(176, 0, 32, 0.17)',
  servingBoth: 'rgba(232, 163, 23, 0.25)',
  notNormal: 'rgba(110, 118, 129, 0.20)',
  /** Of parts that lie on each other. */
  stack: ['#08306b', '#4292c6', '#c45c00', '#fdc27a'],
} as const;
