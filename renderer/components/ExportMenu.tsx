import { Button, Dropdown } from 'antd';
import { call } from '../client.ts';
import { exportColumns, exportQuery } from './exportQuery.ts';
import { useDeliver } from './useDeliver.ts';

export interface FurtherExport {
  key: string;
  label: string;
  /** @returns the file that waits to be saved. */
  make: () => Promise<{ token: string; name: string }>;
}
interface Props {
  noun: string;
  /** Input of the noun's list call: what the list is narrowed to, and its order. */
  query: object;
  /** What is on the screen, in its order. */
  columns: readonly { key: string; title: string; parts?: readonly { key: string; title: string }[] }[];
  /** Whether the list can be imported: then it is also given out whole, as another machine takes it in. */
  importable?: boolean;
  /** Files of the list's own, such as the form that goes one level up. */
  further?: readonly FurtherExport[];
}

const formats = { xlsx: '当前列表（Excel）', csv: '当前列表（CSV）' } as const;

/** 「导出」: what is seen, as a file: the filters, the order and the columns of the list, or all columns. */
export function ExportMenu({ noun, query, columns, importable = false, further = [] }: Props) {
  const { busy, deliver } = useDeliver();
  const asSeen = (format: 'xlsx' | 'csv') =>
    call('export.list', {
      noun,
      query: exportQuery(query),
      columns: exportColumns(columns),
      format,
    });
  const whole: FurtherExport = {
    key: 'whole',
    label: '全部栏目，可在另一台电脑导入（Excel）',
    // Without columns: every field that an import takes, with the key by which it finds the record again.
    make: () => call('export.list', { noun, query: exportQuery(query) }),
  };
  const choices: FurtherExport[] = [
    { key: 'xlsx', label: formats.xlsx, make: () => asSeen('xlsx') },
    { key: 'csv', label: formats.csv, make: () => asSeen('csv') },
    ...(importable ? [whole] : []),
    ...further,
  ];
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: choices.map(({ key, label }) => ({ key, label })),
        onClick: ({ key }) => {
          const choice = choices.find((one) => one.key === key);
          if (choice) void deliver(choice.make);
        },
      }}
    >
      <Button loading={busy ? { delay: 200 } : false}>导出</Button>
    </Dropdown>
  );
}
