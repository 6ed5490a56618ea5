import type { AskerCondition, Language, RateStep, Tariff, TariffComponent } from '../../core/types.js';
import { fieldWords, joinWords } from '../field/index.js';
import { formatDuration, formatMoney, formatNumber } from '../format.js';
import { textOf } from '../language.js';
import { regionName } from '../regions/index.js';
import type { PricingMessages } from './en.js';
import { pricingMessages } from './messages.js';

/** One line of a price list: "Time of use" with "¥2,400 per hour; a begun unit counts whole". */
export interface TariffLineText {
  label: string;
  text: string;
}

interface Context {
  language: Language;
  messages: PricingMessages;
  money: (amount: number) => string;
}

/**
 * A tariff as the lines of a price list, in the order of its components.
 *
 * @example describeTariff(tariff, 'en') // [{ label: 'Setup fee', text: '¥1,000 per reservation' }, …]
 */
export function describeTariff(tariff: Tariff, language: Language): TariffLineText[] {
  const context: Context = {
    language,
    messages: pricingMessages[language],
    money: (amount) => formatMoney(amount, tariff.currency, language),
  };
  return tariff.components.flatMap((component) => componentLines(component, context));
}

function componentLines(component: TariffComponent, { language, messages, money }: Context): TariffLineText[] {
  const percent = (value: string | number): string => `${formatNumber(Number(value), language)}%`;
  switch (component.kind) {
    case 'setup':
      return [{ label: messages.setup, text: messages['per-booking']({ money: money(component.amount) }) }];
    case 'time':
      return timeLines(component, { language, messages, money });
    case 'per-sample': {
      const rate = money(component.amount);
      const included = formatNumber(component.included ?? 0, language);
      return [{
        label: messages['per-sample'],
        text: component.included ? messages['each-sample-included']({ money: rate, included }) : messages['each-sample']({ money: rate }),
      }];
    }
    case 'staff':
      return [{ label: messages.staff, text: messages['with-remark']({ text: messages['per-hour']({ money: money(component.amountPerHour) }), remark: messages['begun-units'] }) }];
    case 'multiplier':
      return [multiplierLine(component, { language, messages, money })];
    case 'minimum':
      return [{ label: messages.minimum, text: messages['at-least']({ money: money(component.amount) }) }];
    case 'overrun':
      return [{ label: messages.overrun, text: messages['with-remark']({ text: perUnit(component.amount, component.unitMinutes, { language, messages, money }), remark: messages['begun-units'] }) }];
    case 'cancellation':
      return [{
        label: messages.cancellation,
        text: component.withinMinutes > 0
          ? messages['cancellation-rule']({ percent: percent(component.percent), within: formatDuration(component.withinMinutes, language) })
          : messages['cancellation-rule-after']({ percent: percent(component.percent) }),
      }];
    case 'tax':
      return [{ label: messages.tax, text: messages['tax-rule']({ percent: percent(component.percent) }) }];
    default:
      return [];
  }
}

function timeLines(component: Extract<TariffComponent, { kind: 'time' }>, context: Context): TariffLineText[] {
  const { messages, language } = context;
  const rounding = messages[component.rounding === 'exact' ? 'to-the-minute' : 'begun-units'];
  const remark = component.basis === 'used' ? messages['and-also']({ first: rounding, second: messages['used-time'] }) : rounding;
  const span = (units: number): string => formatDuration(units * component.unitMinutes, language);
  return component.steps.map((step: RateStep, index) => {
    const before = component.steps[index - 1]?.upToUnits;
    let label = messages.time;
    if (before !== undefined) label = messages['time-after']({ span: span(before) });
    else if (step.upToUnits !== undefined) label = messages['time-first']({ span: span(step.upToUnits) });
    return { label, text: messages['with-remark']({ text: perUnit(step.amount, component.unitMinutes, context), remark }) };
  });
}

function perUnit(amount: number, unitMinutes: number, { language, messages, money }: Context): string {
  if (unitMinutes === 60) return messages['per-hour']({ money: money(amount) });
  if (unitMinutes === 1440) return messages['per-day']({ money: money(amount) });
  return messages['per-unit']({ money: money(amount), unit: formatDuration(unitMinutes, language) });
}

function multiplierLine(component: Extract<TariffComponent, { kind: 'multiplier' }>, context: Context): TariffLineText {
  const { language, messages } = context;
  const factor = Number(component.factor);
  const kind = factor === 0 ? messages.exemption : messages[factor < 1 ? 'reduction' : 'surcharge'];
  const effect = factor === 0 ? messages['free-for'] : messages['times-factor']({ factor: formatNumber(factor, language) });
  return { label: textOf(component.label, language) || kind, text: messages['with-remark']({ text: effect, remark: conditionText(component.when, context) }) };
}

function conditionText(when: AskerCondition, { language, messages }: Context): string {
  const regions = (codes: string[]): string => joinWords(codes.map((code) => regionName(code, language)), language);
  const parts = [
    when.memberships && messages['for-memberships']({ list: fieldWords('membership', when.memberships, language) }),
    when.companySizes && messages['for-sizes']({ list: fieldWords('companySize', when.companySizes, language) }),
    when.regionIn && messages['for-region-in']({ list: regions(when.regionIn) }),
    when.regionNotIn && messages['for-region-not-in']({ list: regions(when.regionNotIn) }),
  ].filter((part) => part !== undefined);
  return parts.length ? parts.reduce((first, second) => messages['and-also']({ first, second })) : messages['for-everyone'];
}
