import { useQueries } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { call, useRead, useWrite } from '../client.ts';
import { callOf, type ListInputOf, type PageOf, type RecordNoun, type RecordOf, type ValuesOf } from '../nouns.ts';

interface Common<N extends RecordNoun> {
  noun: N;
  /** Accessible name. */
  label: string;
  /** What the list says of a record. */
  show: (record: RecordOf<N>) => string;
  /** Narrows what is offered. */
  filters?: Omit<ListInputOf<N>, 'text' | 'limit' | 'offset' | 'sort' | 'deleted'>;
  /** Allows «新建»: the values of a new record from the words typed. */
  create?: (text: string) => ValuesOf<N>;
  placeholder?: string;
  /** Words in front of what is chosen. */
  prefix?: ReactNode;
  id?: string;
}
type Props<N extends RecordNoun> = Common<N> &
  (
    | { multiple?: false; value?: number | null; onChange?: (value: number | null) => void }
    | { multiple: true; value?: number[]; onChange?: (value: number[]) => void }
  );

const asList = (value: number | number[] | null | undefined): number[] =>
  Array.isArray(value) ? value : value == null ? [] : [value];

/** Chooses one or several records of a noun by searching its list. */
export function ReferenceSelect<N extends RecordNoun>(props: Props<N>) {
  const { noun, show, create, multiple } = props;
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const asked = useDeferredValue(text.trim());
  const input = { ...props.filters, text: asked, limit: 50 };
  const found = useRead(callOf(noun, 'list') as 'unit.list', input, { enabled: open, keep: true });
  const rows = (found.data as unknown as PageOf<N> | undefined)?.rows ?? [];
  const chosen = asList(props.value);
  const labels = useLabels(noun, chosen, rows, show);
  const save = useWrite(callOf(noun, 'save') as 'unit.save');

  const emit = (ids: number[]) => (props.multiple ? props.onChange?.(ids) : props.onChange?.(ids.at(-1) ?? null));
  const addNew = () => {
    if (!create) return;
    const values = create(asked);
    save.mutate({ id: null, revision: null, values } as never, {
      onSuccess: (record) => {
        emit([...(multiple ? chosen : []), record.id]);
        setText('');
        setOpen(false);
      },
    });
  };
  const missing = asked !== '' && found.isFetched && !rows.some((row) => show(row) === asked);
  return (
    <Select<number | number[]>
      {...(props.id ? { id: props.id } : {})}
      {...(multiple ? { mode: 'multiple' as const } : {})}
      aria-label={props.label}
      className="full"
      allowClear
      placeholder={props.placeholder ?? '输入几个字查找'}
      prefix={props.prefix}
      value={multiple ? chosen : (chosen[0] ?? null)}
      onChange={(value) => emit(asList(value))}
      // The words have found what they were to find: the next one is typed afresh.
      onSelect={() => setText('')}
      // Tab leaves the field; left to itself the open list of several would tick its marked row, or untick it, and stay.
      onInputKeyDown={(event) => {
        if (!multiple || event.key !== 'Tab' || text !== '') return;
        event.stopPropagation();
        setOpen(false);
      }}
      open={open}
      onOpenChange={setOpen}
      showSearch={{ filterOption: false, onSearch: setText, searchValue: text }}
      options={rows.map((row) => ({ value: row.id, label: show(row) }))}
      // A chosen record need not be among the rows at hand.
      labelRender={({ value, label }) => label ?? labels.get(Number(value)) ?? '…'}
      notFoundContent={found.isFetched ? '没有找到' : null}
      popupRender={(menu) => (
        <>
          {menu}
          {create && missing && (
            <Button
              type="link"
              block
              loading={save.isPending}
              onMouseDown={(event) => event.preventDefault()}
              onClick={addNew}
            >
              新建“{asked}”
            </Button>
          )}
        </>
      )}
    />
  );
}

/** The words of chosen records that the list at hand does not hold. */
function useLabels<N extends RecordNoun>(
  noun: N,
  ids: number[],
  rows: RecordOf<N>[],
  show: (record: RecordOf<N>) => string,
) {
  const absent = ids.filter((id) => !rows.some((row) => row.id === id));
  const name = callOf(noun, 'get');
  const answers = useQueries({
    queries: absent.map((id) => ({ queryKey: [name, { id }], queryFn: () => call(name, { id } as never) })),
  });
  const labels = new Map<number, string>();
  absent.forEach((id, index) => {
    const record = answers[index]?.data as RecordOf<N> | undefined;
    if (record) labels.set(id, show(record));
  });
  return labels;
}
