import { Alert, App, Button, Form, Input } from 'antd';
import { type Settings, settings as settingsSchema } from '../../shared/contract/system.ts';
import { useShortcut } from '../app/shortcuts.ts';
import { useRead, useWrite, wordsOf } from '../client.ts';
import { fieldsOfSchema } from '../components/fieldKinds.ts';

/** Whose desk this is: shown at the foot of every page, printed on reports, written into the history. */
export function OwnerForm() {
  const { data, error } = useRead('setting.get', {});
  if (error) return <Alert type="error" title={wordsOf(error)} />;
  return data ? <Owner saved={data} /> : <div className="waiting">正在读取…</div>;
}

const hints: Record<keyof Settings, string> = {
  bureau: '如：某某县市场监督管理局，写入总结和报表',
  section: '如：质量股',
  person: '写入操作历史，便于知道每一处是谁改的',
};

function Owner({ saved }: { saved: Settings }) {
  const [form] = Form.useForm<Settings>();
  const save = useWrite('setting.save');
  const { message } = App.useApp();
  const submit = () => save.mutate(form.getFieldsValue(true), { onSuccess: () => message.success('已保存') });
  useShortcut('ctrl+s', submit);
  return (
    <section className="card settings-card" aria-label="单位">
      <Form form={form} name="setting" layout="vertical" initialValues={saved} onFinish={submit}>
        {fieldsOfSchema(settingsSchema).map((field) => (
          <Form.Item key={field.key} name={field.key} label={field.label} extra={hints[field.key as keyof Settings]}>
            <Input />
          </Form.Item>
        ))}
        <Button type="primary" htmlType="submit">
          保存<kbd>Ctrl S</kbd>
        </Button>
      </Form>
    </section>
  );
}
