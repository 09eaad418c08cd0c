import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSearch, stringifySearch } from '../../../renderer/app/filters.ts';
import { searchOfView, searchWithView, viewNow } from '../../../renderer/components/views/savedViews.ts';
import { contract } from '../../../shared/contract/index.ts';

const failed = { name: '不合格', search: { verdict: 'failed', sort: '-sampledOn' }, columns: {} };

test('a view keeps filters and order, not the open record, the page or the tab', () => {
  const search = {
    tab: 'sample',
    verdict: 'failed',
    sort: '-sampledOn',
    page: '3',
    id: '12',
    edit: 'true',
    forTask: '5',
  };
  expect(searchOfView(search)).toEqual(failed.search);
});

test('a view that is picked drops the filters of before and stays on its tab', () => {
  expect(searchWithView({ tab: 'finding', text: '铅', id: '4' }, failed)).toEqual({ tab: 'finding', ...failed.search });
  expect(searchWithView({ text: '铅' }, failed)).toEqual(failed.search);
});

test('the list says which view it looks like, and none once something differs', () => {
  const withLaboratory = { ...failed, name: '不合格（机构）', columns: { laboratoryName: true } };
  const views = [failed, withLaboratory];
  expect(viewNow(views, { verdict: 'failed', sort: '-sampledOn', page: '2' }, {})?.name).toBe('不合格');
  expect(viewNow(views, { verdict: 'failed', sort: '-sampledOn' }, { laboratoryName: true })).toBe(withLaboratory);
  expect(viewNow(views, { verdict: 'failed' }, {})).toBeUndefined();
  expect(viewNow(views, {}, {})).toBeUndefined();
});

test('whatever is typed into filters, the view shows the same list again', () => {
  const word = fc.stringMatching(/^[a-eg-z][a-zA-Z]{2,12}$/).filter((key) => !['tab', 'page', 'edit'].includes(key));
  fc.assert(
    fc.property(fc.dictionary(word, fc.string({ maxLength: 100 })), (search) => {
      const kept = searchOfView(parseSearch(stringifySearch(search)));
      const view = contract['view.save'].input.parse({
        list: 'sample',
        view: { name: '试', search: kept, columns: {} },
      }).view;
      expect(searchWithView({}, view)).toEqual(parseSearch(stringifySearch(search)));
    }),
  );
});
