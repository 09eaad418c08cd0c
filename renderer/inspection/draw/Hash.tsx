import { grouped } from './ruleWords.ts';

/** A SHA-256 in groups of eight digits; heard and copied as one word. */
export const Hash = ({ value, large = false }: { value: string; large?: boolean }) => (
  <code className={large ? 'hash large' : 'hash'}>
    {grouped(value).map((part, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
      <span key={index}>{part}</span>
    ))}
  </code>
);
