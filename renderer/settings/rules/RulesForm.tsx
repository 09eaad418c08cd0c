import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import type { Rules } from '../../../shared/contract/system.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useRead, useWrite, wordsOf } from '../../client.ts';
import { ClocksCard } from './ClocksCard.tsx';
import { NumberingCard } from './NumberingCard.tsx';
import { defaultRules, refusedRules } from './rules.ts';
import { WordingsCard } from './WordingsCard.tsx';
import './rules.css';

/** 业务规则: clocks, numbers and wordings that a bureau may have its own way. */
export function RulesForm() {
  const { data, error } = useRead('rules.get', {});
  if (error) return <Alert type="error" title={wordsOf(error)} />;
  return data ? <RulesEditor saved={data} /> : <div className="waiting">正在读取…</div>;
}

function RulesEditor({ saved }: { saved: Rules }) {
  /** Null: nothing is changed. */
  const [typed, setTyped] = useState<Rules | null>(null);
  /** What is wrong is said when it is to be saved, and from then on while it is put right. */
  const [tried, setTried] = useState(false);
  const write = useWrite('rules.save');
  const { message } = App.useApp();
  const shown = typed ?? saved;
  const refused = refusedRules(shown);
  const errors = tried ? refused : new Map<string, string>();
  const change = (patch: Partial<Rules>) => setTyped({ ...shown, ...patch });
  const leave = () => {
    setTyped(null);
    setTried(false);
  };
  const save = () => {
    setTried(true);
    if (typed === null || refused.size > 0) return;
    write.mutate(typed, {
      onSuccess: () => {
        leave();
        message.success('已保存');
      },
    });
  };
  useShortcut('ctrl+s', save);
  return (
    <form
      className="rules"
      aria-label="业务规则"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className="stack">
        <ClocksCard clocks={shown.clocks} errors={errors} change={(clocks) => change({ clocks })} />
        <NumberingCard
          numbering={shown.sampleNumbering}
          errors={errors}
          change={(sampleNumbering) => change({ sampleNumbering })}
        />
      </div>
      <WordingsCard
        wordings={shown.inspectionResults}
        errors={errors}
        change={(inspectionResults) => change({ inspectionResults })}
      />
      <div className="form-actions">
        <Button type="primary" htmlType="submit" disabled={typed === null || write.isPending}>
          保存<kbd>Ctrl S</kbd>
        </Button>
        <Button disabled={typed === null} onClick={leave}>
          放弃修改
        </Button>
        <Button type="text" onClick={() => setTyped(defaultRules())}>
          填入默认值
        </Button>
        {errors.size > 0 && <span className="bad-text">有 {errors.size} 处要改，改好后再保存</span>}
      </div>
    </form>
  );
}
