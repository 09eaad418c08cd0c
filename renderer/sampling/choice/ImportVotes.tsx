import { Alert, Checkbox, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useRead, wordsOf } from '../../client.ts';
import { formatNumber } from '../../format.ts';
import { type AsRead, foundOut, VoteReading } from './VoteReading.tsx';
import { VoteRows } from './VoteRows.tsx';
import { addVotes, type Choice, replaceVotes } from './voteText.ts';

/** The result of a poll as its file says it, before it goes into the form. */
export function ImportVotes({
  file,
  choices,
  take,
  close,
}: {
  file: { token: string; name: string };
  /** What the form holds already. */
  choices: Choice[];
  /** `replaced`: what the form held is gone. */
  take: (choices: Choice[], replaced: boolean) => void;
  close: () => void;
}) {
  const [asRead, setAsRead] = useState<AsRead>(foundOut);
  const [skips, setSkips] = useState(false);
  const [adds, setAdds] = useState(false);
  const source = { token: file.token, fileName: file.name };
  const { data, error } = useRead('public-choice.readVotes', { source, ...asRead }, { keep: true });
  const bad = data?.rows.filter(({ outcome }) => outcome === 'bad').length ?? 0;
  const items = data?.items ?? [];
  const replaced = choices.length > 0 && !adds;
  const read = (next: AsRead) => {
    setAsRead(next);
    // Another column has other wrong rows.
    setSkips(false);
  };
  return (
    <Modal
      open
      width={820}
      title="从文件导入征集结果"
      okText={items.length > 0 ? `加入 ${formatNumber(items.length)} 种` : '加入'}
      okButtonProps={{ disabled: error !== null || items.length === 0 || (bad > 0 && !skips) }}
      cancelText="取消"
      onOk={() => take(adds ? addVotes(choices, items) : replaceVotes(choices, items), replaced)}
      onCancel={close}
    >
      <p>
        <b>{file.name}</b>
      </p>
      {error && <Alert type="error" showIcon title={wordsOf(error)} />}
      {data && !error && (
        <>
          <VoteReading result={data} asRead={asRead} change={read} />
          {data.warnings.length > 0 && (
            <Alert type="warning" showIcon style={{ margin: '8px 0' }} title={data.warnings.join('；')} />
          )}
          {data.rows.length > 0 && <VoteRows rows={data.rows} />}
          <p aria-live="polite" className={bad > 0 ? 'bad-text' : 'mute'}>
            {formatNumber(items.length)} 种产品，共 {formatNumber(items.reduce((sum, { votes }) => sum + votes, 0))} 票
            {bad > 0 && `；有 ${formatNumber(bad)} 行不能用，可在文件里改正后重新选择。`}
          </p>
          {bad > 0 && (
            <p>
              <Checkbox checked={skips} onChange={(event) => setSkips(event.target.checked)}>
                略过不能用的 {formatNumber(bad)} 行，先加入其余的，缺的在表中补填
              </Checkbox>
            </p>
          )}
          {choices.length > 0 && (
            <Radio.Group
              aria-label="已填的征集结果"
              value={adds}
              onChange={(event) => setAdds(event.target.value)}
              options={[
                { value: false, label: `替换已填的 ${formatNumber(choices.length)} 种` },
                { value: true, label: '与已填的合并，同名的票数累加' },
              ]}
            />
          )}
        </>
      )}
    </Modal>
  );
}
