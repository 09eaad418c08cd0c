/** Messages between preload and main: the only four the page can cause, and the one it gets. */
export const channels = {
  call: 'desk:call',
  offerPath: 'desk:offer-path',
  offerBytes: 'desk:offer-bytes',
  deliver: 'desk:deliver',
  event: 'desk:event',
} as const;
