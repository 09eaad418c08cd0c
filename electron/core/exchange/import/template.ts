import type { ImportNoun } from '../../../../shared/contract/exchange.ts';
import type { WriteContext } from '../../context.ts';
import { newTokenPlace } from '../../files/index.ts';
import { writeTable } from '../write/index.ts';
import { namesOf } from './names.ts';
import { listImports } from './nouns/index.ts';
import { uidTitle } from './titles.ts';

/** An empty workbook with the titles of a list; its second sheet says what each column takes. */
export async function importTemplate(
  context: WriteContext,
  noun: ImportNoun,
): Promise<{ token: string; name: string }> {
  const list = listImports[noun];
  const { db } = context;
  const fields = list
    .fields({ db, context, campaign: null, fileName: '', names: namesOf(db) })
    .filter(({ title, field }) => title !== uidTitle && field !== 'period');
  const place = newTokenPlace(context.folder.outbox, `${list.title}导入模板.xlsx`);
  await writeTable(place.path, [
    {
      name: list.title,
      columns: fields.map(({ title, required, width, format }) => ({
        title: required ? `${title}（必填）` : title,
        ...(width === undefined ? {} : { width }),
        ...(format === undefined ? {} : { format }),
      })),
      rows: [],
    },
    {
      name: '填写说明',
      columns: [
        { title: '列名', width: 22 },
        { title: '是否必填', width: 10 },
        { title: '怎样填写', width: 60 },
        { title: '示例', width: 34 },
      ],
      rows: fields.map(({ title, required, hint, example }) => [
        title,
        required ? '必填' : '',
        hint ?? '',
        example ?? '',
      ]),
    },
  ]);
  return { token: place.token, name: place.name };
}
