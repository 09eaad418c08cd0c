import type { Locator, Page } from '@playwright/test';
import { expect } from './desk.ts';

/* A form filled in without the mouse. */

/** More stops of the Tab key than any form has. */
const farthest = 120;

/** Goes on (or back) with the Tab key until it stands there. */
export async function tabTo(page: Page, goal: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await goal.waitFor();
  const isThere = () => goal.evaluate((element) => element === document.activeElement);
  for (let stops = 0; stops < farthest && !(await isThere()); stops += 1) await page.keyboard.press(key);
  await expect(goal).toBeFocused();
}

/** Types into a field; what was in it goes. */
export async function type(page: Page, field: Locator, words: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
}

const activeOption = (page: Page) => page.locator('.ant-select-dropdown:visible .ant-select-item-option-active');

/** Takes of a list that is searched the one that has these words. */
export async function find(page: Page, field: Locator, words: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(words);
  await expect(activeOption(page)).toContainText(words);
  await page.keyboard.press('Enter');
}

/** Takes of a short list the one that says this. */
export async function pick(page: Page, field: Locator, words: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ArrowDown');
  const options = page.locator('.ant-select-dropdown:visible .ant-select-item-option');
  await expect(options.filter({ hasText: words }).first()).toBeVisible();
  for (let steps = await options.count(); steps > 0; steps -= 1) {
    if ((await activeOption(page).textContent()) === words) break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(activeOption(page)).toHaveText(words);
  await page.keyboard.press('Enter');
}
