import { Button } from 'antd';
import type { ImportNoun } from '../../shared/contract/exchange.ts';
import { useGo } from '../app/PlaceLink.tsx';
import { isImportable, isTable, useHandOver } from './importHandOver.ts';
import { useOffered } from './useOffered.ts';

/** 「导入」 of a list; rows pasted onto the list open the import with them. Nothing for lists that are not imported. */
export function ImportButton({ noun }: { noun: string }) {
  return isImportable(noun) ? <Importable noun={noun} /> : null;
}

function Importable({ noun }: { noun: ImportNoun }) {
  const go = useGo();
  const hand = useHandOver((state) => state.hand);
  const open = () => go({ to: '/exchange/import', search: { noun } });
  useOffered({
    text: (text) => {
      if (!isTable(text)) return false;
      hand({ text });
      open();
    },
  });
  return (
    <Button title="从 Excel、CSV 导入，或在本页粘贴复制的单元格" onClick={open}>
      导入
    </Button>
  );
}
