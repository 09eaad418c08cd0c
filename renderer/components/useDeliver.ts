import { App } from 'antd';
import { useState } from 'react';
import { saveFile, wordsOf } from '../client.ts';

/** Lets the person save a file that the core makes; a refusal is shown. @returns whether one is being made just now. */
export function useDeliver() {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const deliver = async (make: () => Promise<{ token: string; name: string }>): Promise<boolean> => {
    setBusy(true);
    try {
      return await saveFile(await make());
    } catch (error) {
      message.error(wordsOf(error), 6);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, deliver };
}
