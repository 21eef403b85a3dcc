/** Makes elements; text is always text, so nothing that a reader types can become markup. */

/** What an element holds; nothing and `false` leave no trace. */
export type Child = Node | string | undefined | false;

/** Makes an element with attributes and contents. An attribute that is `undefined` is left out. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}
