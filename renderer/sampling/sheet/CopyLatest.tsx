import { App, Button, Form } from 'antd';
import { useShortcut } from '../../app/shortcuts.ts';
import { call, wordsOf } from '../../client.ts';
import type { ValuesOf } from '../../nouns.ts';
import { copyOfSample } from './carryOver.ts';

/** Fills the sheet with the batch entered last. */
export function CopyLatest({ campaignId }: { campaignId: number }) {
  const form = Form.useFormInstance<ValuesOf<'sample'>>();
  const { message } = App.useApp();
  const copy = async () => {
    try {
      const [latest] = (await call('sample.list', { campaignId, limit: 1 })).rows;
      if (latest) form.setFieldsValue(copyOfSample(latest));
      else message.info('还没有可复制的批次');
    } catch (error) {
      message.error(wordsOf(error), 6);
    }
  };
  useShortcut('ctrl+d', () => void copy());
  return (
    <div className="row" style={{ marginBottom: 6 }}>
      <Button size="small" onClick={() => void copy()}>
        复制上一批<kbd>Ctrl D</kbd>
      </Button>
      <span className="mute small">编号、封条和结果不抄</span>
    </div>
  );
}
