/** Colours of the pictures, those of style.css: red for what failed and nothing else. */
export const colours = {
  passed: '#7ba5d3',
  failed: '#b3261e',
  open: '#cfd6de',
  line: '#1d2733',
  grid: '#e3e7ec',
} as const;
