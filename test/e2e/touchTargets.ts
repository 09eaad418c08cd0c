import type { Page } from '@playwright/test';

/** The least width and height of what a finger has to hit, in pixels. */
const least = 44;

const interactive =
  'button, a[href], summary, input, textarea, [role="button"], [role="combobox"], .ant-select-clear, ' +
  '.ant-picker-clear, .ant-input-clear-icon, .ant-select-selection-item-remove, .ant-image, .ant-image-mask';

/** Everything inside that a finger could miss, with its size; a field counts with the frame that is drawn around it. */
export const smallTargets = (page: Page, inside: string): Promise<string[]> =>
  page.evaluate(
    ([place, wanted, size]) => {
      const found = [...document.querySelectorAll<HTMLElement>(`${place} :is(${wanted})`)];
      const framed = found.map((element) =>
        element.matches('input, textarea, [role="combobox"]')
          ? (element.closest<HTMLElement>('.ant-select, .ant-picker, .ant-input-affix-wrapper') ?? element)
          : element,
      );
      return [...new Set(framed)].flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        // What is not drawn at all, such as the picker of files behind its button.
        if (width === 0 && height === 0) return [];
        if (width >= size - 0.01 && height >= size - 0.01) return [];
        const words = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
        return [`${element.tagName} ${element.className} ${words}: ${Math.round(width)}×${Math.round(height)}`];
      });
    },
    [inside, interactive, least] as const,
  );
