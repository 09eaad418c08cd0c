import { describe, expect, test } from 'vitest';
import { findPlaces } from '../../../renderer/circular/library/findPlaces.ts';

const text = '开展质量开放日活动。QC小组竞赛。质量月期间严禁摊派。';
const found = (words: string) => findPlaces(text, words).map(({ from, to }) => text.slice(from, to));

describe('showing where words stand in a notice', () => {
  test('one character, two characters and whole phrases', () => {
    expect(found('月')).toEqual(['月']);
    expect(found('质量')).toEqual(['质量', '质量']);
    expect(found('严禁摊派')).toEqual(['严禁摊派']);
  });

  test('capitals make no difference', () => {
    expect(found('qc小组')).toEqual(['QC小组']);
  });

  test('several words are each found, in the order of the text and apart from each other', () => {
    expect(found('摊派 质量 质量开放日')).toEqual(['质量开放日', '质量', '摊派']);
  });

  test('nothing for what is not there, and for nothing', () => {
    expect(found('旅游')).toEqual([]);
    expect(found('  ')).toEqual([]);
  });
});
