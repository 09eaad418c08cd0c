import { Alert, App, Button, Select } from 'antd';
import { useEffect, useRef } from 'react';
import { z } from 'zod';
import { importNoun, importNouns } from '../../shared/contract/exchange.ts';
import { useCampaign } from '../app/campaign.ts';
import { useFilters } from '../app/filters.ts';
import { useGo } from '../app/PlaceLink.tsx';
import { useShortcut } from '../app/shortcuts.ts';
import { call, saveFile, wordsOf } from '../client.ts';
import { useHandOver } from '../components/importHandOver.ts';
import { accepted } from '../components/tableFiles.ts';
import { useOffered } from '../components/useOffered.ts';
import { WithCampaign } from '../components/WithCampaign.tsx';
import './exchange.css';
import { ImportDesk } from './ImportDesk.tsx';
import { SourcePick } from './SourcePick.tsx';
import { type Import, useImport } from './useImport.ts';
import { belongsToYear, importedPlace, nounWords } from './words.ts';

const address = z.object({ noun: importNoun.default('subject') });

/** 导入: one page for every list that can be filled from a table. */
export default function ImportScreen() {
  const [{ noun }] = useFilters(address);
  const page = <ImportPage key={noun} />;
  return belongsToYear(noun) ? <WithCampaign>{() => page}</WithCampaign> : page;
}

function ImportPage() {
  const [{ noun }, change] = useFilters(address);
  const { campaign } = useCampaign();
  const imports = useImport(noun, belongsToYear(noun) ? (campaign?.id ?? null) : null);
  const picker = useRef<HTMLInputElement>(null);
  const template = useTemplate();
  const go = useGo();
  useTaken(imports);
  const over = useOffered({
    files: ([file]) => file && void imports.offer(file),
    text: (text) => void imports.offer(text),
  });
  useShortcut('escape', () => go(importedPlace(noun)), imports.running === null);
  return (
    <>
      <div className="list-heading">
        <h1>导入{nounWords(noun)}</h1>
        <Select
          aria-label="导入到"
          prefix={<span className="mute">导入到：</span>}
          popupMatchSelectWidth={false}
          value={noun}
          disabled={imports.running !== null}
          options={importNouns.map((one) => ({ value: one, label: nounWords(one) }))}
          onChange={(next) => change({ noun: next })}
        />
        {belongsToYear(noun) && campaign && <span className="mute">{campaign.year} 年</span>}
        <div className="end">
          {imports.preview && <Button onClick={() => void template(noun)}>下载空白模板</Button>}
          <Button onClick={() => go({ to: '/exchange', search: {} })}>导入记录</Button>
          <Button onClick={() => go(importedPlace(noun))}>
            返回列表<kbd>Esc</kbd>
          </Button>
        </div>
      </div>
      <input
        ref={picker}
        type="file"
        hidden
        accept={accepted}
        aria-label="选择表格文件"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void imports.offer(file);
          event.target.value = '';
        }}
      />
      {over && <div className="drop-veil">松开鼠标，读取表格</div>}
      {imports.failure && <Alert type="error" showIcon style={{ marginBottom: 10 }} title={imports.failure} />}
      {imports.preview ? (
        <ImportDesk noun={noun} preview={imports.preview} imports={imports} picker={picker} />
      ) : (
        <FirstStep noun={noun} imports={imports} picker={picker} template={() => void template(noun)} />
      )}
    </>
  );
}

function FirstStep({ imports, ...props }: Parameters<typeof SourcePick>[0] & { imports: Import }) {
  if (imports.running === null) return <SourcePick {...props} />;
  return (
    <div className="card fill source-pick">
      <span className="late">正在读取{imports.source ? `“${imports.source.fileName}”` : '表格'}…</span>
      <Button className="late" onClick={imports.stop}>
        取消
      </Button>
    </div>
  );
}

/** Takes what was pasted or dropped on a list. */
function useTaken(imports: Import) {
  const take = useHandOver((state) => state.take);
  const offer = useRef(imports.offer);
  offer.current = imports.offer;
  useEffect(() => {
    const table = take();
    if (table) void offer.current('text' in table ? table.text : table.file);
  }, [take]);
}

function useTemplate() {
  const { message } = App.useApp();
  return async (noun: z.output<typeof importNoun>) => {
    try {
      await saveFile(await call('import.template', { noun }));
    } catch (error) {
      message.error(wordsOf(error), 6);
    }
  };
}
