import { noChange } from 'lit';
import type { ElementPart, PartInfo } from 'lit/directive.js';
import { Directive, directive, PartType } from 'lit/directive.js';

/** Custom properties with their values, `{'--at': 0.25}`. */
export type CssVars = Readonly<Record<`--${string}`, string | number>>;

class CssVarsDirective extends Directive {
  #last: CssVars = {};

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('cssVars() stands in an element’s opening tag, not in an attribute');
  }

  render(_vars: CssVars): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [vars]: [CssVars]): typeof noChange {
    const style = (part.element as HTMLElement).style;
    for (const name in vars) {
      const key = name as `--${string}`;
      if (this.#last[key] !== vars[key]) style.setProperty(name, String(vars[key]));
    }
    for (const name in this.#last) if (!(name in vars)) style.removeProperty(name);
    this.#last = vars;
    return noChange;
  }
}

/**
 * Sets custom properties on an element through `style.setProperty`, which a strict Content-Security-Policy allows
 * where it refuses a style attribute.
 *
 * @example
 * html`<div class="box" ${cssVars({ '--at': 0.25, '--size': 0.5 })}></div>`
 */
export const cssVars = directive(CssVarsDirective);
