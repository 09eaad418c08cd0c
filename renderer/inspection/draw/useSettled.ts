import { useEffect, useState } from 'react';

/** A value once it has stopped changing for a moment: every key of a form need not be asked about. */
export function useSettled<T>(value: T, milliseconds: number): T {
  const words = JSON.stringify(value);
  const [settled, settle] = useState({ words, value });
  useEffect(() => {
    const timer = setTimeout(() => settle({ words, value: JSON.parse(words) as T }), milliseconds);
    return () => clearTimeout(timer);
  }, [words, milliseconds]);
  return settled.value;
}
